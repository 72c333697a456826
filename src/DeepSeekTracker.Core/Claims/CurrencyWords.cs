namespace DeepSeekTracker.Core.Claims;

/// <summary>Signs and names of currencies, before and after an amount.</summary>
internal static class CurrencyWords
{
    /// <summary>Longest first: what may stand before an amount, even without a space to the word before it.</summary>
    private static readonly (string Sign, string Code)[] Signs =
    [
        ("US $", "USD"),
        ("U.S.$", "USD"),
        ("US$", "USD"),
        ("NT$", "TWD"),
        ("HK$", "HKD"),
        ("NZ$", "NZD"),
        ("AU$", "AUD"),
        ("CA$", "CAD"),
        ("SG$", "SGD"),
        ("MX$", "MXN"),
        ("AS$", "USD"),
        ("A$", "AUD"),
        ("C$", "CAD"),
        ("S$", "SGD"),
        ("R$", "BRL"),
        ("$", "USD"),
        ("＄", "USD"),
        ("£", "GBP"),
        ("€", "EUR"),
        ("¥", "JPY"),
        ("￥", "CNY"),
        ("₩", "KRW"),
        ("₹", "INR"),
        ("₽", "RUB"),
        ("₺", "TRY"),
        ("฿", "THB"),
        ("₫", "VND"),
        ("₪", "ILS"),
        ("₴", "UAH"),
    ];

    private static readonly WordTable<string> Codes = new(
        """
        USD: usd dollar dollars
        EUR: eur
        GBP: gbp
        JPY: jpy
        CNY: cny rmb
        KRW: krw
        INR: inr rs
        IDR: idr rp
        TWD: twd
        HKD: hkd
        CHF: chf
        CAD: cad
        AUD: aud
        """,
        code => code
    );

    private static readonly WordTable<string> Names = new(
        """
        USD: usd dollar* dólar* dollár* dolár* dolar* dollaro dollari доллар* долл долларов долар* दلار दालर डॉलर डालर डॉलर्स ডলার دولار دولارا الدولار دلار ڈالر דולר דולרים δολάρια δολαρίων đô đôla us-dollar
        EUR: eur euro* евро євро यूरो يورو ευρώ
        GBP: gbp pound* livre* libra* sterlin* фунт* पाउंड جنيه
        JPY: jpy yen* иен* येन ين
        CNY: cny rmb yuan* renminbi* юан* युआन يوان
        KRW: krw won вон*
        INR: inr rupee* rupia_indiana रुपये रुपए रुपया रूपये روپے টাকা
        IDR: idr rupiah
        HKD: hkd
        TWD: twd
        VND: vnd đồng
        CHF: chf franken
        RUB: рубл* rubel* rublů
        BRL: brl reais real
        """,
        code => code
    );

    private static readonly (string Name, string Code)[] Unspaced =
    [
        ("美元", "USD"),
        ("美金", "USD"),
        ("美圓", "USD"),
        ("ドル", "USD"),
        ("달러", "USD"),
        ("ดอลลาร์", "USD"),
        ("เหรียญสหรัฐ", "USD"),
        ("港元", "HKD"),
        ("港幣", "HKD"),
        ("港币", "HKD"),
        ("新台幣", "TWD"),
        ("新臺幣", "TWD"),
        ("台幣", "TWD"),
        ("欧元", "EUR"),
        ("歐元", "EUR"),
        ("ユーロ", "EUR"),
        ("유로", "EUR"),
        ("英镑", "GBP"),
        ("英鎊", "GBP"),
        ("日元", "JPY"),
        ("日圓", "JPY"),
        ("人民币", "CNY"),
        ("人民幣", "CNY"),
        ("円", "JPY"),
        ("元", "CNY"),
        ("위안", "CNY"),
        ("원", "KRW"),
        ("엔", "JPY"),
        ("บาท", "THB"),
    ];

    /// <summary>
    /// How much of a currency is roughly a US dollar (early 2025). Only to judge whether an amount is plausible; no amount is
    /// ever converted by it.
    /// </summary>
    public static decimal? RoughlyADollar(string code) =>
        code switch
        {
            "USD" => 1,
            "EUR" or "CHF" => 0.95m,
            "GBP" => 0.8m,
            "AUD" or "CAD" or "SGD" => 1.5m,
            "NZD" => 1.8m,
            "JPY" => 155,
            "CNY" => 7.2m,
            "KRW" => 1440,
            "INR" => 86,
            "IDR" => 16_200,
            "HKD" => 7.8m,
            "TWD" => 32.8m,
            "VND" => 25_200,
            "BRL" => 5.9m,
            "RUB" => 98,
            "TRY" => 35.7m,
            "THB" => 33.8m,
            "MXN" => 20.5m,
            "ILS" => 3.6m,
            "UAH" => 42,
            _ => null,
        };

    /// <summary>The currency that ends right before a place; its first character and code.</summary>
    public static (int Start, string Code)? Before(string text, int at)
    {
        foreach (var (sign, code) in Signs)
        {
            if (at >= sign.Length && string.CompareOrdinal(text, at - sign.Length, sign, 0, sign.Length) == 0)
            {
                return (at - sign.Length, code);
            }
        }

        var start = at;
        while (start > 0 && at - start < 8 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return start < at && Codes.TryFind(text[start..at].ToLowerInvariant(), "", out var named) ? (start, named) : null;
    }

    /// <summary>The currency named by a word.</summary>
    public static string? Named(string folded, string language) => Names.TryFind(folded, language, out var code) ? code : null;

    /// <summary>The currency sign, or name in a script without spaces, that begins at a place.</summary>
    public static (int Length, string Code)? At(string text, int at)
    {
        foreach (var (sign, code) in Signs)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                return (sign.Length, code);
            }
        }

        if (at >= text.Length || text[at] < '\u0E00')
        {
            return null;
        }

        foreach (var (name, code) in Unspaced)
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0)
            {
                return (name.Length, code);
            }
        }

        return null;
    }
}
