using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>The words that tell how a sentence stands to an amount.</summary>
internal static class ModalityWords
{
    public enum Sign
    {
        Doubt,
        Expect,

        /// <summary>A verb of saying.</summary>
        Say,

        /// <summary>Who says so stands behind the word: "according to".</summary>
        By,

        /// <summary>Who says so stands before it: "einem Bericht zufolge".</summary>
        Behind,

        Hedge,

        /// <summary>Who is spoken of says so: "by its own account".</summary>
        Own,

        /// <summary>A word that only papers say: "its report gave 5.576 million".</summary>
        Give,

        /// <summary>Negates what its part of the sentence says behind it: "did not cost 5.6 million".</summary>
        No,

        /// <summary>Negates only what stands right behind it: "kein 6-Millionen-Modell".</summary>
        NoBeside,

        /// <summary>Negates what stands before it: "560万ドルではない".</summary>
        NoBehind,

        /// <summary>What stands behind it is not so, something else is: "rather than".</summary>
        Instead,

        /// <summary>What stands behind it is asked, not said: "whether".</summary>
        Whether,

        /// <summary>The same of what stands before it: かどうか.</summary>
        WhetherBehind,

        /// <summary>What stands behind it is supposed: "if".</summary>
        If,

        /// <summary>It is said to be open: "unclear", "has not confirmed".</summary>
        Open,

        /// <summary>A longer word that only holds one of the others: "数据" (data) holds "据" (according to).</summary>
        Not,
    }

