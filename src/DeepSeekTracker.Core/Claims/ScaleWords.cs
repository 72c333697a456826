using System.Collections.Frozen;
using System.Globalization;

namespace DeepSeekTracker.Core.Claims;

/// <summary>
/// Words that multiply the number before them. A word that means another number in another language (billion) stands with
/// its language; where writers of one language mix both, the second meaning stands in <see cref="Others"/>.
/// </summary>
internal static class ScaleWords
{
    private static readonly WordTable<decimal> Words = new(
        """
        100: en/hundred de/hundert it/cento es/cien fr/cent fr/cents ru/сто nl/honderd hi/सौ
        1000: thousand thousands tausend* mille mila mil duizend* tusen tusind tys tyś tysiąc* tysięcy тыс тысяч* тисяч* ribu nghìn ngàn tr/bin हजार हज़ार हज़ार ألف الف آلاف ألفا الاف هزار אלף tuhat tuhatta ezer tisíc* χιλιάδες
        100000: lakh lakhs लाख لاکھ লাখ
        1000000: million* millió* mio mn mln millionen millionen* miljoen* miljon* milione milioni millón millones millon millones milhão milhões milhao milhoes milió milions milion* milionów milioane миллион* млн мільйон* милион* милиони juta triệu milyon मिलियन مليون ملايين مليونا میلیون ملین מיליון milj miljoona* milijon* milijun* εκατομμύρια εκατ মিলিয়ন
        10000000: crore crores करोड़ करोड़ کروڑ কোটি
        1000000000: billion* bn bln milliarde* milliard* milliárd* mrd md mds miljard* mld mia miliard* miliarde miliardo miliardi milijard* milijarda миллиард* млрд мільярд* милиард* миллиарда bilhão bilhões bilhao bilhoes miliar tỷ tỉ milyar* mlr अरब बिलियन مليار مليارات مليارا بليون میلیارد ارب بلین מיליארד δισεκατομμύρια δισ বিলিয়ন
        1000000000000: trillion* trillon trilhão trilhões trilhao trilhoes trn trln tn triliun trilyun trilyon* triliard триллион* трлн трильйон* трилион* billón billones billon biljoen* biljon* billioner bilión biliones bilion* bilione bilioni bilião biliões de/billion de/billionen fr/billion fr/billions da/billion da/billioner no/billion no/billioner ms/trilion ट्रिलियन تريليون ترليون تريليونات تریلیون טריליון τρισεκατομμύρια τρισ triliun trilioni trilione ms/trilion
        1000000000: ms/bilion id/bilion en/billion en/billions tr/bilyon
        100000000000: खरब
        """,
        value => decimal.Parse(value, CultureInfo.InvariantCulture)
    );

    /// <summary>What the same word may mean where a writer follows English.</summary>
    private static readonly WordTable<decimal> Others = new(
        """
        1000000000: fr/billion fr/billions es/billones es/billón
        1000000000000000000: de/trillion de/trillionen
        """,
        value => decimal.Parse(value, CultureInfo.InvariantCulture)
    );

    /// <summary>Letters that stand right after the digits, or after digits with a currency.</summary>
    public static decimal? OfLetter(string letters) =>
        letters switch
        {
            "k" or "K" => 1_000m,
            "m" or "M" or "mm" or "MM" => 1_000_000m,
            "b" or "B" => 1_000_000_000m,
            "t" or "T" => 1_000_000_000_000m,
            _ => null,
        };

    private static readonly FrozenSet<string> CutOff = "mrd mio mln mill bn bln mld mia trn tn md mds тыс млн млрд трлн tys tyś"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a dot at a place is of the scale word before it: "589 Mrd. Dollar".</summary>
    public static bool IsCutOff(string text, int dot)
    {
        var start = dot;
        while (start > 0 && dot - start <= 5 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return dot < text.Length && text[dot] == '.' && start < dot && CutOff.Contains(text[start..dot]);
    }

    /// <summary>As Portuguese headlines cut them; only behind digits with a currency.</summary>
    public static decimal? OfCut(string letters) =>
        letters switch
        {
            "mi" => 1_000_000m,
            "bi" => 1_000_000_000m,
            "tri" => 1_000_000_000_000m,
            _ => null,
        };

    public static decimal? Of(string folded, string language) => Words.TryFind(folded, language, out var scale) ? scale : null;

    public static decimal? OtherOf(string folded, string language) =>
        Others.TryFind(folded, language, out var scale) ? scale : null;

    /// <summary>Scales of scripts without spaces, and of Korean; longest first.</summary>
    private static readonly (string Word, decimal Scale)[] Unspaced =
    [
        ("ล้านล้าน", 1e12m),
        ("แสนล้าน", 1e11m),
        ("หมื่นล้าน", 1e10m),
        ("พันล้าน", 1e9m),
        ("ล้าน", 1e6m),
        ("แสน", 1e5m),
        ("หมื่น", 1e4m),
        ("พัน", 1e3m),
        ("十", 10),
        ("百", 100),
        ("千", 1000),
        ("万", 1e4m),
        ("萬", 1e4m),
        ("亿", 1e8m),
        ("億", 1e8m),
        ("兆", 1e12m),
        ("백", 100),
        ("천", 1000),
        ("만", 1e4m),
        ("억", 1e8m),
        ("조", 1e12m),
    ];

    /// <summary>The scale that begins at a place, in a script where words are not parted.</summary>
    public static (int Length, decimal Scale)? At(string text, int at)
    {
        if (at >= text.Length || text[at] < '\u0E00')
        {
            return null;
        }

        foreach (var (word, scale) in Unspaced)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return (word.Length, scale);
            }
        }

        return null;
    }
}
