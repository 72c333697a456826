using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Lines that pages put around an article, in the languages of the record. Each kind has the reason that a reader sees.</summary>
internal static partial class Boilerplate
{
    /// <summary>The reason of a label that announces a list of other articles.</summary>
    public const string ListReason = "list of other articles";

    private const string LinkReason = "link to another article";
    private const int MaxLength = 200;

    /// <summary>Why the line is boilerplate wherever it stands; null where it may be the article's.</summary>
    public static string? Anywhere(string text) => text.Length > MaxLength ? null : UnlessSentence(text, LabelAnywhere(text));

    /// <summary>Why the line is boilerplate where it stands before or after the article's text.</summary>
    public static string? AtEdge(string text) => text.Length > MaxLength ? null : UnlessSentence(text, LabelAtEdge(text));

    /// <summary>True for a label of other articles that may as well be a heading of the article: "More on Nvidia", "See also".</summary>
    public static bool MayBeHeading(string text) => text.Length <= MaxLength && HeadingLikeLabel().IsMatch(text);

    /// <summary>True for a label whose next line is the title of another article.</summary>
    public static bool IsReadMoreLabel(string text) => text.Length <= 40 && ReadMoreLabel().IsMatch(text);

    /// <summary>The outlet that a subscription box of Jetpack (WordPress) or Substack names, with the reason to drop the line.</summary>
    public static (string Outlet, string Reason)? NamedBox(string text) =>
        text.Length > MaxLength ? null
        : Jetpack().Match(text) is { Success: true } jetpack ? (jetpack.Groups["outlet"].Value.Trim(), "Jetpack subscription box")
        : Substack().Match(text) is { Success: true } substack
            ? (substack.Groups["outlet"].Value.Trim(), "Substack subscription box")
        : null;

    private static string? LabelAnywhere(string text) =>
        Subscription().IsMatch(text) ? "subscription box"
        : Share().IsMatch(text) ? "share line"
        : Advertisement().IsMatch(text) ? "advertisement label"
        : Credit().IsMatch(text) ? "picture credit"
        : Copyright().IsMatch(text) ? "copyright or terms line"
        : ReadMore().IsMatch(text) ? LinkReason
        : CommentForm().IsMatch(text) ? "comment form"
        : ReportingCredit().IsMatch(text) ? "reporting credit"
        : Cookies().IsMatch(text) ? "cookie notice"
        : ReadingTime().IsMatch(text) ? "reading time or player"
        : null;

    private static string? LabelAtEdge(string text) =>
        Login().IsMatch(text) ? "login box"
        : Comments().IsMatch(text) ? "comment box label"
        : Networks().IsMatch(text) ? "share line"
        : Navigation().IsMatch(text) ? "navigation"
        : AboutAuthor().IsMatch(text) ? "about the author"
        : Offer().IsMatch(text) ? "offer of a subscription"
        : EndSign().IsMatch(text) ? "end of the article"
        : RelatedLabel().IsMatch(text) ? ListReason
        : null;

