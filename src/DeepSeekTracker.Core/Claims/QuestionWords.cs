using System.Buffers;

namespace DeepSeekTracker.Core.Claims;

/// <summary>The words by which a sentence asks, supposes or leaves open instead of saying.</summary>
internal static class QuestionWords
{
    /// <summary>Lines of <see cref="ModalityWords"/>: a sign, the languages it holds in (none: all), the words.</summary>
    public const string Table = """
        Whether en|whether|asked if|ask if|asks if|say if|said if|clear if|unclear if|know if|known if|sure if|confirm if|confirmed if|determine if|wonder if|wonders if|wondered if|questioned if
        Whether de|ob
        Whether fr|savoir si|clair si|demandé si|demande si|ignore si|dire si|dit si|certain si|confirmé si|savoir s'il
        Whether es|saber si|claro si|preguntado si|preguntada si|preguntó si|pregunta si|desconoce si|confirmado si|confirmar si|dijo si|decir si|aclarado si|aclaró si|duda si
        Whether it|sapere se|chiaro se|chiesto se|chiede se|confermato se|dire se|detto se|capire se
        Whether pt|saber se|claro se|perguntado se|perguntada se|perguntou se|pergunta se|confirmou se|disse se|dizer se
        Whether nl|onduidelijk of|duidelijk of|gevraagd of|vraag of|vraagt of|weten of|bevestigd of|bevestigen of|zeggen of|afvragen of
        Whether ru bg|ли
        Whether uk|чи
        Whether pl|czy
        Whether cs sk|zda|jestli|či
        Whether sv|oklart om|frågan om|fråga om|veta om|bekräftat om|säga om|tillfrågad om
        Whether da no|uklart om|uvist om|spørsmål om|spørgsmålet om|vite om|vide om|bekreftet om|bekræftet om|si om|sige om
        Whether ro|dacă
        Whether el|αν|εάν
        Whether ar|ما إذا|إذا ما|عما إذا|عمّا إذا|إن كان|إن كانت|هل
        Whether he|האם
        Whether fa|آیا
        Whether hi|क्या
        Whether vi|liệu|có phải
        Whether id ms|apakah|benarkah
        Whether zh|是否|能否|是不是|会不会|會不會|有没有|有沒有
        WhetherBehind ja|かどうか|か否か|かは不明|かは明らか
        WhetherBehind ko|*인지|*인지는|*는지|*는지는|*는지에|*은지|여부*|*인지에
        WhetherBehind tr|olup olmadığı*|edip etmediği*|sahip olup olmadığı*
        WhetherBehind hi|या नहीं
        WhetherBehind vi|hay không|hay chưa
        If en|if|assuming|supposing
        If de|wenn|falls|sofern
        If fr|si l'|si le|si la|si les|si on|si un|si une|si elle|si ce|s'il|s'ils|si r1|si deepseek|si nvidia
        If es ca|si
        If nl|indien|mocht
        If ru bg|если
        If uk|якщо
        If pl|jeśli|jeżeli|gdyby
        If cs sk|pokud|kdyby
        If fi|jos
        If hu|ha
        If ar|إذا|لو
        If zh|如果|假如|倘若|假设|若是
        If ja|もし|仮に
        If ko|만약|만일
        If tr|eğer
        If hi|अगर|यदि
        If vi|nếu
        If id ms|jika|kalau|apabila
        Not|as if|auch wenn|wenn auch|même si|si bien que|aun si|anche se|чуть ли не
        Open|unclear|not clear|unconfirmed|unverified|not confirmed|not been confirmed|not verified|not been verified|not been independently verified|not independently verified|not be verified|not be independently verified|not be confirmed|not verify|not independently verify|not confirm|hasn't confirmed|haven't confirmed|hasn't been confirmed|didn't confirm|couldn't verify|couldn't be verified|couldn't confirm|can't be verified|can't be confirmed|cannot be verified|cannot be confirmed|cannot confirm|cannot verify|refused to confirm|refuses to confirm|declined to confirm|declines to confirm|declined to say|remains to be seen|not yet confirmed|not yet been confirmed|never confirmed|never been confirmed|never been verified|never verified|not known whether|yet to confirm|yet to be confirmed|yet to be verified|neither confirmed nor denied|neither confirm nor deny|neither confirms nor denies
        Open|nicht bestätigt*|nicht bestätigen|nie bestätigt*|unbestätigt*|unklar|nicht belegt|nicht überprüfen|nicht überprüft|nicht verifiziert|nicht verifizieren|weder bestätigt noch
        Open|pas confirmé*|pas été confirmé*|non confirmé*|jamais confirmé*|jamais été confirmé*|pas clair|pas été vérifié*|pas pu être vérifié*|pas pu vérifier|non vérifié*|refusé de confirmer|pas voulu confirmer|n'a ni confirmé ni
        Open|no ha confirmado|no han confirmado|no ha sido confirmad*|no confirmó|no confirma|no confirman|nunca ha confirmado|nunca confirmó|sin confirmar|sin verificar|no confirmad*|no está claro|no se ha confirmado|no está confirmad*|no se ha podido verificar|no se pudo verificar|no pudo verificar|no verificad*|se negó a confirmar|se desconoce|no ha podido confirmar
        Open|non ha confermato|non hanno confermato|non ha mai confermato|non confermat*|non conferma|non è chiaro|non è stato confermato|non è stata confermata|non verificat*|non è confermat*
        Open|não confirmou|não confirma|não confirmaram|nunca confirmou|não confirmad*|não está claro|não foi confirmad*|não foram confirmad*|não verificad*|não é claro|sem confirmação
        Open|niet bevestigd|niet heeft bevestigd|nooit bevestigd|onbevestigd*|onduidelijk|niet geverifieerd|niet te verifiëren|niet bevestigen|niet gecontroleerd
        Open|не подтвержд*|не подтверд*|неподтвержд*|неясно|неизвестно|непонятно|не підтверд*|невідомо|незрозуміло
        Open|nie potwierdz*|niepotwierdz*|nie wiadomo|niejasne
        Open|inte bekräfta*|obekräfta*|oklart|ikke bekrefte*|ubekrefte*|ikke bekræfte*|ubekræfte*|uklart
        Open|未证实|未證實|未经证实|未經證實|未获证实|未獲證實|未予证实|未确认|未確認|没有证实|沒有證實|没有确认|未得到证实|不清楚|尚不明确|无法核实|無法核實|无法证实|無法證實|难以证实
        Open|確認されていない|確認していない|確認できていない|確認できない|明らかでない|明らかではない|明らかになっていない|定かではない|不明だ|不明である
        Open|확인되지 않*|확인하지 않*|불분명*|불확실*|알 수 없*|밝혀지지 않*|확인할 수 없*|알려지지 않*
        Open|لم تؤكد|لم يؤكد|ولم تؤكد|ولم يؤكد|غير مؤكد*|لم يتأكد|لم تتأكد|من غير الواضح|ليس واضحا|ليس من الواضح|لم يتم التحقق|لم يتسن التحقق
        Open|doğrulanmadı|doğrulanmamış|doğrulamadı|belirsiz|teyit edilmedi|teyit etmedi|पुष्टि नहीं|पुष्ट नहीं|स्पष्ट नहीं|chưa xác nhận|chưa được xác nhận|chưa rõ|không rõ|belum dikonfirmasi|belum mengonfirmasi|tidak jelas|belum jelas|belum terkonfirmasi
        """;

