using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Lines that pages put between or after an article's paragraphs, in several languages.</summary>
internal static partial class JunkLines
{
    private const int PatternTimeout = 10_000;
    private const int LongestLine = 220;

    public static bool Match(Block block) =>
        block.Text.Length <= LongestLine
        && !IsProse(block)
        && (
            Lines().IsMatch(block.Text)
            || (Stems().IsMatch(block.Text) && !block.IsStatement)
            || CopyrightLine.Match(block)
            || (block.Weight < 60 && Labels().IsMatch(block.Text))
        );

    /// <summary>A long sentence is the writer's, however it begins ("Posted on social media by …").</summary>
    private static bool IsProse(Block block) => block is { Weight: >= 130, LinkShare: < 0.5, EndsSentence: true };

    public static bool StartsRelated(Block block) =>
        block.Text.Length < 60 && (block.Kind == BlockKind.Heading || block.Weight < 40) && Related().IsMatch(block.Text);

    [GeneratedRegex(
        @"contributed (?:to this (?:report|story|article)|reporting\b)|^\W*(?:(?:advertisements?|advertising|anzeigen?|werbung|publicité|publicidad|publicidade|pubblicità|реклама|reklama|reklam|annonce|annons|mainos)\b(?!\s(?-i:\p{Ll}))|広告|广告|廣告|sponsored|share this|share on|share via|follow us|follow @|read more|read also|also read|read next|see also|watch:|listen:|(?:photo|image|picture|credit)s?:|(?:featured|header|cover|lead|hero) (?:image|photo)(?::|\s(?:by|from|via|courtesy|credit)\b)|fotos?:|im[aá]gen(?:es)?:|immagin[ei]:|zdjęci[ea]:|фото:|ảnh:|(?:图片来源|圖片來源)[:：]|写真[:：]|사진[:=]|sign up|subscribe\b|comments?$|leave a (?:comment|reply)|all rights reserved|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|leia também|leia mais|leggi anche|lees ook|les også|læs også|läs också|lue myös|czytaj także|zobacz także|čtěte také|citește și|читайте также|читайте також|baca juga|đọc thêm|xem thêm|关注我们|相关阅读|延伸閱讀|関連記事|관련기사|click here to|tags?:|filed under|posted (?:in|on|by)|published (?:on|by)|updated:|last updated|first published|by clicking|this article (?:was )?originally (?:appeared|published)|this story (?:was )?originally|download (?:the|our) app|join our|get the latest|suggested citation|this entry was posted|was this (?:article|page) helpful|war der artikel|to view the full story|hazte (?:miembro|socio)|suscríbete|markiert mit|czytaj też|dowiedz się więcej|weiterlesen|pour lire la suite|pour accéder|weitere (?:beiträge|artikel|informationen)|quelle:|über den autor|about the author|have a tip|this is a developing story|associated press writers?|more ap |explore more on|follow .{0,40}on (?:twitter|facebook|instagram)|if you (?:enjoyed|liked) (?:reading )?this|support us|donate\b|unterstütze|made possible by|disclaimer|(?:advertis(?:ing|ement|er) )?disclosure:|editor.s note:|abonn(?:ez|ieren|iere)|inscrivez|iscriviti|registr[aií]|para seguir leyendo|try refreshing|click here|print this|email this|skip to|release date:|for the latest (?:stories|news)|submit your (?:letter|story)|written permission must|(?:this|the above) (?:article|content|material) is the copyrighted|first-time subscribers|if you.re seeing this message|empfohlener redaktioneller inhalt|this (?:post|page|article) (?:may )?contains? (?:references|affiliate)|we recommend the best products|das (?:thema )?könnte (?:dich|sie|euch) auch interessieren|möchten sie (?:den|diesen) (?:artikel|beitrag) teilen|verwandte (?:artikel|beiträge|themen)|kategorien?:|schlag(?:wörter|worte):|abgelegt unter|archivado en|classé dans|archiviato in|gearchiveerd onder|arkiverad under|arkivert under|bild anzeigen|(?:titel|beitrags)bild:|bild(?:quelle|nachweis|rechte)n?\b|quellen (?:anzeigen|ausblenden)|(?:zuletzt )?aktualisiert(?: am|:)|crédits? photos?|perma(?:link|lien)|(?-i:MIRA:)|mira:[^.!?…]*$|[lt]e puede interesar|contexto de la noticia|dieses thema im programm|über dieses thema berichtet)|cancela cuando quieras|not responsible for the opinions|(?:^|\s)hacemos periodismo|canal de (?:youtube|telegram|whatsapp)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Lines();

    /// <summary>Words that a label begins with, in all their forms, and a sentence as well.</summary>
    [GeneratedRegex(
        @"^\W*(?:advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|реклама|reklam|annonce|annons|mainos|mainoksia|mainokset|bild(?:quelle|nachweis|rechte))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Stems();

    [GeneratedRegex(
        @"^\W*(?:share|tweet|email|print|save|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy link|link copied|teilen|partager|compartir|condividi|delen|dela|del|поделиться|分享|シェア|[0-9]+ (?:shares?|comments?|views?|min(?:ute)?s? read)|[0-9]+ min(?:ute)?s?(?: read)?|loading\W*|reuters|getty images|afp|ap|more|menu|close|search|top|next|previous|back|home|videos?|photos?|gallery)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"^\W*(?:related|recommended|more (?:from|on|in|stories|news|articles|to read|like this|great \w+ stories)|zitiervorschlag|read (?:more|next|also)|you (?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular|viewed)|trending|latest (?:news|stories|posts|articles)|popular (?:posts|stories|articles)|also (?:on|in|read)|about the author|comments?\W*$|leave a (?:comment|reply)|share this|tags?\W*$|newsletter|sign up|subscribe\b|what to read next|don't miss|mehr zum thema|das könnte (?:sie|dich)|weitere (?:artikel|themen|nachrichten)|meistgelesen|ähnliche|verwandte (?:artikel|beiträge|themen)|empfehlungen aus|kommentare|auch interessant|lire aussi|à lire|sur le même (?:sujet|thème)|articles (?:liés|similaires|associés)|noticias relacionadas|artículos relacionados|te puede interesar|más (?:noticias|leídas|información)|notícias relacionadas|leia (?:mais|também)|articoli correlati|leggi anche|gerelateerd|lees (?:ook|meer)|meer over|relaterte|relaterede|relaterat|läs mer|les også|læs også|czytaj (?:także|więcej)|zobacz (?:także|też)|podobne|související|читайте (?:также|також)|по теме|материалы по теме|ilgili haberler|berita terkait|baca juga|tin liên quan|相关(?:阅读|新闻|文章)|延伸閱讀|相關新聞|関連記事|あわせて読みたい|관련 ?기사)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Related();
}
