using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <content>Labels of one or a few words, which may also be words of an article: trusted only around its text.</content>
internal static partial class Boilerplate
{
    [GeneratedRegex(
        """
            ^((please[ ])?(log|sign)[ ]?(in|on|up|out|off)([ ]*(/|\||or|and|&)[ ]*((log|sign)[ ]?(in|up)|register|join|subscribe|(create|open)[ ](an?[ ])?(new[ ])?account))?([ ](here|now|to|with|using|via|for)\b.*)?[.!]?
            |(validate|verify|check|confirm)[ ]your[ ](login|log-in|account|e-?mail|identity|password)([ ]address)?
            |(create|open|make)[ ](an?[ ]|a[ ]new[ ]|new[ ]|your[ ]|your[ ]free[ ]|a[ ]free[ ])?(new[ ])?account\b.*
            |(register|join)([ ](now|here|today|for[ ]free|free|to[ ](continue|read|comment).*))?[.!]?
            |(forgot(ten)?|lost|reset)[ ](your[ ]|my[ ])?(user[ ]?name|password)([ ]or[ ](user[ ]?name|password))?\??|remember[ ]me|stay[ ]logged[ ]in|keep[ ]me[ ](logged|signed)[ ]in
            |(user[ ]?name|password|your[ ](user[ ]?name|password|name)|username[ ]or[ ]e-?mail([ ]address)?)[ ]*[*:]?
            |(continue|log[ ]?in|sign[ ]?(in|up))[ ]with[ ](google|apple|facebook|twitter|x|github|linkedin|microsoft|e-?mail)
            |(already|don[’']t|do[ ]not|not)[ ](have|a|an|yet)[ ](an?[ ])?(account|member|subscriber|registered)[?.!,]?.*
            |(my|your)[ ]account|log[ ]?in|members?[ ](login|area)|welcome[ ]back[!.,]?.{0,30}|new[ ](here|user)\?.*
            |anmelden|einloggen|jetzt[ ]anmelden|abmelden|registrieren|jetzt[ ]registrieren|(ein[ ])?(neues[ ])?konto[ ](erstellen|anlegen)|passwort([ ]vergessen\??)?|benutzername|angemeldet[ ]bleiben|noch[ ]kein[ ]konto\?.*|bitte[ ](melden|loggen)[ ]sie[ ]sich.*
            |se[ ]connecter|connexion|connectez-vous.*|déconnexion|créer[ ](un|mon|votre)[ ](nouveau[ ])?compte|s[’']inscrire|inscription|mot[ ]de[ ]passe([ ]oublié)?[ ]?\??|identifiez-vous.*|déjà[ ]abonné[ ]?e?[ ]?\??.*|se[ ]souvenir[ ]de[ ]moi
            |(iniciar|inicia|inicie|cerrar)[ ]sesión.*|acceder|ingresar|entrar|registrarse|regístrate|crear[ ](una[ ])?(nueva[ ])?cuenta([ ]nueva)?|¿?(olvidaste|olvidó|has[ ]olvidado)[ ](tu|su)[ ]contraseña\??|contraseña|recuérdame
            |accedi|registrati|crea[ ](un[ ])?(nuovo[ ])?account|password[ ]dimenticata\??|ricordami|faça[ ]login.*|fazer[ ]login|criar[ ](uma[ ])?(nova[ ])?conta|esqueceu[ ](a|sua)[ ]senha\??|cadastr(e-se|ar)|senha|lembrar-me
            |inloggen|aanmelden|registreren|wachtwoord([ ]vergeten\??)?|account[ ]aanmaken|logga[ ]in|skapa[ ]konto|log[ ]ind|opret[ ]konto|logg[ ]inn|kirjaudu([ ]sisään)?|luo[ ]tili|zaloguj([ ]się)?|zarejestruj([ ]się)?|załóż[ ]konto|přihlásit([ ]se)?|giriş([ ]yap)?|kayıt[ ]ol|hesap[ ]oluştur|masuk|daftar|đăng[ ]nhập|đăng[ ]ký
            |войти|вход|выйти|регистрация|зарегистрироваться|забыли[ ]пароль\??|создать[ ]аккаунт|увійти|вхід|реєстрація
            |登录|登入|登錄|注册|註冊|忘记密码[？?]?|立即注册|用户名|密码|ログイン|新規(会員)?登録|会員登録|パスワードを忘れた.{0,10}|로그인|회원가입|비밀번호([ ]찾기)?|تسجيل[ ]الدخول|إنشاء[ ]حساب|تسجيل)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Login();

    [GeneratedRegex(
        @"^(discussion[ ]about[ ]this[ ](post|article|story)|[0-9]{0,6}[ ]?restacks?|comments?|replies|reply|(no|one|[0-9]{1,6})[ ]?(comments?|responses?|replies|reply|thoughts?)([ ]yet)?|(comments?|responses?|replies|thoughts?)[ ]?\(?[0-9]{1,6}\)?|((no|one|[0-9]{1,6})[ ])?(comments?|responses?|replies|reply|thoughts?)[ ](on|to)[ ][“”""„«‘'].+|(no|[0-9]{1,6})[ ]comments?[ ]on[ ].+|(comments?|replies)[ ]section|comment[ ]*\*?|(keine[ ])?kommentare?([ ]?\([0-9]+\))?|([0-9]+[ ])?commentaires?([ ]?\([0-9]+\))?|([0-9]+[ ])?comentarios?([ ]?\([0-9]+\))?|([0-9]+[ ])?comment[io]([ ]?\([0-9]+\))?|([0-9]+[ ])?comentários?([ ]?\([0-9]+\))?|reacties([ ]?\([0-9]+\))?|([0-9]+[ ])?reactie|kommentarer|komentarze|комментари[ий]([ ]?\([0-9]+\))?|коментарі|yorumlar|komentar|bình[ ]luận|评论.{0,6}|評論|留言|コメント.{0,6}|댓글.{0,6}|التعليقات)[ ]*:?$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"^((share|tweet|print|like|save|bookmark|e-?mail|mail|copy([ ](the[ ])?(link|url))?|link[ ]copied!?|facebook|fb|twitter|x|\(?twitter\)?|linkedin|whats[ ]?app|telegram|reddit|pinterest|tumblr|pocket|flipboard|threads|bluesky|mastodon|messenger|line|wechat|weibo|instagram|youtube|tiktok|rss|google[ ]news|hacker[ ]news|teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|stampa|compartilhar|delen|dela|del|jaa|udostępnij|поделиться|вконтакте|一键分享|分享|微博|微信|シェア|ツイート|はてなブックマーク|공유|paylaş|bagikan|chia[ ]sẻ)([ ]*[|·•,/&+-]?[ ]*))+:?$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Networks();

    [GeneratedRegex(
        @"^((try|get|start|enjoy) (unlimited|full|premium|complete) (digital )?access.{0,40}|only [$€£][0-9.]+ (for|a|per) ([0-9]+ )?(day|week|month|year)s?.{0,20}|explore our full range of subscriptions\W?|jetzt (kostenlos )?(anmelden|testen|registrieren))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Offer();

    [GeneratedRegex(
        @"^(-+ ?ends? ?-+|\[?ends?\]?|\((ani|pti|ians|afp|ap|reuters|xinhua|dpa|upi|efe|ansa)\)|[(（]?(责任编辑|責任編輯|责编|校对|审核)[ ]?[:：].{1,30}|(版权声明|版權聲明)[:：].*|our standards: .{0,40}trust principles\W*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex EndSign();

    [GeneratedRegex(
        @"^(home|menu|search|close|next|previous|prev|back|skip[ ]to[ ](main[ ])?content|(back|return)[ ]to[ ](top|home|news|blog|all[ ].{1,30}|the[ ].{1,30})|toggle[ ].{1,30}|scroll[ ](down|up)|load[ ]more|show[ ]more|see[ ]all|view[ ]all|view[ ]image[ ](in[ ])?full[ ]?screen|reuse[ ]this[ ]content|start[ ]writing|get[ ]the[ ]app|all[ ]posts|(home|start|startseite|accueil|inicio|início|homepage|главная|首页|ホーム)[ ]*[>»›/|→·][ ]*.+|advertise|startseite|suche|menü|accueil|recherche|inicio|buscar|menú|zurück|weiter|nach[ ]oben|hauptmenü|zur[ ]startseite|(artikel|seite)[ ]drucken)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Navigation();
}