    public static readonly SearchValues<char> QuestionMarks = SearchValues.Create("?？؟");

    /// <summary>With one of these a question ends, with or without a mark.</summary>
    public static readonly (string Language, string[] Endings)[] Particles =
    [
        ("ja", ["か", "かな", "のかしら"]),
        ("zh", ["吗", "嗎", "呢", "么"]),
        ("ko", ["까", "나요", "인가", "는가", "은가", "던가", "느냐", "을까"]),
    ];

    /// <summary>Only these can be said of an answer that stands before them: "a figure that could not be verified".</summary>
    public static readonly string[] Proofs =
    [
        "confirm",
        "verif",
        "bestät",
        "beleg",
        "überprüf",
        "vérif",
        "conferm",
        "bevest",
        "geverif",
        "gecontr",
        "подтвер",
        "підтвер",
        "potwierd",
        "bekräf",
        "bekref",
        "bekræf",
        "证实",
        "證實",
        "核实",
        "核實",
        "确认",
        "確認",
        "明らか",
        "定か",
        "不明",
        "확인",
        "불분명",
        "불확실",
        "ؤكد",
        "التحقق",
        "doğrula",
        "teyit",
        "belirsiz",
        "पुष्ट",
        "xác nhận",
        "konfirm",
    ];

    /// <summary>"… could not be verified by the paper, independently": nothing else is what could not.</summary>
    public static readonly HashSet<string> ProofsGoOn = new(
        "by independently officially yet so von offiziell unabhängig bislang bisher par officiellement por oficialmente da ufficialmente pelo pela door officieel официально oficjalnie av af officiellt".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    public static readonly HashSet<string> Conjunctions = new(
        "and but und aber sondern doch et mais y pero e ma mas en maar и но а i ale och men og lakin ama".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );
}
