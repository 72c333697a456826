using System.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Guesses the encoding of text that names none and is no UTF-8, by what the bytes would say: kana, Hangul, the commonest
/// Han characters, Cyrillic in small letters, Thai. Latin text, where single high bytes stand between ASCII letters, is
/// left to windows-1252.
/// </summary>
internal static class FeedCharset
{
    private const int Sample = 65_536;

    /// <summary>Share of the bytes above 127 from which a text is not Latin.</summary>
    private const double NotLatin = 0.12;

    /// <summary>The commonest characters of written Chinese, in both scripts (Jun Da's list, simplified and traditional forms).</summary>
    private const string Han =
        "的一是不了在人有我他这個个們们中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日";

    private static readonly (string Name, Func<char, int> Score)[] Candidates =
    [
        ("shift_jis", Japanese),
        ("euc-jp", Japanese),
        (
            "ks_c_5601-1987",
            c =>
                c is >= '\uAC00' and <= '\uD7A3' ? 2
                : IsOdd(c) ? -2
                : 0
        ),
        ("gb18030", Chinese),
        ("big5", Chinese),
        ("koi8-r", Cyrillic),
        ("windows-1251", Cyrillic),
        ("windows-874", c => c is >= '\u0E01' and <= '\u0E5B' ? 1 : -1),
    ];

    /// <summary>The text by the best guess; null where Latin is as likely.</summary>
    public static string? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (ShareOfHighBytesInText(sample) < NotLatin)
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

        return best?.GetString(bytes);
    }

    /// <summary>Markup is ASCII in every language: the share is taken of the text between the tags that holds high bytes.</summary>
    private static double ShareOfHighBytesInText(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        var letters = 0;
        var isTag = false;
        foreach (var b in bytes)
        {
            isTag = b == '<' || (isTag && b != '>');
            high += b >= 0x80 ? 1 : 0;
            letters += !isTag && (b >= 0x80 || char.IsAsciiLetter((char)b)) ? 1 : 0;
        }

        return letters == 0 ? 0 : (double)high / letters;
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
        Han.Contains(c, StringComparison.Ordinal) ? 4
        : c is >= '\u3000' and <= '\u3002' or '\uFF0C' ? 1
        : IsOdd(c) ? -2
        : 0;

    /// <summary>Russian has about twenty small letters for each capital; the other encoding turns that round.</summary>
    private static int Cyrillic(char c) =>
        c switch
        {
            >= 'а' and <= 'я' or 'ё' or 'і' or 'ї' or 'є' => 1,
            >= 'А' and <= 'Я' or 'Ё' => 0,
            '«' or '»' or '—' or '–' or '…' or '“' or '”' or '„' or '\u00A0' or '№' => 0,
            _ => -2,
        };

    /// <summary>Private use, half width and rare blocks, which wrong decoding yields.</summary>
    private static bool IsOdd(char c) =>
        c
            is (>= '\uE000' and <= '\uF8FF')
                or (>= '\u0080' and <= '\u00BF')
                or (>= '\u0400' and <= '\u04FF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\u2500' and <= '\u257F');
}