    private const string Table = """
        Doubt|murky|disputed|dispute|disputes|doubt|doubts|doubted|skeptic*|sceptic*|misleading|debunk*|not credible|implausible|unlikely|too good to be true|far higher|much higher than|significantly higher than|does not include|did not include|excludes|understated|exaggerated|underestimat*|overestimat*|refuted|denied|myth
        Doubt|is not right|is not true|is not correct|isn't right|isn't true|is wrong|is false|stimmt nicht|ist falsch|n'est pas vrai|n'est pas exact|est faux|no es cierto|es falso|non è vero|è falso|não é verdade|é falso|klopt niet|не соответствует действительности|неверно|nieprawda|不属实|不屬實|是错误的|是錯誤的|事実ではない|사실이 아니*
        Doubt|말한 적이 없*|말한 적 없*|밝힌 적이 없*|밝힌 적 없*|주장한 적이 없*|언급한 적이 없*|denies|deny|denying|dementier*|bestreite*|bestritt*|dément|démenti|démentent|niega|niegan|negó|desmint*|desmien*|smentisc*|smentit*|ha smentito|negou|negaram|ontken*|отриц*|опроверг*|zaprzecz*|förneka*|benekte*|benægte*|yalanla*|否认|부인했*|부인하*|نفت|نفى|membantah|phủ nhận
        Doubt|are wrong|are false|are not true|are untrue|is untrue|is a myth|is nonsense|sind falsch|sont faux|sont fausses|son falsos|son falsas|sono falsi|sono false|são falsos|вряд ли|едва ли|навряд ли|неправда|chyba nie|معتقد نیست
        Doubt|zweifel*|angezweifelt|bezweifel*|umstritten|irreführend|bien plus élevé*|doute*|contesté*|trompeur*|scepti*|en duda|dudas|dudan|cuestiona*|engaños*|dubbi|dubita*|contestat*|ben più alt*|dúvida*|contesta*|twijfel*|betwist*|сомне*|сомнен*|оспарива*|wątpi*|质疑|質疑|存疑|疑问|不实|誤導|疑問|疑わし|의문|의심|شكوك|يشكك|مشكوك|संदेह|सवाल उठ*|meragukan|nghi ngờ|hoài nghi
        Expect|expected to|expects to|is set to|are set to|poised to|forecast to|projected|projection*|forecast*|could|may|might|would|will|on track to|if confirmed|threatens to|dürfte*|könnte*|soll|sollen|erwartet|voraussichtlich|pourrait|pourraient|devrait|devraient|s'attend*|podría*|se espera|prevé*|prevén|potrebbe*|dovrebbe*|si prevede|poderia*|deve perder|pode perder|zou kunnen|naar verwachting|может|могут|ожидается|может потерять|może|mogą|oczekuje się|预计|預計|预期|預期|有望|見込み|見通し|予想|전망|예상|من المتوقع|قد|संभावना|अनुमान है कि|diperkirakan akan|dự kiến|có thể|可能|或将|或將|恐将|恐將
        Say|says|said|say|claims|claimed|claim|states|stated|reveals|revealed|reports|announced|estimates|estimated by|puts|told|argues|argued|believes|alleges|alleged that|insists|disclosed|noted|wrote|writes|counted|arrives at|according|behauptet|sagt|sagte|teilte mit|gibt an|erklärte|schätzt|beziffert|affirme|assure|indique|estime|déclare|a déclaré|annonce|afirma|asegura|dice|dijo|calcula|sostiene|estima|afferma|sostiene|dichiara|ha dichiarato|stima|diz|disse|alega|zegt|beweert|meldt|claimt|schat|заявил*|утвержда*|сообщил*|сообщает|twierdzi|podaje|podał*|szacuje|estimated that|ha comunicato|ha affermato|ha riferito|ha spiegato|ha detto|aseguró|afirmó|declaró|señaló|reveló|afirmou|declarou|revelou|informou|a affirmé|a annoncé|a indiqué|a révélé|zei|meldde
        Say|found that|finds that|has found|have found|put|has written|had written|wrote that|guesses|guessed|reckons|reckoned|put it|puts it|suggesting|mitteilte|mitteilten|mitteilt|berichtet|berichtete|berichten|meldet|meldete|schreibt|schrieb|sagen|sagten|résume|explique|raconte|glisse|glissait|évalue|évaluent|estiment|affirment|explicó|comentó|spiega|racconta|riferisce|scrive|avalia|relata|explica|schrijft|vertelt|vertelde|пишет|пишут|сообщили|отметил*|говорит|рассказал*|poinformował*|powiedział*|mówi|pisze|donosi|ocenia|açıkladı|söyledi|belirtti|säger|uppger|skriver|siger|sier|kertoo
        Say|jamais affirmé|jamais dit|jamais déclaré|jamais prétendu|pas affirmé|pas dit|pas déclaré|pas prétendu|mai detto|mai affermato|mai dichiarato|mai sostenuto|ha dicho|ha afirmado|ha asegurado|ha declarado|ha señalado|ha sostenido|nunca ha dicho|nie gesagt|niemals gesagt|nicht gesagt|nooit gezegd|niet gezegd|nooit beweerd|aldrig sagt|inte sagt|aldri sagt|ikke sagt
        Say|counts|thinks|suspects|suspected|calculates|calculated|notes|added that|adds that|warns|warned|concludes|concluded|contends|contended|maintains that|maintained that|explains|explained|asserts|asserted|adding that|claiming that|saying that|behaupten|behauptete|meint|meinte|rechnet mit|vermutet|prétend|soutient|soutenait|calcule|rapporte|écrit|insiste|insistió|sostuvo|dijimos|dijeron|hemos dicho|insistono|sostengono|calcola|abbiamo mai detto|dissemos|insiste em|beweren|beweerde|stelt dat|denkt|schätzen|полагает|полагают|считает|считают|уверя*|уточнил*|повідомл*|стверджу*|заявля*|каже|кажуть|uważa|twierdzą|påstår|hävdar|hevder|iddia etti|iddia ediyor|öne sürdü|melaporkan|khẳng định|ước lượng
        By|stando alla|stando al|stando ai|stando alle|stando agli|stando all'|a decir de
        Give|gave|gives|shows|showed|names|named|found|finds|suggests|suggested|steht|zeigt|ergab|donne|donnent|montre|muestra|mostra|показывает|показал*|显示|顯示|によって示さ*|보여*
        Own|nach eigener aussage|nach eigener darstellung|nach eigenem bekunden|selon ses propres dires|según su propia versión|a suo dire|by its own account|by their own account|by his own account|by her own account|by its own reckoning|nach eigenen angaben|eigenen angaben zufolge|de son propre aveu|selon ses propres chiffres|según sus propias cifras|según sus propios datos|secondo i propri dati|segundo os próprios dados|naar eigen zeggen|по собственным данным|według własnych danych
        Say|称|稱|表示|声称|聲稱|宣称|宣稱|指出|估算|透露|披露|と説明し*|と発表し*|としている|と主張*|とみている|밝혔*|주장*|전했*|تقول|قالت|قال|أعلنت|أفادت|تقدر|ترجح|دावा|कहा|बताया|का अनुमान|mengatakan|mengklaim|menyebut|cho biết|tuyên bố|nói|と述べ*|と語*|と推計*|と見積も*|説明した|설명했*|발표했*|말했*|وقالت|وتقول|وقال|وأعلنت|وأفادت|وتقدر|وترجح|ذكرت|وذكرت|يقول
        By|according to|per|as reported by|cited by|as per|in the words of|laut|nach angaben|nach angaben von|selon|d'après|según|de acuerdo con|secondo|stando a|segundo|de acordo com|volgens|по словам|по данным|согласно|według|zdaniem|据|據|根据|根據|بحسب|وفقا ل*|menurut|theo|حسب|وبحسب|وفقا|aldus|enligt|ifølge|conforme
        Hedge|estimates run|estimates range|estimates vary|estimates for|estimates of|die schätzungen|schätzungen reichen|les estimations|las estimaciones|le stime|as estimativas
        Hedge|据介绍|據介紹|据悉|據悉|据了解|消息称|消息稱|知情人士称|reportedly|reported|allegedly|alleged|purportedly|purported|supposedly|supposed|is said to|are said to|said to have|believed to|thought to|rumored|rumoured|estimated|estimates suggest|apparently|it's estimated that|it is estimated that|is estimated that|was estimated that|been estimated that|it's estimated|it is estimated|angeblich|mutmaßlich|offenbar|geschätzt*|soll gekostet|prétendument|n'aurait|aurait|auraient|estimé*|supuestamente|presuntamente|presunto|habría|se estima|estimad*|presumibilmente|sarebbe|sarebbero|avrebbe|stimat*|supostamente|teria|estimad*|naar verluidt|vermeend*|zou|geschat*|якобы|предположительно|по оценкам|podobno|rzekomo|据称|據稱|据说|據說|据报道|據報|估计|估計|とされる|とみられる|推定|알려졌다|알려진|추정*|يقال|يُقال|कथित|अनुमानित|dikabarkan|disebut sebut|được cho là|ước tính
        Hedge|it's said|it is said|it was said|it is claimed|it is alleged|some say|many say|people say|rumor|rumors|rumour|rumours|according to rumors|according to rumours|rumor has it|rumour has it|it is rumored|it is rumoured|if one believes|if you believe|if we believe|to be believed|hearsay|if true|if confirmed|if correct
        Hedge|gerücht*|gerüchten zufolge|laut gerüchten|gerüchteweise|dem vernehmen nach|falls das stimmt|wenn das stimmt
        Hedge|rumeur*|selon la rumeur|selon les rumeurs|selon des rumeurs|d'après la rumeur|à en croire|si l'on en croit|on dit que|dit-on|paraît-il
        Hedge|rumor*|según rumores|según los rumores|según el rumor|se rumorea|se dice que|dicen que|de creer a|si hay que creer|secondo indiscrezioni|secondo voci|secondo alcune voci|si vocifera|si dice che|stando alle voci|stando ai rumor*|a voler credere|a dar retta|segundo rumores|segundo boatos|boato*|diz-se que|a acreditar
        Hedge|gerucht*|volgens geruchten|naar het schijnt|слух*|по слухам|если верить|по неподтвержденным данным|по неподтверждённым данным|чутк*|подейкують|за чутками|plotk*|pogłosk*|według plotek|według pogłosek|podobno|ryktas|rykte*|enligt rykten|rygter|ifølge rygter|ifølge rykter|rykter|huhu*|pletyk*|zvon*|söylenti*|söylentilere göre|iddialara göre|φήμες
        Hedge|传言|傳言|传闻|傳聞|据传|據傳|业内传言|网传|網傳|坊间传|坊間傳|风传|盛传|盛傳|有传|小道消息|谣言|謠言|噂|うわさ|との声がある|소문*|루머*|카더라|풍문*|شائعات|شائعة|إشاعات|إشاعة|يشاع|يُشاع|تتردد أنباء|rumor|desas desus|konon|kabarnya|kabar burung|tin đồn|nghe đồn|अफवाह*|अफ़वाह*
        Behind|zufolge|के मुताबिक*|के अनुसार*|के हवाले से|によると|によれば|따르면|szerint|mukaan|göre
        Not|united states|member states|估算力|名称|名稱|职称|職稱|称号|稱號|对称|對稱|称霸|稱霸|称王|称为|稱為|被称|被稱|堪称|堪稱|简称|簡稱|全称|全稱|俗称|俗稱|称赞|稱讚|称呼|稱呼|著称|著稱|称重|称得上|称之为|稱之為|称作|稱作|昵称|暱稱|别称|并称|人称|史称|匀称|勻稱|数据|數據|证据|證據|依据|依據|占据|佔據|据点|據點|根据地|根據地|割据|收据|收據|票据|票據|单据|论据|據守|据守|拮据|不可能
        """;

