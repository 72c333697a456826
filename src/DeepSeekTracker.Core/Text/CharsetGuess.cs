using System.Buffers;
using System.Text;

namespace DeepSeekTracker.Core.Text;

/// <summary>
/// Guesses the encoding of text that names none and is no UTF-8, by what the bytes would say: kana and the commonest
/// Hangul, Han, Cyrillic and Thai characters. Latin text, where single high bytes stand between ASCII letters, is
/// left to windows-1252.
/// </summary>
internal static class CharsetGuess
{
    private const int Sample = 65_536;

    /// <summary>Share of the bytes above 127 from which a text is not Latin.</summary>
    private const double NotLatin = 0.12;

    /// <summary>Mean number of high bytes in a row from which a text is not Latin: Icelandic has 1.1, Big5 and Shift_JIS 3.</summary>
    private const double NotLatinRun = 1.7;

    /// <summary>The commonest characters of written Chinese, in both scripts (after Jun Da's list).</summary>
    private static readonly SearchValues<char> Han = SearchValues.Create(
        "的一是不了在人有我他这個个們们中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發"
            + "后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开"
            + "開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最"
            + "重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先"
            + "海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数"
            + "數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司"
            + "五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万"
            + "萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運"
    );

    /// <summary>In the wrong encoding any syllable comes, and Hanja with them.</summary>
    private static readonly SearchValues<char> Hangul = SearchValues.Create(
        "이다는의에을가한지고하은로기도사를서인자어대리해그나라아시부정만스일과수상주장전원보들구오으여있니것제연성조공비국동선미모경발개용화"
    );

    /// <summary>Three of four letters of a Russian text; Arabic read as Cyrillic is of all letters alike.</summary>
    private static readonly SearchValues<char> Small = SearchValues.Create("оеаинтсрвлкмдпуя");

    private static readonly SearchValues<char> Thai = SearchValues.Create(
        "านรอกเงมยลวดทสตปคพบหแไโะ\u0E48\u0E49\u0E35\u0E31\u0E34\u0E37\u0E38\u0E39ำ\u0E47\u0E4C"
    );

    private static readonly (string Name, Func<char, int> Score)[] Candidates =
    [
        ("shift_jis", Japanese),
        ("euc-jp", Japanese),
        ("ks_c_5601-1987", Korean),
        ("gb18030", Chinese),
        ("big5", Chinese),
        ("koi8-r", Cyrillic),
        ("windows-1251", Cyrillic),
        (
            "windows-874",
            c =>
                Thai.Contains(c) ? 1
                : c is >= '\u0E01' and <= '\u0E4E' ? 0
                : -2
        ),
    ];

    /// <summary>The likeliest encoding; null where Latin is as likely, or none of these fits.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (IsLatin(sample))
        {
            return null;
        }

        Encoding? best = null;
        var bestScore = 0.5;
        foreach (var (name, score) in Candidates)
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
                name,
                EncoderFallback.ReplacementFallback,
                new DecoderReplacementFallback("\uFFFD")
            )!;
            var mean = Mean(encoding.GetString(sample), score);
            if (mean > bestScore)
            {
                (best, bestScore) = (encoding, mean);
            }
        }

        return best;
    }

    /// <summary>
    /// Few high bytes, each alone between ASCII letters. Markup is ASCII in every language: the share is taken of the text
    /// between the tags.
    /// </summary>
    private static bool IsLatin(ReadOnlySpan<byte> bytes)
    {
        var (high, runs, letters) = (0, 0, 0);
        var (isTag, wasHigh) = (false, false);
        foreach (var b in bytes)
        {
            var isHigh = b >= 0x80;
            isTag = b == '<' || (isTag && b != '>');
            high += isHigh ? 1 : 0;
            runs += isHigh && !wasHigh ? 1 : 0;
            letters += !isTag && (isHigh || char.IsAsciiLetter((char)b)) ? 1 : 0;
            wasHigh = isHigh;
        }

        return high < NotLatin * letters || high < NotLatinRun * runs || letters == 0;
    }

    private static double Mean(string text, Func<char, int> score)
    {
        var sum = 0;
        var count = 0;
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                count++;
                sum += c == '\uFFFD' ? -5 : score(c);
            }
        }

        return count == 0 ? 0 : (double)sum / count;
    }

    private static int Japanese(char c) =>
        c switch
        {
            >= '\u3041' and <= '\u30FA' => 2,
            >= '\u3000' and <= '\u3002' or '\u30FC' => 1,
            >= '\u4E00' and <= '\u9FFF' => 0,
            >= '\uFF61' and <= '\uFF9F' => -1,
            _ => IsOdd(c) ? -2 : 0,
        };

    private static int Chinese(char c) =>
        Han.Contains(c) ? 2
        : c is >= '\u3000' and <= '\u3002' or '\uFF0C' ? 1
        : IsOdd(c) ? -2
        : 0;

    private static int Korean(char c) =>
        Hangul.Contains(c) ? 2
        : c is (>= '\u4E00' and <= '\u9FFF') || IsOdd(c) ? -2
        : 0;

    /// <summary>Russian has about twenty small letters for each capital; the other encoding turns that round.</summary>
    private static int Cyrillic(char c) =>
        c switch
        {
            _ when Small.Contains(c) => 1,
            >= 'А' and <= 'я' or 'ё' or 'і' or 'ї' or 'є' or 'ґ' or 'Ё' => 0,
            '«' or '»' or '—' or '–' or '…' or '“' or '”' or '„' or '\u00A0' or '№' => 0,
            _ => -2,
        };

    /// <summary>Private use, half width and rare blocks, which wrong decoding yields.</summary>
    private static bool IsOdd(char c) =>
        c
            is (>= '\uE000' and <= '\uFAFF')
                or (>= '\u0080' and <= '\u00BF')
                or (>= '\u0400' and <= '\u04FF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\u2500' and <= '\u257F');
}
