namespace DeepSeekTracker.Core.Claims;

/// <summary>The words that negate, undo a negation or end what it reaches; most hold in a few languages only ("no", "pas", "nie").</summary>
internal static class NegationWords
{
    /// <summary>Lines of <see cref="ModalityWords"/>: a sign, the languages it holds in (none: all), the words.</summary>
    public const string Table = """
        No en|not|never|cannot|didn't|doesn't|don't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't|shouldn't|neither|nor|nobody|no one|none|nowhere near|nothing like|anything but|far from
        No de|nicht|nie|niemals|keineswegs|mitnichten|weder|niemand
        No fr|pas|jamais|nullement|aucunement|personne
        No es|no|nunca|jamás|tampoco|nadie
        No it|non|mai|nessuno|neppure
        No pt|não|nunca|jamais|tampouco|ninguém
        No nl|niet|nooit|geenszins|niemand
        No ca|no|mai|ningú
        No ro|nu|niciodată|nimeni
        No ru uk bg be|не|ни|ні|никогда|ніколи|никто|ніхто
        No pl|nie|nigdy|nikt|bynajmniej
        No cs sk|nestál*|nestoj*|není|nebyl*|nepoužil*|nevlastní|nemá|neutratil*|neztratil*|nikdy|nikdo
        No sv|inte|aldrig|ingen
        No da no|ikke|aldrig|aldri|ingen
        No fi|ei|eivät|koskaan
        No hu|nem|soha|senki
        No el|δεν|δε|ποτέ|κανείς
        No ar|لم|لا|لن|ليس|ليست|ولم|ولا|ولن|وليس|فلم|لم يسبق
        No he|לא|מעולם לא|אין
        No fa|هرگز
        No vi|không|chưa từng|chẳng|không phải|chưa bao giờ
        No id ms|tidak|bukan|tak|tidak pernah|belum pernah
        No th|ไม่ใช่|ไม่ได้|ไม่เคย
        No zh|没有|沒有|并没|並沒|没|沒|未|并未|並未|从未|從未|从来没有|未曾|并不|並不|不是|并非|並非|绝非|絕非|不拥有|不擁有|未能|不曾|不会花|不认为|不認為|不相信|并不认为|並不認為|不可能花
        NoBeside en|no
        NoBeside de|kein|keine|keinen|keiner
        NoBeside nl|geen
        NoBeside fr|non|ni
        NoBeside es pt it|ni|né|nem
        NoBeside sv|inga
        NoBeside zh|非|而非
        Instead|rather than|instead of|as opposed to|not the|statt|anstatt|anstelle von|anstelle der|und nicht|plutôt que|plutôt qu'|au lieu de|au lieu des|et non|en lugar de|en vez de|y no|invece di|invece dei|anziché|piuttosto che|e non|em vez de|ao invés de|e não|in plaats van|en niet|вместо|а не|zamiast|a nie|i stället för|istället för|och inte|i stedet for|og ikke|sijaan|而不是|而非|并不是|بدلا من|بدل|وليس|alih alih|bukannya|thay vì|chứ không phải
        NoBehind de|nicht
        NoBehind nl|niet
        NoBehind ja|ではない|ではなく|ではなかった|でもない|でもなく|じゃない|ていない|ていなかった|しない|しなかった|はなかった|らなかった|わなかった|さなかった|いなかった|ありません|ていません|ませんでした|らない|わない|はいない
        NoBehind ko|아니다|아니라|아닌|아니며|아니었*|아니고|않았*|않는*|않다|않고|않아*|않으*|못했*|못한*
        NoBehind tr|değil|değildi|değildir|*madı|*medi|*mıyor|*miyor|*muyor|*müyor|*mamış*|*memiş*|*madığını|*mediğini|*madığı|*mediği
        NoBehind hi|नहीं
        Not|never before|not before seen|not in history|never in history|not only|not just|not merely|not simply|not least|not less than|no less than|not fewer than|no fewer than|not more than|no more than|not over|not above|not under|not below|not including|not counting|not to mention|not until|not before|not since|not far from|not far off|not quite|not even|not unlike|not without|not necessarily|not surprisingly|not for nothing|if not|why not|or not|no doubt|no question|without doubt|without a doubt|beyond doubt|no sooner|no longer|no matter|no wonder|no secret|never mind|no. 1|no 1|no 2|no answer|not long|not alone|not yet known|far from over|nor is it
        Not|nicht nur|nicht bloß|nicht allein|nicht weniger als|nicht mehr als|nicht über|nicht unter|nicht einmal|nicht mal|nicht ganz|nicht zuletzt|nicht zu vergessen|nicht umsonst|nicht eingerechnet|nicht vor|wenn nicht|ob nicht|nicht ohne|nicht weit|keine frage|kein zweifel|ohne zweifel|zweifellos|nie zuvor|noch nie|nie vorher|keine überraschung|noch nicht bekannt|kein geheimnis|kein wunder
        Not|jamais auparavant|encore jamais|jamais vu|pas seulement|pas uniquement|pas que|pas moins de|pas moins d'|pas plus de|pas plus d'|pas même|même pas|pas loin de|pas avant|pas à pas|sans doute|sans aucun doute|nul doute|aucun doute|non seulement|non loin de|non moins de|si ce n'est
        Not|no solo|no sólo|no solamente|no menos de|no más de|no mas de|no más que|no mas que|no menos que|no obstante|no antes de|no hasta|no en vano|ni siquiera|si no|sin duda|sin ninguna duda|no cabe duda|no hay duda|nunca antes|jamás antes|nunca se había|no muy lejos
        Not|non solo|non soltanto|non solamente|non meno di|non più di|non oltre|non prima di|non a caso|se non|senza dubbio|non lontano|né più né meno|mai prima|prima d'ora mai|mai era|mai visto|mai così|non che
        Not|não só|não apenas|não somente|não menos de|não menos que|não mais de|não mais que|não mais do que|não obstante|não antes de|se não|sem dúvida|nunca antes|nem sequer
        Not|nog nooit|nooit eerder|niet eerder|niet alleen|niet enkel|niet minder dan|niet meer dan|niet eens|niet voor|zo niet|geen twijfel|ongetwijfeld|niet ver van
        Not|никогда не бывало|не только|не менее|не більше|не менше|не меньше|не более|не больше|не считая|не говоря|не раньше|не просто|не случайно|даже не|не лише|не тільки|не ранее|если не|без сомнения|не сомнева*|не секрет|ни много ни мало
        Not|nie tylko|nie mniej niż|nie więcej niż|nie licząc|nie wcześniej|nawet nie|jeśli nie|bez wątpienia|nie mówiąc
        Not|inte bara|inte endast|inte mindre än|inte mer än|ikke bare|ikke kun|ikke mindre enn|ikke mindre end|ikke mer enn|ikke mere end|aldrig tidigare|aldrig før|aldri før|om inte|hvis ikke
        Not|ليس فقط|ليس أقل من|لا يقل*|لا تقل*|لا يزيد*|لا تزيد*|لا يتجاوز*|لا تتجاوز*|لم يتجاوز*|لم تتجاوز*|لا سيما|لا يزال|لا تزال|لا شك|لا بد|ولا سيما|ولا يزال|ولا تزال|بلا شك|لا يتعدى|لا تتعدى
        Not|không chỉ|không dưới|không quá|không những|không hơn|không kém|không ít hơn|không chỉ có|tidak hanya|tidak kurang dari|tidak lebih dari|bukan hanya|bukan cuma|tidak sampai
        Not|从未有过|從未有過|史无前例|前所未有|从来没有过|不是不|不仅|不僅|不只|不单|不但|不到|不足|不超过|不超過|不少于|不少於|不低于|不低於|不高于|不高於|不亚于|不及|不满|不滿|不止|不断|不斷|不过|不過|不惜|不得不|没有超过|沒有超過|未超过|未超過|未满|未滿|未达|未達|未到|没到|没有达到|未来|未來|未必|尚未可知|未经|未經|沒想到|没想到|毫无疑问|無疑|无疑|没有疑问|没人怀疑|非常|除非|并非只|不仅仅|不只是|不是只|没有不
        Not|しかない|しかな*|に過ぎない|にすぎない|過ぎない|すぎない|に満たない|かもしれない|かもしれません|違いない|違いありません|だけではない|だけでない|だけでなく|だけではなく|とは限らない|とは限りません|わからない|分からない|分かっていない|知られていない|少なくない|ではないか|ではないだろうか|じゃないか|のみならず|を下らない|超えない|超えなかった|に達しない|に達しなかった|届かない|届かなかった|変わらない|問題ない|疑いない|疑いはない|間違いない|間違いありません
        Not|뿐 아니라|뿐만 아니라|뿐이 아니*|만이 아니*|만 아니라|넘지 않*|넘지 못*|미치지 않*|미치지 못*|지나지 않*|적지 않*|않을까|다름 아닌|의심할 여지|아닌가|아니냐|못지 않*|못지않*
        Not|aşmadı|aşmıyor|aşmamış*|geçmedi|geçmiyor|bulmadı|sadece bu değil|ही नहीं|केवल इतना ही नहीं|कम नहीं|ज्यादा नहीं|अधिक नहीं|सिर्फ इतना नहीं
        """;

