using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <content>
/// A sentence of an article may begin or end as a label does. Such a line is boilerplate only where the page speaks in it, to its
/// reader or of itself.
/// </content>
internal static partial class Boilerplate
{
    private const int FewestWordsOfASentence = 5;

    private static string? UnlessSentence(string text, string? reason) =>
        reason is not null && IsSentence(text, reason) && !PageSpeaks(text) ? null : reason;

    // An exclamation and three points end advertisements, not news; a question is as often the title of another article.
    private static bool IsSentence(string text, string reason) =>
        WordCount.Of(text) >= FewestWordsOfASentence
        && (
            SavedLine.SentenceEnd(text) is { } end
                && !text.EndsWith("...", StringComparison.Ordinal)
                && (end is '.' or '。' or '।' or '۔' or '։' || (end is '?' or '？' or '؟' && reason is not LinkReason))
            || Said().IsMatch(text)
        );

    private static bool PageSpeaks(string text) =>
        AsksReader().IsMatch(text)
        || AsksReaderInOtherLanguages().IsMatch(text)
        || SharesOrCredits().IsMatch(text)
        || ClaimsRights().IsMatch(text)
        || LinksOn().IsMatch(text)
        || AsksForComments().IsMatch(text)
        || CreditsReporters().IsMatch(text);

