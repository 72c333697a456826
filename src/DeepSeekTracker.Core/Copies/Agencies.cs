namespace DeepSeekTracker.Core.Copies;

/// <summary>The news agencies that credits name, with the ways in which the languages of the press write them.</summary>
internal static class Agencies
{
    public static IReadOnlyList<Agency> All { get; } =
    [
        Of(
            "Reuters",
            "reuters.com thomsonreuters.com",
            "路透社|路透|ロイター|로이터|رويترز|Рейтер|Thomson Reuters|Reuters Staff|रॉयटर्स"
        ),
        Of("AFP", "afp.com", "Agence France-Presse|Agence France Presse|法新社|فرانس برس|أ ف ب|АФП|AFP時事|AFP Factuel"),
        Of("Associated Press", "apnews.com ap.org", "AP|The Associated Press|美联社|美聯社|AP通信|أسوشيتد برس"),
        Of("dpa", "dpa.com", "DPA|dpa-AFX|dpa-infocom|Deutsche Presse-Agentur|德新社"),
        Of("ANP", "anp.nl", "Algemeen Nederlands Persbureau"),
        Of("Belga", "belga.be", "Belga News Agency|Agence Belga"),
        Of("EFE", "efe.com", "Agencia EFE|Efe|埃菲社"),
        Of("Europa Press", "europapress.es", "EUROPA PRESS"),
        Of("ANSA", "ansa.it", "Ansa"),
        Of("Adnkronos", "adnkronos.com", ""),
        Of("Lusa", "lusa.pt", "Agência Lusa|LUSA"),
        Of("Agência Brasil", "agenciabrasil.ebc.com.br", ""),
        Of("Estadão Conteúdo", "", ""),
        Of("APA", "apa.at", "Austria Presse Agentur"),
        Of("Keystone-SDA", "keystone-sda.ch", "SDA|Keystone-ATS|ATS|awp"),
        Of("TT", "tt.se", "TT Nyhetsbyrån"),
        Of("NTB", "ntb.no", ""),
        Of("Ritzau", "ritzau.dk", "Ritzaus Bureau"),
        Of("STT", "stt.fi", ""),
        Of("PAP", "pap.pl", "Polska Agencja Prasowa"),
        Of("ČTK", "ctk.cz ceskenoviny.cz", "CTK"),
        Of("TASR", "tasr.sk teraz.sk", ""),
        Of("MTI", "mti.hu", ""),
        Of("Agerpres", "agerpres.ro", ""),
        Of("HINA", "hina.hr", "Hina"),
        Of("Tanjug", "tanjug.rs", "Танјуг"),
        Of("BTA", "bta.bg", "БТА"),
        Of("TASS", "tass.com tass.ru", "ТАСС|塔斯社"),
        Of("RIA Novosti", "ria.ru", "РИА Новости|RIA Nowosti|Sputnik"),
        Of("Interfax", "interfax.ru interfax.com", "Интерфакс"),
        Of("Ukrinform", "ukrinform.net ukrinform.ua", "Укринформ|Укрінформ"),
        Of("Anadolu Agency", "aa.com.tr", "AA|Anadolu|Anadolu Ajansı"),
        Of("DHA", "dha.com.tr", "Demirören Haber Ajansı"),
        Of("IRNA", "irna.ir", "ایرنا"),
        Of("WAM", "wam.ae", "وام"),
        Of("SPA", "spa.gov.sa", "واس"),
        Of("MENA", "mena.org.eg", "أ ش أ"),
        Of("PTI", "ptinews.com", "Press Trust of India|पीटीआई"),
        Of("ANI", "aninews.in", "एएनआई"),
        Of("IANS", "ians.in", "आईएएनएस"),
        Of("UNB", "unb.com.bd", ""),
        Of("Xinhua", "xinhuanet.com news.cn", "新华社|新華社|新华网|Xinhua News Agency"),
        Of("China News Service", "chinanews.com chinanews.com.cn", "中新社|中新网|中国新闻网"),
        Of("CNA (Taiwan)", "cna.com.tw focustaiwan.tw", "中央社"),
        Of("Kyodo", "kyodonews.jp kyodonews.net", "共同通信|共同|Kyodo News|共同社"),
        Of("Jiji Press", "jiji.com", "時事通信|時事|Jiji"),
        Of("Yonhap", "yna.co.kr", "연합뉴스|Yonhap News Agency|韩联社|聯合通訊社"),
        Of("Newsis", "newsis.com", "뉴시스"),
        Of("News1", "news1.kr", "뉴스1"),
        Of("Bernama", "bernama.com", "BERNAMA"),
        Of("Antara", "antaranews.com", "ANTARA|LKBN Antara"),
        Of("VNA", "vnanet.vn vietnamplus.vn baotintuc.vn", "TTXVN"),
        Of("Bloomberg", "bloomberg.com", "Bloomberg News|彭博社|彭博|ブルームバーグ|블룸버그"),
        Of("Dow Jones Newswires", "dowjones.com", "Dow Jones"),
        Of("UPI", "upi.com", "United Press International"),
        Of("PA Media", "pa.media", "Press Association|PA"),
        Of("The Canadian Press", "thecanadianpress.com", "Canadian Press|La Presse Canadienne"),
        Of("AAP", "aap.com.au", "Australian Associated Press"),
        Of("CNN Newsource", "", "CNN Wire|CNN Newswire|The-CNN-Wire"),
        Of("Tribune News Service", "", "TNS"),
        Of("PR Newswire", "prnewswire.com", "PRNewswire|PRNewswire-PRWeb"),
        Of("Business Wire", "businesswire.com", "BUSINESS WIRE|BusinessWire"),
        Of("GlobeNewswire", "globenewswire.com", "GLOBE NEWSWIRE"),
    ];

    private static Agency Of(string name, string domains, string aliases) =>
        new(
            name,
            domains.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            aliases.Split('|', StringSplitOptions.RemoveEmptyEntries)
        );
}