    [GeneratedRegex(
        @"^thanks for reading (?<outlet>\p{Lu}.{1,60}?)[!.] +(subscribe|this post is public)\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Substack();

    [GeneratedRegex(
        @"^discover more from (?<outlet>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Jetpack();

    [GeneratedRegex(
        """
            ^(subscribe(d|r|rs)?[ ]*(now|today|here|free)?[!.:]?|subscribe[ ]+((now|today|here|free)[ ]*)?(to|for|via|and|by|with|on)[ ].*
            |(please[ ]+)?(sign[ ]?up|register|join)[ ]+.*(newsletter|mailing[ ]list|inbox|e-?mail|briefing|alerts|updates|subscribers).*
            |sign[ ]up[ ](now|today|here|for[ ]free)[!.]?
            |(get|receive)[ ].*(inbox|newsletter|by[ ]e-?mail|via[ ]e-?mail|to[ ]your[ ]e-?mail).*
            |(enter|type|add)[ ]your[ ]e-?mail.*
            |(your[ ])?e-?mail([ ]address)?([ ]\*|:|[ ]\(required\))?
            |([^ ]+[ ]){0,3}newsletters?([ ]sign[ ]?up)?[!:]?
            |thanks[ ]for[ ]reading\b.*|ready[ ]for[ ]more\?|thank(s|[ ]you)[ ]for[ ](subscribing|signing[ ]up).*
            |(never|don[’']t)[ ]miss[ ](a|an|another|out|our|the).*
            |(stay|keep)[ ](informed|updated|up[ ]to[ ]date|in[ ]the[ ]loop)\b.*
            |join[ ][0-9.,]+[kKmM]?[ ](other[ ])?(subscribers|readers|followers).*
            |(this|the)[ ](content|article|story|post)[ ]is[ ](only[ ])?(for|available[ ]to)[ ].{0,30}(subscribers|members).*
            |already[ ](a|an)[ ](paid[ ])?(subscriber|member)\b.*
            |(jetzt[ ])?(newsletter[ ])?abonnieren([ ]sie)?\b.*|(zum|unser(en)?)[ ]newsletter.*|melden[ ]sie[ ]sich.*newsletter.*
            |abonnez-vous.*|s[’']abonner.*|(inscrivez-vous|s[’']inscrire)[ ].*(newsletter|lettre).*|recevez[ ].*(newsletter|mail|lettre).*
            |suscr[ií]b(ete|ase|irse|irme)\b.*|recibe[ ].*(correo|bolet[ií]n|newsletter).*|(inscr[ií]bete|reg[ií]strate)[ ].*(bolet[ií]n|newsletter).*
            |iscriviti[ ].*|abbonati\b.*|ricevi[ ].*(newsletter|mail).*
            |(assine|inscreva-se|cadastre-se)\b.*|receba[ ].*(newsletter|e-?mail).*
            |abonneer([ ]je)?\b.*|schrijf[ ]je[ ]in.*|prenumerera\b.*|tilmeld[ ](dig|nyhedsbrev).*|tilaa[ ]uutiskirje.*
            |zapisz[ ]się.*|zasubskrybuj.*|подпи(шитесь|саться|сывайтесь|шись)([ ].*)?|підпи(шіться|сатися|суйтесь)([ ].*)?
            |abone[ ]ol(un)?\b.*|bültenimize.*|berlangganan\b.*|đăng[ ]ký[ ]nhận.*
            |((点击|點擊|立即|马上|免费|免費|欢迎|歡迎|请|請)(此处|这里)?){0,3}(订阅|訂閱)((我们|我們|本站|本刊|本报|电子报|電子報|邮件|新闻|通讯|更多|频道|頻道|[“《「]).{0,30})?[！!。]?|.{0,20}(メルマガ|ニュースレター).{0,30}|.{0,20}(뉴스레터|구독하기).{0,30}|اشترك[ ].*|ن?شرة[ ]بريدية.*)$
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
            ^(share[ ]+(this|it|article|post|story|with[ ](a[ ])?friends?|the[ ](article|post|story|news)|(on|via|to|by)[ ](facebook|fb|twitter|x|linked-?in|whats[ ]?app|telegram|reddit|pinterest|tumblr|pocket|flipboard|threads|bluesky|mastodon|messenger|line|wechat|weibo|vk|xing|instagram|google|hacker[ ]news|social|e-?mail|sms|more))\b.*
            |(click[ ]to[ ])(share|email|print|tweet)\b.*
            |(follow|like|find|join|connect[ ]with)[ ](us|me|our[ ].*\b(page|channel|group|community|account|profile|feed|telegram|whatsapp|facebook|twitter|linkedin|instagram|youtube|newsletter))([ ](on|at|via)[ ].+)?[!.:]?
            |follow[ ].+[ ]on[ ](twitter|x|facebook|linkedin|instagram|google[ ]news|telegram|whatsapp|bluesky|threads|youtube|flipboard|tiktok)\b.*
            |like[ ]this:?|like[ ]loading.{0,5}|loading(\.\.\.|…)
            |[0-9.,]+[kK]?[ ](shares?|likes?|views?|retweets)
            |((artikel|beitrag)[ ])?teilen([ ](auf|mit|per)\b.*)?|partager([ ](sur|l[’']article|cet[ ]article|par)\b.*)?
            |compartir([ ](en|por|esta|este)\b.*)?|condividi([ ](su|questo|con)\b.*)?|compartilh(e|ar)([ ](no|na|em|este|esta|via)\b.*)?
            |deel([ ](dit|op|via)\b.*)|поделиться([ ].*)?|.{0,6}(分享到|シェアする|공유하기).{0,20})$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        @"^[\[(]?(advertise?ments?|advertorial|sponsored([ ](content|post|by[ ].+))?|ads?|ads[ ]by[ ].+|paid[ ](content|post)|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reklama?|реклама|广告|廣告|広告|pr|광고|(story|article|content)[ ]continues[ ](below|after).*|scroll[ ]to[ ]continue.*|continue[ ]reading[ ]below.*|.{0,20}weiter[ ]nach[ ]der[ ]anzeige.{0,20})[\])]?:?$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Advertisement();

    [GeneratedRegex(
        """
            ^([\[(]?(photo(graph)?|image|picture|illustration|graphic|foto|bild|cover|featured[ ]image|file[ ]photo|header)s?([ ]?(by|credits?|courtesy([ ]of)?|source|via|illustration|copyright))*[ ]*[:：/|].+
            |[\[(]?(photo(graph)?|image|picture|illustration|graphic)s?[ ](by|credits?|courtesy([ ]of)?|via)[ ].+
            |(credits?|caption|bildquelle|bildnachweis|crédit[ ]photo|crédits?|crédito|fotos?|quelle[ ]bild|fonte[ ]immagine|图源|图片来源|写真|사진)[ ]*[:：=].+
            |(.*([/|(:–—.,©-]|\bvia)[ ]?)?(getty[ ]images|shutterstock|istock)[)\].]?|.*(/[ ]?(getty([ ]images)?|afp|reuters|ap|epa|shutterstock|istock|bloomberg|xinhua|dpa|imago)[)\].]?|(ap|file)[ ]photo[)\].]?|(photo|image)[ ]by[ ].+[)\]]|on[ ]unsplash[)\].]?|via[ ]getty([ ]images)?[)\].]?))$
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
            ^((©|ⓒ|\(c\)[ ]*([0-9]{4}|.{0,30}\b(afp|ap|reuters|dpa|epa|getty|imago|ltd|inc|gmbh)\b)|copyright[ ]*(©|\(c\)|[0-9]{4}|by[ ]|:)).*|.*(all[ ]rights[ ]reserved|alle[ ]rechte[ ]vorbehalten|tous[ ]droits[ ]réservés|todos[ ]los[ ]derechos[ ]reservados|tutti[ ]i[ ]diritti[ ]riservati|todos[ ]os[ ]direitos[ ]reservados|все[ ]права[ ]защищены|版权所有|無断転載|무단[ ]전재).*
            |((terms|conditions)[ ](of|and|&)[ ](use|service|conditions)|privacy([ ](policy|notice))?|cookie[ ](policy|settings|preferences)|impressum|datenschutz(erklärung)?|agb|mentions[ ]légales|legal[ ]notice|contact([ ]us)?|about([ ]us)?|advertise([ ]with[ ]us)?|do[ ]not[ ]sell.*|sitemap)([ ]*[|·•/,][ ]*((terms|conditions)[ ](of|and|&)[ ](use|service|conditions)|privacy([ ](policy|notice))?|cookie[ ](policy|settings|preferences)|impressum|datenschutz(erklärung)?|contact([ ]us)?|about([ ]us)?|advertise([ ]with[ ]us)?|sitemap))+
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
            ^[\[(>»→•*-]*[ ]*((read|see|watch|listen)[ ]?(more|also|next|full[ ]story|the[ ]full[ ](story|article)|:)([ ](on|about|at|from|here)\b.*|[ ]*[:：|–—>»→].*|[.!…]*)
            |(read|see|watch|listen)[ ]*[:：].+
            |(also|must)[ -](read|see|watch)[ ]*([:：|–—>»].*)?
            |related([ ](article|articles|story|stories|news|post|posts|content|coverage|reading|topics|link|links))?[ ]*[:：|–—>»].*
            |(in[ ]case[ ]you[ ]missed[ ]it|don[’']t[ ]miss|further[ ]reading|up[ ]next|recommended|more[ ]on[ ]this)[ ]*[:：|–—].*
            |continue[ ]reading\b.*|click[ ](here|to[ ]read)\b.*|(read|view)[ ](the[ ])?(original|full)([ ](article|story|post))?([ ](here|on|at)\b.*)?
            |(previous|next|older|newer)[ ](article|post|story|posts)\b.*
            |(lesen[ ]sie|lies)[ ](auch|mehr|hier|dazu|weiter)\b.*|mehr[ ](zum[ ]thema|dazu|lesen)([ ]*[:：|–—>»(].*|[ ](hier|lesen|finden|erfahren|im|in|auf)\b.*)?|auch[ ]interessant([ ]*[:：|–—>»].*)?
            |([àa][ ])?lire[ ]aussi\b.*|lire[ ]la[ ]suite.*|(lea|lee|leer)[ ](también|más|tambien)\b.*|te[ ](puede|podría)[ ]interesar\b.*
            |leggi[ ]anche\b.*|(leia|veja)[ ](também|mais)\b.*|lees[ ](ook|meer|verder)\b.*|läs[ ](också|även|mer)\b.*|les[ ]også\b.*|læs[ ]også\b.*
            |czytaj[ ](też|także|również|więcej)\b.*|читайте[ ]также\b.*|читати?[ ](також|далее)\b.*|baca[ ]juga\b.*|ayrıca[ ]bak.*|xem[ ]thêm\b.*
            |(相关阅读|相关新闻|延伸阅读|延伸閱讀|更多阅读|関連記事|あわせて読みたい|관련[ ]?기사|관련기사|اقرأ[ ]أيض[اً]+).*)$
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
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ReadMoreLabel();

    [GeneratedRegex(
        """
            ^(related([ ](articles|stories|news|posts|content|coverage|reading|topics|links))?|explore[ ]more([ ]on[ ]these[ ]topics)?|more[ ](stories|news|articles|headlines|coverage)([ ](from|on|about|by|like|in|for)[ ].{1,50})?|more[ ](like[ ]this|to[ ]read)|more[ ]from[ ]((the|this|our)[ ])?(?-i:\p{Lu}).{0,60}|more[ ]from[ ](this|our|us|the[ ])\b.{0,40}
            |more[ ](on|in)[ ](this([ ](story|topic|subject|series))?|these[ ]topics|(the[ ])?(?-i:\p{Lu}[\w&’'-]*([ ](&[ ]|and[ ]|of[ ])?\p{Lu}[\w&’'-]*){0,4}))
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
        @"^(more (from|on|in)\b.*|up next|keep reading|further reading|see also|(latest|recent|top) (news|stories|posts|headlines)|related( (work|news|coverage|reading|topics|links))?|recommended|trending|sur le même sujet|mehr zum thema) *:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex HeadingLikeLabel();

    [GeneratedRegex(
        """
            ^(your[ ]e-?mail[ ]address[ ]will[ ]not[ ]be[ ]published.*|required[ ]fields[ ]are[ ]marked.{0,20}|save[ ]my[ ]name,?[ ].*|leave[ ]a[ ](reply|comment|response)\b.*|cancel[ ]reply
            |(post|add|write|submit|leave)[ ](a|your|an?y?)[ ]comments?\b.*|be[ ]the[ ]first[ ]to[ ]comment.*|join[ ]the[ ](conversation|discussion).*|comments[ ]are[ ]closed.*|(show|view|load|see|hide)[ ](all[ ])?([0-9]+[ ])?comments.{0,20}
            |this[ ]site[ ]uses[ ]akismet.*|(log|sign)[ ]?in[ ]to[ ](leave[ ]a[ ])?(comment|reply).*|you[ ]must[ ]be[ ]logged[ ]in.*|deja[ ]un[ ]comentario.*|laisser[ ]un[ ]commentaire.*|schreibe?[ ]einen[ ]kommentar.*|lascia[ ]un[ ]commento.*|deixe[ ](um|seu)[ ]comentário.*|добавить[ ]комментарий.*|发表评论.{0,20}|コメントを(残す|書く).{0,20})$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex CommentForm();

    [GeneratedRegex(
        @"^((we|this (site|website)) uses? cookies.*|accept (all )?cookies|accept all|reject all|manage (cookies|preferences|consent)|wir verwenden cookies.*|nous utilisons des cookies.*|(utilizamos|usamos) cookies.*|please enable javascript.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Cookies();

    [GeneratedRegex(
        @"^((estimated )?(reading|read) time:? .{1,30}|[0-9]{1,3}[ -]?(min(ute)?s?\.?)([ -](read|reading|lesezeit|lesedauer|de lecture|de lectura|di lettura|de leitura|leestijd))|lese(zeit|dauer):? .{1,20}|temps de lecture ?:? .{1,20}|tiempo de lectura:? .{1,20}|listen to (this )?(article|story|post)\b.*|play (audio|video)|[0-9]{1,2}:[0-9]{2}( ?/ ?[0-9]{1,2}:[0-9]{2})?|阅读时间.{1,20}|[0-9]+분 읽기)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex ReadingTime();

    [GeneratedRegex(
        @"^([\[(]?((additional|further)[ ])?(reporting|writing|editing|compiled|edited)[ ]by[ ].+|.+[ ]contributed[ ](reporting|to[ ]this[ ](report|story|article)).*)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex ReportingCredit();

    [GeneratedRegex(
        @"^(about[ ](the[ ])?(author|writer)s?|author[ ]bio|über[ ](den|die)[ ](autor|autorin|autoren)|à[ ]propos[ ]de[ ]l[’']auteur|sobre[ ](el|o|la|a)[ ]autora?|об[ ]авторе)[ ]*:?$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex AboutAuthor();
}