    [GeneratedRegex(
        @", (said|says|told|wrote|writes|advised|advises|added|adds|argued|argues)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        """
            ^((please[ ])?((subscribe|sign[ ]?up)\b.*|(register|join|log[ ]?in|sign[ ]in)\b[^,:;]*)\b(our|newsletters?|inbox|your[ ]e-?mail|mailing[ ]list|daily[ ]briefing|(free|breaking|news|e-?mail)[ ].{0,10}alerts|podcast|new[ ]posts|latest[ ]posts|my[ ]work|paid[ ]subscriber|this[ ](article|story|post|content)|to[ ](continue|keep)[ ]reading|to[ ](leave[ ]a[ ])?(comment|reply)|with[ ](?-i:us))\b.*
            |join[ ](over[ ]|more[ ]than[ ])?[0-9.,]+[kKmM]?[ ](other[ ])?(subscribers|readers|followers).*
            |(get|receive)[ ].*\b(our|your|my)[ ](.*[ ])?(inbox|newsletters?|e-?mail)\b.*
            |(enter|type|add)[ ]your[ ]e-?mail.*\b(below|here|to[ ](subscribe|get|receive|sign[ ]up|join|continue|read|unlock))\b.*
            |thanks[ ]for[ ]reading\b.*|thank(s|[ ]you)[ ]for[ ](subscribing|signing[ ]up).*
            |(never|don[’']t)[ ]miss[ ](a|an|another|out[ ]on|our)[ ][^,:;]*\b(story|stories|updates?|posts?|articles?|issues?|episodes?|news|beat|scoop)\b[^,:;]*
            |(stay|keep)[ ](informed|updated|up[ ]to[ ]date|in[ ]the[ ]loop)[ ].*\b(our|newsletters?|inbox|with[ ](?-i:us))\b.*
            |(this|the)[ ](content|article|story|post)[ ]is[ ](only[ ])?(for|available[ ]to)[ ].{0,30}(subscribers|members).*
            |already[ ](a|an)[ ](paid[ ])?(subscriber|member)\?.*|(already|don[’']t|do[ ]not)[ ]have[ ]an[ ]account\?.*|new[ ](here|user)\?.*
            |(create|open|make)[ ](an?[ ]|your[ ])?(free[ ]|new[ ])*account[ ](to[ ](continue|read|access|comment|get|save|view|unlock|keep|receive)|and[ ](get|save|read|unlock))\b.*)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex AsksReader();

    [GeneratedRegex(
        """
            ^((abonnieren[ ]sie|melden[ ]sie[ ]sich|loggen[ ]sie[ ]sich|bitte[ ](melden|loggen)[ ]sie[ ]sich|bestellen[ ]sie)\b.*\b(unser\w*|newsletter\w*|kanal|an|ein)\b.*|noch[ ]kein[ ]konto\?.*
            |(abonnez-vous|inscrivez-vous|recevez|connectez-vous|identifiez-vous)[ ].*\b(notre|nos|newsletter|lettre|e?-?mail|cha[iî]ne|gratuitement|pour[ ]lire|pour[ ]continuer)\b.*|déjà[ ]abonné[ ]?e?[ ]?\?.*
            |(suscr[ií]b(ete|ase)|recibe|inscr[ií]bete|reg[ií]strate|(inicia|inicie)[ ]sesión)[ ].*\b(nuestr[oa]s?|bolet[ií]n(es)?|newsletter|tu[ ]correo|para[ ](leer|continuar|seguir|comentar))\b.*
            |(iscriviti|abbonati|ricevi|accedi)[ ].*\b(nostr[oaie]|newsletter|tua[ ]mail|per[ ](leggere|continuare|commentare))\b.*
            |(assine|inscreva-se|cadastre-se|receba|faça[ ]login)[ ].*\b(noss[oa]s?|newsletter|seu[ ]e-?mail|para[ ](ler|continuar|comentar))\b.*
            |(abonneer[ ]je|schrijf[ ]je[ ]in|meld[ ]je[ ]aan)\b.*\b(onze|ons|nieuwsbrief|nieuwsbrieven|gratis)\b.*
            |(prenumerera|tilmeld[ ]dig|tilaa)[ ].*(nyhetsbrev|nyhedsbrev|uutiskir|\bv[åo]r[ta]?\b).*
            |(zapisz[ ]się|zasubskrybuj)\b.*(newsletter|\bnasz).*
            |(подпи(шитесь|сывайтесь|шись)|підпи(шіться|суйтесь))\b.*\b(наш\p{L}*|нас|рассылк\p{L}|розсилк\p{L}|канал\p{L}?|telegram|телеграм\p{L}*)\b.*
            |abone[ ]ol(un)?\b.*(bülten|kanal).*|bültenimize.*|berlangganan\b.*(newsletter|buletin|kami\b).*|đăng[ ]ký[ ]nhận\b.*(bản[ ]tin|e-?mail).*
            |((点击|點擊|立即|马上|免费|免費|欢迎|歡迎|请|請)(此处|这里)?){0,3}(订阅|訂閱)(我们|我們|本站|本刊|本报|电子报|電子報|邮件|新闻|通讯).*|.*(メルマガ|ニュースレター).*(登録|購読).{0,4}(はこちら|ください|お願い).*|.*(뉴스레터|구독).{0,12}(하세요|해[ ]?주세요|신청).*|اشترك[ ].*(نشرتنا|قناتنا|بريدك).*)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex AsksReaderInOtherLanguages();

    [GeneratedRegex(
        """
            ^((share|print|save|bookmark)[ ]this[ ](article|post|story)([ ](on|with|via)[ ][^,:;]*)?[.]
            |(follow|like|find|join|connect[ ]with)[ ]((?-i:us)|me|our[ ][^,:;]{1,40})[ ](on|at|via)[ ][^:;]+
            |follow[ ][^,:;]{1,50}[ ]on[ ](twitter|x|facebook|linkedin|instagram|google[ ]news|telegram|whatsapp|bluesky|threads|youtube)([ ]?(,|and|or|at|&|\(|@)[ ]?[^ ,:;]+)*[.]
            |(story|article|content)[ ]continues[ ](below|after)[ ](this[ ]|the[ ])?(ad|advert|advertisement|photo|video|gallery|newsletter)\b.*|.{0,20}weiter[ ]nach[ ]der[ ]anzeige.{0,20}
            |[\[(]?(photo(graph)?|foto|bild|file[ ]photo|featured[ ]image|credits?|bildquelle|bildnachweis|crédit[ ]photo|图源|图片来源|写真|사진)s?([ ]?(credits?|source))?[ ]*[:：=].+
            |[\[(]?(photo(graph)?|image|picture|illustration)[ ](by|courtesy[ ]of|via)[ ](?-i:\p{Lu})[^,:;]*
            |.*[.:(][ ]?[^.!?]{2,40}/[ ]?(getty([ ]images)?|afp|reuters|ap|epa|shutterstock|istock|bloomberg|xinhua|dpa|imago)[)\].]*)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex SharesOrCredits();

    [GeneratedRegex(
        """
            ^((©|ⓒ|copyright[ ]*(©|\(c\)|[0-9]{4})).*|\(c\)[ ]*[0-9]{4}.*\b(ltd|inc|co|corp|llc|plc|gmbh|rights[ ]reserved)\b.*|copyright[ ]by[ ][^,:;]*\.[ ].*
            |our[ ]standards:[ ].{0,40}trust[ ]principles\W*|(版权声明|版權聲明)[:：].*
            |(.*[.,|·©–-][ ]?|.*[0-9]{4}[ ].*)?(all[ ]rights[ ]reserved|alle[ ]rechte[ ]vorbehalten|tous[ ]droits[ ]réservés|todos[ ]los[ ]derechos[ ]reservados|tutti[ ]i[ ]diritti[ ]riservati|todos[ ]os[ ]direitos[ ]reservados|все[ ]права[ ]защищены|版权所有|無断転載|무단[ ]전재)([.。!].*|.{0,12}[.。])?)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex ClaimsRights();

    [GeneratedRegex(
        """
            ^((read[ ]?(more|also|next)|also[ ]read|must[ ]read|see[ ]also|lesen[ ]sie[ ](auch|mehr|dazu)|mehr[ ](zum[ ]thema|dazu)|([àa][ ])?lire[ ]aussi|(lea|lee|leer)[ ](también|más)|te[ ](puede|podría)[ ]interesar|leggi[ ]anche|(leia|veja)[ ](também|mais)|lees[ ](ook|meer|verder)|läs[ ](också|även|mer)|les[ ]også|læs[ ]også|czytaj[ ](też|także|również|więcej)|читайте[ ]также|читайте[ ]також|baca[ ]juga|xem[ ]thêm|相关阅读|相关新闻|延伸阅读|延伸閱讀|関連記事|관련[ ]?기사)[ ]*[:：|].*
            |lesen[ ]sie[ ](auch|hier|dazu|mehr)\b.*|mehr[ ](dazu|darüber|zum[ ]thema)[ ](lesen|finden|erfahren|hören|sehen)[ ]sie\b.*
            |click[ ]here[ ](to|for)[ ].*|continue[ ]reading[ ](below|here|at|this|on[ ](our|the))\b[^,:;]*|(read|view)[ ](the[ ])?(original|full)[ ](article|story|post)([ ](here|on|at)\b[^,:;]*)?)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex LinksOn();

    [GeneratedRegex(
        """
            ^(your[ ]e-?mail[ ]address[ ]will[ ]not[ ]be[ ]published.*|save[ ]my[ ]name,?[ ].*|leave[ ]a[ ](reply|comment|response)([ ](below|here)([ ]and[ ](let|tell|share)\b.*)?)?[.]|be[ ]the[ ]first[ ]to[ ]comment.*|join[ ]the[ ](conversation|discussion)([ ](below|here|on|in)\b[^,:;]*)?[.]|comments[ ]are[ ]closed.*|this[ ]site[ ]uses[ ]akismet.*|you[ ]must[ ]be[ ]logged[ ]in.*
            |(schreib|schreibe|schreiben[ ]sie)[ ]einen[ ]kommentar.*|deja[ ]un[ ]comentario[^,:;]*|laisser[ ]un[ ]commentaire[^,:;]*|lascia[ ]un[ ]commento[^,:;]*|deixe[ ](um|seu)[ ]comentário[^,:;]*
            |(we|this[ ](site|website))[ ]uses?[ ]cookies.*|wir[ ]verwenden[ ]cookies.*|nous[ ]utilisons[ ]des[ ]cookies.*|(utilizamos|usamos)[ ]cookies.*|please[ ]enable[ ]javascript.*)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex AsksForComments();

    [GeneratedRegex(
        """
            ^([\[(]?((additional|further)[ ])?(reporting|writing|editing|compiled|edited)[ ]by[ ](?-i:\p{Lu}[\p{L}.’'-]*(([ ]|,[ ]|;[ ]|[ ]and[ ]|[ ]in[ ]|,[ ]in[ ]|,[ ]and[ ]|[ ]for[ ]|[ ]with[ ]|;?[ ]and[ ]|[ ](de|van|von|bin|al|la|del|da|di)[ ]|[;.,][ ]([Aa]dditional[ ]|[Ff]urther[ ])?([Rr]eporting|[Ww]riting|[Ee]diting)[ ]by[ ])\p{Lu}[\p{L}.’'-]*)*)[.)\]]*
            |.+[ ]contributed[ ](reporting|to[ ]this[ ](report|story|article)).*)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex CreditsReporters();
}
