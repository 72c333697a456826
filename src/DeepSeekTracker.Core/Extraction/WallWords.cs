namespace DeepSeekTracker.Core.Extraction;

/// <summary>What pages say that stand in an article's place. All in lower case.</summary>
internal static class WallWords
{
    public static readonly string[] Robot =
    [
        "are you a robot", "just a moment...", "attention required! | cloudflare", "access denied", "pardon our interruption", "403 forbidden",
        "robot check", "access to this page has been denied", "checking your browser", "security check", "verify you are human",
        "verifying you are human", "human verification", "bot verification", "please verify", "one more step", "request blocked",
        "you have been blocked", "captcha", "401 unauthorized", "forbidden", "blocked request", "unusual traffic", "ddos-guard", "验证码", "安全验证",
    ];

    public static readonly string[] RobotText =
    [
        "please click the box below to let us know you're not a robot", "enable javascript and cookies to continue", "checking if the site connection is secure",
        "verify you are human", "unusual activity from your computer network", "you have been blocked", "press & hold to confirm you are a human",
        "complete the security check to access", "our systems have detected unusual traffic", "we have detected unusual activity",
    ];

    public static readonly string[] Missing =
    [
        "page not found", "404 not found", "404 error", "error 404", "| 404", "404 |", "404 -", "- 404", "not found |", "can't be found", "cannot be found",
        "could not be found", "no longer available", "page doesn't exist", "page does not exist", "seite nicht gefunden", "nicht gefunden",
        "página no encontrada", "page introuvable", "page non trouvée", "pagina non trovata", "pagina niet gevonden", "página não encontrada",
        "страница не найдена", "сторінку не знайдено", "sidan hittades inte", "siden blev ikke fundet", "sivua ei löytynyt", "strona nie istnieje",
        "nie znaleziono strony", "stránka nenalezena", "sayfa bulunamadı", "页面不存在", "页面未找到", "頁面不存在", "ページが見つかりません", "페이지를 찾을 수 없습니다",
        "halaman tidak ditemukan", "không tìm thấy trang", "الصفحة غير موجودة",
    ];

    public static readonly string[] Consent =
    [
        "before you continue", "bevor sie fortfahren", "avant de continuer", "antes de continuar", "prima di continuare", "voordat je verdergaat",
        "cookie consent", "we value your privacy", "your privacy choices", "datenschutz-einwilligung", "zustimmung erforderlich", "privacy settings |",
    ];

    public static readonly string[] ConsentText =
    [
        "we and our partners store and/or access information on a device", "before you continue to", "wir und unsere partner speichern",
        "nous et nos partenaires stockons", "nosotros y nuestros socios almacenamos", "noi e i nostri partner archiviamo", "mit werbung weiterlesen",
        "accept all cookies to continue", "is part of the yahoo family of brands",
    ];

    public static readonly string[] Paywall =
    [
        "subscribe to continue reading", "subscribe to read", "to continue reading", "to keep reading", "already a subscriber", "this article is for subscribers",
        "for subscribers only", "subscriber-only", "subscribers only", "subscribe to unlock", "unlock this article", "sign in to continue", "log in to continue",
        "register to continue", "read the full story", "jetzt weiterlesen", "weiterlesen mit", "nur für abonnenten", "diesen artikel weiterlesen",
        "réservé aux abonnés", "réservé à nos abonnés", "pour lire la suite", "déjà abonné", "solo para suscriptores", "exclusivo para suscriptores",
        "contenuto riservato agli abbonati", "per continuare a leggere", "alleen voor abonnees", "verder lezen", "för prenumeranter", "logga in för att läsa",
        "for abonnenter", "kun for abonnenter", "tylko dla prenumeratorów", "この記事は会員限定", "有料会員", "訂閱後閱讀", "付费阅读",
    ];

    public static string? Find(string[] phrases, string text) => Array.Find(phrases, phrase => text.Contains(phrase, StringComparison.Ordinal));
}
