using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Lines that pages put around an article, in the languages of the record. Each kind has the reason that a reader sees.</summary>
internal static partial class Boilerplate
{
    private const int MaxLength = 240;

    /// <summary>Why the line is boilerplate wherever it stands; null where it may be the article's.</summary>
    public static string? Anywhere(string text) =>
        text.Length > MaxLength ? null
        : Subscription().IsMatch(text) ? "subscription box"
        : Share().IsMatch(text) ? "share line"
        : Advertisement().IsMatch(text) ? "advertisement label"
        : Credit().IsMatch(text) ? "picture credit"
        : Copyright().IsMatch(text) ? "copyright or terms line"
        : ReadMore().IsMatch(text) ? "link to another article"
        : CommentForm().IsMatch(text) ? "comment form"
        : Cookies().IsMatch(text) ? "cookie notice"
        : ReadingTime().IsMatch(text) ? "reading time or player"
        : null;

    /// <summary>Why the line is boilerplate where it stands before or after the article's text.</summary>
    public static string? AtEdge(string text) =>
        text.Length > MaxLength ? null
        : Login().IsMatch(text) ? "login box"
        : Comments().IsMatch(text) ? "comment box label"
        : Networks().IsMatch(text) ? "share line"
        : Navigation().IsMatch(text) ? "navigation"
        : RelatedLabel().IsMatch(text) ? "list of other articles"
        : null;

    /// <summary>True for a label that announces a list of other articles.</summary>
    public static bool IsRelatedLabel(string text) => text.Length <= MaxLength && RelatedLabel().IsMatch(text);

    /// <summary>True for a label whose next line is the title of another article.</summary>
    public static bool IsReadMoreLabel(string text) => text.Length <= 40 && ReadMoreLabel().IsMatch(text);

    /// <summary>The outlet that a subscription box of Jetpack (WordPress) names.</summary>
    public static string? JetpackOutlet(string text) =>
        text.Length <= MaxLength && Jetpack().Match(text) is { Success: true } match ? match.Groups["outlet"].Value.Trim() : null;