    private static readonly HashSet<string> Stops = new(
        """
        and but because that which who whom whose when while until till before after as than if so though although where how whether yet except
        und aber sondern dass weil wenn als bis bevor nachdem damit obwohl doch
        et mais que qu' qui parce quand jusqu'à jusque avant après dont si car lorsque
        y pero sino porque cuando hasta antes aunque e mas che ma perché quando fino prima dopo sebbene ate até senão
        en maar dat omdat tot toen terwijl zodat
        и но что потому когда пока чтобы который которая если кроме та але що бо
        i ale że bo gdy dopóki który która zanim jeśli lecz
        och men att som för innan när utan og at fordi når før uten
        إن أن لكن إلا سوى حتى بل التي الذي قبل عندما لأن
        ama fakat ancak lakin ve ki çünkü लेकिन मगर और कि क्योंकि
        mà nhưng và vì khi tetapi tapi dan yang karena hingga sampai ketika melainkan
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"Does not believe that R1 cost 5.6 million" denies what is behind "that"; "did not know that" does not.</summary>
    private static readonly string[] Raising =
    [
        .. (
            "believ think thinks buy accept agree true case correct right glaub denk wahr richtig cro pens vrai exact cre cierto verdad verdadero "
            + "cred vero giusto acredit verdade gelo denk waar вер счита дума правд верно вір wierz sąd uważ prawd tror sant يعتقد يصدق صحيح inan doğru tin đúng percaya benar"
        ).Split(' ', StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>"Did not exceed 5.6 million", "could not keep Nvidia from losing", "cannot be downloaded in": nothing is denied of the amount.</summary>
    private static readonly string[] Undoing =
    [
        .. (
            "exceed surpass prevent stop avoid keep hide hesitate fear expect foresee surpris forget matter mind wait avail download access install "
            + "überst überschr übertr verhinder vermeid erwart verfügbar erreichbar herunter abruf "
            + "dépass excéd empêch évit attend disponib accessib télécharg "
            + "superó supera superaba exced sobrepas pasó pasa imped evit esper descarg "
            + "superato supera eccede ecced evit scaric ultrapass passou baix "
            + "overschr overst voorkom verwacht beschikbaar "
            + "превы предотвр ожид доступ перевищ "
            + "przekr przewyż zapob spodziew dostępn översti överskr overstig "
            + "يتجاوز تتجاوز يتعد تتعد يزد تزد يمنع vượt melebihi"
        ).Split(' ', StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>The same in scripts without spaces, wherever it stands behind the negation.</summary>
    private static readonly string[] UndoingWide = ["超", "高于", "低于", "阻止", "防止", "想到", "料到", "预料"];

    /// <summary>"不使用芯片也…": the next part of a sentence without a mark.</summary>
    private const string WideStops = "而但却卻就也才则則便仍还還并並以";

    /// <summary>"Did not answer in 53 percent" counts the occasions.</summary>
    private static readonly HashSet<string> OccasionLeads = new(
        "in bei dans en el nel nei em no в у w i på ในการ في pada trong".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] Occasions =
    [
        " of the time",
        " of cases",
        " of the cases",
        " of prompts",
        " of the prompts",
        " of responses",
        " of its answers",
        " der Fälle",
        " der Zeit",
        " der Anfragen",
        " des cas",
        " du temps",
        " de los casos",
        " de las veces",
        " dei casi",
        " delle volte",
        " dos casos",
        " das vezes",
        " van de gevallen",
        " случаев",
        " przypadków",
    ];

    /// <summary>"Never disclosed that it has 50,000" supposes that it has.</summary>
    private static readonly string[] Factive =
    [
        "reveal",
        "disclos",
        "announc",
        "note",
        "explain",
        "found",
        "mitteil",
        "teilte",
        "révél",
        "annonc",
        "expliq",
        "rével",
        "revel",
        "explic",
        "spieg",
        "透露",
        "披露",
        "公布",
        "発表",
        "説明",
        "밝혔",
        "발표",
        "설명",
        "сообщ",
        "рассказ",
        "açıkla",
    ];

    private static readonly HashSet<string> Complementizers = new(
        "that dass que qu' che dat что że att at إن أن".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Relatives = new(
        "that which who que qui che die dat wie som żeby который która التي الذي yang".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"Instead of paying rivals for their 5.6 million": of something else.</summary>
    private static readonly HashSet<string> Prepositions = new(
        "for on with in at by from into für mit auf bei pour avec sur para con por per om met voor met op na для с на в dla z".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Onlys = new(
        "alone only allein alleine seulement uniquement solamente únicamente soltanto solamente apenas somente alleen тільки только".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> Askers = new(
        "how what why where when who which whether if wie was warum wo wann wer ob combien comment où quand pourquoi si cuánto cuántos cuántas cómo qué quanto quanti quante come como quantos hoeveel hoe waarom сколько как почему ile jak hur hvor".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Verbs of doubt by which somebody denies.</summary>
    private static readonly string[] Denials =
    [
        "denied",
        "denies",
        "deny",
        "denying",
        "dementier",
        "bestreit",
        "bestritt",
        "dément",
        "démenti",
        "niega",
        "negó",
        "desmint",
        "desmien",
        "smenti",
        "nega",
        "negou",
        "ontken",
        "отриц",
        "опроверг",
        "zaprzecz",
        "förneka",
        "benekte",
        "benægte",
        "yalanla",
        "否认",
        "否認",
        "부인",
        "نفت",
        "نفى",
        "membantah",
        "phủ nhận",
    ];

    /// <summary>What never was before is so now; in these languages a second negation goes with the words.</summary>
    public static readonly string[] NeverBefores =
    [
        "никогда раньше",
        "никогда прежде",
        "никогда ранее",
        "никогда до этого",
        "никогда ещё",
        "никогда еще",
        "ещё никогда",
        "еще никогда",
        "ніколи раніше",
        "ніколи досі",
        "ще ніколи",
        "никога досега",
        "никога преди",
        "nigdy wcześniej",
        "nigdy dotąd",
        "nigdy przedtem",
        "jeszcze nigdy",
        "nikdy předtím",
        "nikdy dříve",
        "ještě nikdy",
        "nikdy predtým",
        "niciodată până acum",
        "niciodată înainte",
        "soha korábban",
        "ποτέ πριν",
        "ποτέ άλλοτε",
    ];

    public static bool HasNeverBefore(string words) =>
        Array.Exists(NeverBefores, never => words.Contains(never, StringComparison.OrdinalIgnoreCase));

    public static bool Asks(string word) => Askers.Contains(word);

    public static bool IsDenial(string verb) => Begins(Denials, verb);

    /// <summary>With one of these endings a Korean verb goes on to another: "줄었지만 회복하지 못했다".</summary>
    private static readonly string[] KoreanEndings =
    [
        "지만",
        "으나",
        "며",
        "면서",
        "는데",
        "다고",
        "라고",
        "었고",
        "했고",
        "았고",
        "으로,",
    ];

    public static bool GoesOn(string word) =>
        Array.Exists(KoreanEndings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    public static bool MeansOnly(string word) => Onlys.Contains(word);

    public static bool Complements(string word) => Complementizers.Contains(word);

    public static bool IsRelative(string word) => Relatives.Contains(word);

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static bool IsStop(string word) => Stops.Contains(word);

    public static bool IsWideStop(char c) => WideStops.Contains(c, StringComparison.Ordinal);

    public static bool IsRaising(string word) => Begins(Raising, word);

    public static bool Undoes(string word) => Begins(Undoing, word);

    public static bool UndoesWide(string words) =>
        Array.Exists(UndoingWide, undoing => words.Contains(undoing, StringComparison.Ordinal));

    public static bool IsFactive(string verb) => Begins(Factive, verb);

    public static bool LeadsToOccasions(string word) => OccasionLeads.Contains(word);

    /// <summary>"It is not 593 billion, which is what Nvidia lost": the amount is no answer of the first part, but of the second.</summary>
    private static readonly string[] Turns =
    [
        ", which is ",
        ", which was ",
        ", that is what ",
        ", was ",
        ", ce qui est ",
        ", ce qu",
        ", soit ce que ",
        ", que es ",
        ", que fue ",
        ", lo que ",
        ", che è ",
        ", che è stato ",
        ", que é ",
        ", que foi ",
        ", wat ",
        ", что ",
        ", co ",
    ];

    public static bool GoesOnOf(ReadOnlySpan<char> behind) => StartsWithAny(behind, Turns);

    public static bool IsOfOccasions(ReadOnlySpan<char> behind) => StartsWithAny(behind, Occasions);

    private static bool StartsWithAny(ReadOnlySpan<char> behind, string[] starts)
    {
        foreach (var words in starts)
        {
            if (behind.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(string[] stems, string word) =>
        Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.OrdinalIgnoreCase));
}
