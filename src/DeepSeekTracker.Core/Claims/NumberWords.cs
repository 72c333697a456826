using System.Globalization;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Numbers written as words. They make an amount only where a unit follows, because many are articles too.</summary>
internal static class NumberWords
{
    private static readonly WordTable<decimal> Words = new(
        """
        0.5: half halbe halben halbes es/medio es/media fr/demi it/mezzo pt/meia
        1: a an one un une uno una ein eine einen einer um uma een één один одна jeden jedna satu một bir एक واحد
        2: two deux zwei dos it/due dois duas twee два две dwa dwie dua hai iki दो två to kaksi
        3: three trois drei tres tre três drie три trzy tiga ba üç तीन kolme
        4: four quatre vier cuatro quattro quatro четыре cztery empat bốn dört चार fyra da/fire no/fire
        5: five cinq fünf cinco cinque vijf пять pięć lima năm beş पाँच पांच fem
        6: six sechs seis it/sei zes шесть sześć enam sáu altı छह छः sv/sex seks kuusi ستة
        7: seven sept sieben siete sette sete zeven семь siedem tujuh bảy yedi सात sju syv
        8: eight huit acht ocho otto oito восемь osiem delapan tám sekiz आठ åtta otte
        9: nine neuf neun nueve nove negen девять dziewięć sembilan chín dokuz नौ sv/nio da/ni no/ni
        10: ten dix zehn diez dieci dez tien десять dziesięć sepuluh mười tr/on दस tio da/ti no/ti
        11: eleven onze elf es/once undici одиннадцать
        12: twelve douze zwölf doce dodici doze twaalf двенадцать dozen
        15: fifteen quinze fünfzehn quince quindici vijftien пятнадцать
        17: seventeen siebzehn diecisiete diciassette dezessete zeventien семнадцать
        20: twenty vingt zwanzig veinte venti vinte twintig двадцать dwadzieścia बीस
        30: thirty trente dreißig treinta trenta trinta dertig тридцать
        40: forty quarante vierzig cuarenta quaranta quarenta veertig сорок
        50: fifty cinquante fünfzig cincuenta cinquanta cinquenta vijftig пятьдесят
        60: sixty soixante sechzig sesenta sessanta sessenta zestig шестьдесят
        70: seventy siebzig setenta settanta
        80: eighty achtzig ochenta ottanta oitenta
        90: ninety neunzig noventa novanta
        100: hundred hundert cent cien ciento cento cem honderd сто
        1000: mille fr/mille es/mil pt/mil tausend duizend тысяча тысячу tysiąc
        600: sechshundert seiscientos seicento seiscentos zeshonderd шестьсот
        """,
        value => decimal.Parse(value, CultureInfo.InvariantCulture)
    );

    private static readonly WordTable<decimal> Parts = new(
        """
        2: half
        3: third thirds tiers drittel
        4: quarter fourth viertel quart
        5: fifth fünftel
        10: tenth dixième zehntel décima décimo decimo décimo
        20: twentieth vingtième zwanzigstel
        30: thirtieth trentième dreißigstel trigésima trentesimo
        40: fortieth
        50: fiftieth
        100: hundredth
        """,
        value => decimal.Parse(value, CultureInfo.InvariantCulture)
    );

    private static readonly WordTable<decimal> Tens = new(
        """
        10: tens dozens dizaines decine decenas dezenas десятки десятков tientallen dziesiątki
        100: hundreds centaines hunderte hunderten centinaia cientos centenares centenas сотни сотен honderden setki ratusan مئات سैकड़ों
        1000: thousands milliers tausende tausenden migliaia miles milhares тысячи duizenden
        """,
        value => decimal.Parse(value, CultureInfo.InvariantCulture)
    );

    public static decimal? Of(string folded, string language) => Words.TryFind(folded, language, out var value) ? value : null;

    /// <summary>The part of one that an ordinal names: 30 for "thirtieth".</summary>
    public static decimal? PartOf(string folded, string language) =>
        Parts.TryFind(folded, language, out var value) ? value : null;

    /// <summary>The order of magnitude that a plural names: 100 for "hundreds".</summary>
    public static decimal? VagueOf(string folded, string language) =>
        Tens.TryFind(folded, language, out var value) ? value : null;

    /// <summary>A number in Han numerals, such as 六千 or 十七; null where there is none of at least one numeral.</summary>
    public static (int End, decimal Value)? HanAt(string text, int at)
    {
        decimal total = 0;
        decimal section = 0;
        decimal digit = -1;
        var end = at;
        for (; end < text.Length && end - at < 16; end++)
        {
            var index = "〇一二三四五六七八九".IndexOf(text[end], StringComparison.Ordinal);
            index =
                index < 0
                    ? "零壹兩两".IndexOf(text[end], StringComparison.Ordinal) switch
                    {
                        0 => 0,
                        1 => 1,
                        2 or 3 => 2,
                        _ => -1,
                    }
                    : index;
            if (index >= 0)
            {
                digit = digit < 0 ? index : (digit * 10) + index;
                continue;
            }

            var scale = text[end] switch
            {
                '十' => 10m,
                '百' => 100m,
                '千' => 1000m,
                _ => 0m,
            };
            if (scale == 0)
            {
                break;
            }

            section += (digit < 0 ? 1 : digit) * scale;
            digit = -1;
        }

        total += section + Math.Max(digit, 0);
        return end > at && (digit >= 0 || section > 0) ? (end, total) : null;
    }
}