    [GeneratedRegex(@"^discover more from (?<outlet>\S.{0,99})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Jetpack();

    [GeneratedRegex(
        """
            ^(subscribe(d|r|rs)?([ ]+(now|today|here|free)?[ ]*(to|for|via|and|by|with|on)[ ].{0,200}|[ ]*(now|today|here|free)?[!.:]?)
            |(please[ ]+)?(sign[ ]?up|register|join)[ ]+.{0,80}(newsletter|mailing[ ]list|inbox|e-?mail|briefing|alerts|updates|subscribers).{0,100}
            |sign[ ]up[ ](now|today|here|for[ ]free)[!.]?
            |(get|receive)[ ].{0,120}(inbox|newsletter|by[ ]e-?mail|via[ ]e-?mail|to[ ]your[ ]e-?mail).{0,60}
            |(enter|type|add)[ ]your[ ]e-?mail.{0,80}
            |(your[ ])?e-?mail([ ]address)?([ ]\*|:|[ ]\(required\))?
            |.{0,40}newsletters?([ ]sign[ ]?up)?[!:]?
            |thank(s|[ ]you)[ ]for[ ](subscribing|signing[ ]up).{0,100}
            |(never|don[’']t)[ ]miss[ ](a|an|another|out|our|the).{0,80}
            |(stay|keep)[ ](informed|updated|up[ ]to[ ]date|in[ ]the[ ]loop)\b.{0,100}
            |join[ ][0-9.,]+[kKmM]?[ ](other[ ])?(subscribers|readers|followers).{0,60}
            |(this|the)[ ](content|article|story|post)[ ]is[ ](only[ ])?(for|available[ ]to)[ ].{0,30}(subscribers|members).{0,80}
            |already[ ](a|an)[ ](paid[ ])?(subscriber|member)\b.{0,60}
            |(jetzt[ ])?(newsletter[ ])?abonnieren([ ]sie)?\b.{0,120}|(zum|unser(en)?)[ ]newsletter.{0,100}|melden[ ]sie[ ]sich.{0,40}newsletter.{0,60}
            |abonnez-vous.{0,120}|s[’']abonner.{0,60}|(inscrivez-vous|s[’']inscrire)[ ].{0,60}(newsletter|lettre).{0,60}|recevez[ ].{0,80}(newsletter|mail|lettre).{0,60}
            |suscr[ií]b(ete|ase|irse|irme)\b.{0,120}|recibe[ ].{0,80}(correo|bolet[ií]n|newsletter).{0,60}|(inscr[ií]bete|reg[ií]strate)[ ].{0,60}(bolet[ií]n|newsletter).{0,60}
            |iscriviti[ ].{0,120}|abbonati\b.{0,80}|ricevi[ ].{0,80}(newsletter|mail).{0,60}
            |(assine|inscreva-se|cadastre-se)\b.{0,120}|receba[ ].{0,80}(newsletter|e-?mail).{0,60}
            |abonneer([ ]je)?\b.{0,100}|schrijf[ ]je[ ]in.{0,100}|prenumerera\b.{0,100}|tilmeld[ ](dig|nyhedsbrev).{0,80}|tilaa[ ]uutiskirje.{0,60}
            |zapisz[ ]się.{0,100}|zasubskrybuj.{0,80}|подпи(шитесь|саться|сывайтесь|шись)([ ].{0,120})?|підпи(шіться|сатися|суйтесь)([ ].{0,120})?
            |abone[ ]ol(un)?\b.{0,80}|bültenimize.{0,80}|berlangganan\b.{0,80}|đăng[ ]ký[ ]nhận.{0,80}
            |.{0,20}(订阅|訂閱).{0,30}|.{0,20}(メルマガ|ニュースレター).{0,30}|.{0,20}(뉴스레터|구독하기).{0,30}|اشترك[ ].{0,80}|ن?شرة[ ]بريدية.{0,40})$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Subscription();

    [GeneratedRegex(
        """
            ^(share[ ]+(this|on|via|to|it|article|post|story|with[ ](a[ ])?friends?|the[ ](article|post|story|news))\b.{0,60}
            |(click[ ]to[ ])(share|email|print|tweet)\b.{0,100}
            |(follow|like|find|join|connect[ ]with)[ ](us|me|our[ ].{1,40})([ ](on|at|via)[ ].{1,100})?[!.:]?
            |follow[ ].{1,60}[ ]on[ ](twitter|x|facebook|linkedin|instagram|google[ ]news|telegram|whatsapp|bluesky|threads|youtube|flipboard|tiktok)\b.{0,60}
            |like[ ]this:?|like[ ]loading.{0,5}|loading(\.\.\.|…)
            |[0-9.,]+[kK]?[ ](shares?|likes?|views?|retweets)
            |((artikel|beitrag)[ ])?teilen([ ](auf|mit|per)\b.{0,60})?|partager([ ](sur|l[’']article|cet[ ]article|par)\b.{0,60})?
            |compartir([ ](en|por|esta|este)\b.{0,60})?|condividi([ ](su|questo|con)\b.{0,60})?|compartilh(e|ar)([ ](no|na|em|este|esta|via)\b.{0,60})?
            |deel([ ](dit|op|via)\b.{0,60})|поделиться([ ].{0,60})?|.{0,6}(分享到|シェアする|공유하기).{0,20})$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        @"^[\[(]?(advertise?ments?|advertorial|sponsored([ ](content|post|by[ ].{1,60}))?|ads?|ads[ ]by[ ].{1,40}|paid[ ](content|post)|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reklama?|реклама|广告|廣告|広告|pr|광고|(story|article|content)[ ]continues[ ](below|after).{0,60}|scroll[ ]to[ ]continue.{0,60}|continue[ ]reading[ ]below.{0,40}|.{0,20}weiter[ ]nach[ ]der[ ]anzeige.{0,20})[\])]?:?$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Advertisement();

    [GeneratedRegex(
        """
            ^([\[(]?(photo(graph)?|image|picture|illustration|graphic|foto|bild|cover|featured[ ]image|file[ ]photo|header)s?([ ]?(by|credits?|courtesy([ ]of)?|source|via|illustration|copyright))*[ ]*[:：/|].{1,200}
            |[\[(]?(photo(graph)?|image|picture|illustration|graphic)s?[ ](by|credits?|courtesy([ ]of)?|via)[ ].{1,120}
            |(credits?|caption|bildquelle|bildnachweis|crédit[ ]photo|crédits?|crédito|fotos?|quelle[ ]bild|fonte[ ]immagine|图源|图片来源|写真|사진)[ ]*[:：=].{1,160}
            |.{0,200}(/[ ]?(getty([ ]images)?|afp|reuters|ap|epa|shutterstock|istock|bloomberg|xinhua|dpa|imago)[)\].]?|getty[ ]images[)\].]?|shutterstock[)\].]?|(ap|file)[ ]photo[)\].]?|(photo|image)[ ]by[ ].{1,80}[)\]]|on[ ]unsplash[)\].]?|via[ ]getty([ ]images)?[)\].]?))$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Credit();

    [GeneratedRegex(
        """
            ^((©|\(c\)[ ]|copyright\b).{0,200}|.{0,160}(all[ ]rights[ ]reserved|alle[ ]rechte[ ]vorbehalten|tous[ ]droits[ ]réservés|todos[ ]los[ ]derechos[ ]reservados|tutti[ ]i[ ]diritti[ ]riservati|todos[ ]os[ ]direitos[ ]reservados|все[ ]права[ ]защищены|版权所有|無断転載|무단[ ]전재).{0,80}
            |((terms|conditions)[ ](of|and|&)[ ](use|service|conditions)|privacy([ ](policy|notice))?|cookie[ ](policy|settings|preferences)|impressum|datenschutz(erklärung)?|agb|mentions[ ]légales|legal[ ]notice|contact([ ]us)?|about([ ]us)?|advertise([ ]with[ ]us)?|do[ ]not[ ]sell.{0,50}|sitemap)([ ]*[|·•/,][ ]*((terms|conditions)[ ](of|and|&)[ ](use|service|conditions)|privacy([ ](policy|notice))?|cookie[ ](policy|settings|preferences)|impressum|datenschutz(erklärung)?|contact([ ]us)?|about([ ]us)?|advertise([ ]with[ ]us)?|sitemap))+
            |((terms|conditions)[ ](of|and|&)[ ](use|service|conditions)|privacy[ ](policy|notice)|cookie[ ](policy|settings|preferences)))$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Copyright();

    [GeneratedRegex(
        """
            ^[\[(>»→•*-]*[ ]*((read|see|watch|listen)[ ]?(more|also|next|full[ ]story|the[ ]full[ ](story|article)|:)([ ](on|about|at|from|here)\b.{0,120}|[ ]*[:：|–—>»→].{0,200}|[.!…]*)
            |(read|see|watch|listen)[ ]*[:：].{1,200}
            |(also|must)[ -](read|see|watch)[ ]*([:：|–—>»].{0,200})?
            |related([ ](article|articles|story|stories|news|post|posts|content|coverage|reading|topics|link|links))?[ ]*[:：|–—>»].{0,200}
            |(in[ ]case[ ]you[ ]missed[ ]it|don[’']t[ ]miss|further[ ]reading|up[ ]next|recommended|more[ ]on[ ]this)[ ]*[:：|–—].{0,200}
            |continue[ ]reading\b.{0,60}|click[ ](here|to[ ]read)\b.{0,100}|(read|view)[ ](the[ ])?(original|full)([ ](article|story|post))?([ ](here|on|at)\b.{0,60})?
            |(previous|next|older|newer)[ ](article|post|story|posts)\b.{0,160}
            |(lesen[ ]sie|lies)[ ](auch|mehr|hier|dazu|weiter)\b.{0,200}|mehr[ ](zum[ ]thema|dazu|lesen)[ ]*.{0,120}|auch[ ]interessant\b.{0,160}
            |([àa][ ])?lire[ ]aussi\b.{0,200}|lire[ ]la[ ]suite.{0,60}|(lea|lee|leer)[ ](también|más|tambien)\b.{0,200}|te[ ](puede|podría)[ ]interesar\b.{0,160}
            |leggi[ ]anche\b.{0,200}|(leia|veja)[ ](também|mais)\b.{0,200}|lees[ ](ook|meer|verder)\b.{0,200}|läs[ ](också|även|mer)\b.{0,200}|les[ ]også\b.{0,200}|læs[ ]også\b.{0,200}
            |czytaj[ ](też|także|również|więcej)\b.{0,200}|читайте[ ]также\b.{0,200}|читати?[ ](також|далее)\b.{0,200}|baca[ ]juga\b.{0,200}|ayrıca[ ]bak.{0,160}|xem[ ]thêm\b.{0,160}
            |(相关阅读|相关新闻|延伸阅读|延伸閱讀|更多阅读|関連記事|あわせて読みたい|관련[ ]?기사|관련기사|اقرأ[ ]أيض[اً]+).{0,160})$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex ReadMore();

    [GeneratedRegex(
        @"^(read (more|also|next)|also read|see also|related|don[’']t miss|recommended|lesen sie auch|lire aussi|lea también|leggi anche|leia também|читайте также|相关阅读|関連記事)[ ]*[:：]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ReadMoreLabel();

    [GeneratedRegex(
        """
            ^(related([ ](articles|stories|news|posts|content|coverage|reading|topics|links))?|more[ ](from|on|stories|news|articles|in|like[ ]this|to[ ]read|headlines)\b.{0,60}
            |recommended([ ](for[ ]you|stories|reading|articles))?|you[ ](may|might)[ ]also[ ](like|enjoy|be[ ]interested[ ]in|read)|you[ ](may|might)[ ]like|up[ ]next|trending([ ](now|stories|news))?|most[ ](read|popular|viewed|shared)
            |(latest|recent|popular|top)[ ](news|stories|posts|articles|headlines|comments)|editor[’']?s[’']?[ ]picks?|what[ ]to[ ]read[ ]next|keep[ ]reading|further[ ]reading|see[ ]also|in[ ]case[ ]you[ ]missed[ ]it
            |mehr[ ]zum[ ]thema|das[ ]könnte[ ](sie|dich)[ ]auch[ ]interessieren|meistgelesen|à[ ]lire[ ]aussi|sur[ ]le[ ]même[ ]sujet|les[ ]plus[ ]lus|noticias[ ]relacionadas|artículos[ ]relacionados|lo[ ]más[ ]leído|articoli[ ]correlati|notícias[ ]relacionadas|leia[ ]também|mais[ ]lidas|gerelateerde?[ ]artikelen|похожие[ ](статьи|новости)|相关阅读|相关文章|関連記事|おすすめ記事|관련[ ]?기사)[ ]*:?$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex RelatedLabel();

    [GeneratedRegex(
        """
            ^(your[ ]e-?mail[ ]address[ ]will[ ]not[ ]be[ ]published.{0,100}|required[ ]fields[ ]are[ ]marked.{0,20}|save[ ]my[ ]name,?[ ].{0,120}|leave[ ]a[ ](reply|comment|response)\b.{0,80}|cancel[ ]reply
            |(post|add|write|submit|leave)[ ](a|your|an?y?)[ ]comments?\b.{0,60}|be[ ]the[ ]first[ ]to[ ]comment.{0,60}|join[ ]the[ ](conversation|discussion).{0,60}|comments[ ]are[ ]closed.{0,40}|(show|view|load|see|hide)[ ](all[ ])?([0-9]+[ ])?comments.{0,20}
            |this[ ]site[ ]uses[ ]akismet.{0,160}|(log|sign)[ ]?in[ ]to[ ](leave[ ]a[ ])?(comment|reply).{0,60}|you[ ]must[ ]be[ ]logged[ ]in.{0,80}|deja[ ]un[ ]comentario.{0,40}|laisser[ ]un[ ]commentaire.{0,40}|schreibe?[ ]einen[ ]kommentar.{0,40}|lascia[ ]un[ ]commento.{0,40}|deixe[ ](um|seu)[ ]comentário.{0,40}|добавить[ ]комментарий.{0,40}|发表评论.{0,20}|コメントを(残す|書く).{0,20})$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex CommentForm();

    [GeneratedRegex(
        @"^((we|this (site|website)) uses? cookies.{0,200}|accept (all )?cookies|accept all|reject all|manage (cookies|preferences|consent)|wir verwenden cookies.{0,200}|nous utilisons des cookies.{0,200}|(utilizamos|usamos) cookies.{0,200}|please enable javascript.{0,100})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Cookies();

    [GeneratedRegex(
        @"^((estimated )?(reading|read) time:? .{1,30}|[0-9]{1,3}[ -]?(min(ute)?s?\.?)([ -](read|reading|lesezeit|lesedauer|de lecture|de lectura|di lettura|de leitura|leestijd))|lese(zeit|dauer):? .{1,20}|temps de lecture ?:? .{1,20}|tiempo de lectura:? .{1,20}|listen to (this )?(article|story|post)\b.{0,60}|play (audio|video)|[0-9]{1,2}:[0-9]{2}( ?/ ?[0-9]{1,2}:[0-9]{2})?|阅读时间.{1,20}|[0-9]+분 읽기)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex ReadingTime();
}