    private static readonly List<Entry> Terms =
    [
        .. EntriesOf(Table),
        .. EntriesOf(NegationWords.Table),
        .. EntriesOf(QuestionWords.Table),
        .. NegationWords.NeverBefores.Select(words => new Entry(words, Sign.Not, [])),
    ];

    private static readonly TermFinder Finder = new([.. Terms.Select(t => t.Term)]);

    /// <summary>A line is a sign, the languages in which its words hold (none: all), and the words.</summary>
    private static IEnumerable<Entry> EntriesOf(string table) =>
        from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let words = line.Split('|')
        let head = words[0].Split(' ')
        from word in words.Skip(1)
        from written in Written(word)
        select new Entry(written, Enum.Parse<Sign>(head[0]), head[1..]);

    /// <summary>"And" is written as a part of the Arabic word that follows it: ويشكك.</summary>
    private static string[] Written(string word) =>
        word[0] is >= '\u0600' and <= '\u06FF' ? [word, $"و{word}", $"ف{word}"] : [word];

    public static Sign SignOf(TermHit hit) => Terms[hit.Term].Sign;

    /// <summary>The words of a text in the order of their beginnings, without those that are part of a longer word.</summary>
    public static List<TermHit> Find(string text, string language)
    {
        List<TermHit> found = [];
        var masked = 0;
        var hits = Finder
            .Find(text)
            .Where(h => Terms[h.Term].Languages is var own && (own.Length == 0 || own.Contains(language)));
        foreach (var hit in hits.OrderBy(h => h.Start).ThenBy(h => SignOf(h) == Sign.Not ? 0 : 1))
        {
            var end = hit.Start + hit.Words.Length;
            if (SignOf(hit) == Sign.Not)
            {
                masked = Math.Max(masked, end);
            }
            else if (end > masked)
            {
                found.Add(hit);
            }
        }

        return found;
    }

    private sealed record Entry(string Term, Sign Sign, string[] Languages);
}
