using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Core.Text;

/// <summary>
/// A text prepared for comparing: lower case (Turkish dotted and dotless i as i), full-width forms as ASCII, curly
/// apostrophes straight, accents composed with their letters, Arabic forms of alef, yeh and kaf as one, every run of white
/// space, hyphens and dashes as one space. Each folded character knows its place in the original.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] _places;

    private FoldedText(string original, string folded, int[] places)
    {
        Original = original;
        Folded = folded;
        _places = places;
    }

    public string Original { get; }

    public string Folded { get; }

    public static FoldedText Of(string original)
    {
        var folded = new char[original.Length];
        var places = new int[original.Length + 1];
        var length = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var c = FoldOne(original[i]);
            if (c == '\0' || (c == ' ' && length > 0 && folded[length - 1] == ' '))
            {
                continue;
            }

            if (length > 0 && Composed(folded[length - 1], c) is { } composed)
            {
                folded[length - 1] = composed;
                continue;
            }

            places[length] = i;
            folded[length++] = c;
        }

        places[length] = original.Length;
        return new FoldedText(original, new string(folded, 0, length), places);
    }

    /// <summary>The original's words between two places of the folded text.</summary>
    public string Slice(int start, int end)
    {
        var last = _places[end - 1] + 1;
        while (last < Original.Length && IsPart(Original[last]))
        {
            last++;
        }

        return Original[_places[start]..last];
    }

    public int OriginalIndex(int foldedIndex) => _places[foldedIndex];

    /// <summary>One character for a letter and an accent, or for parts of a Korean syllable, that stand apart.</summary>
    private static char? Composed(char left, char right)
    {
        if (!IsPart(right) || left >= '\uD800')
        {
            return null;
        }

        var composed = string.Concat([left], [right]).Normalize(NormalizationForm.FormC);
        return composed.Length == 1 ? composed[0] : null;
    }

    private static bool IsPart(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u1161' and <= '\u11C2');

    private static char FoldOne(char c)
    {
        if (c < 128)
        {
            return c switch
            {
                >= 'A' and <= 'Z' => (char)(c | 0x20),
                '-' or '\t' or '\r' or '\n' => ' ',
                _ => c,
            };
        }

        return c switch
        {
            '\u0130' or '\u0131' => 'i',
            '\u0622' or '\u0623' or '\u0625' => '\u0627',
            '\u0649' or '\u06CC' => '\u064A',
            '\u06A9' => '\u0643',
            '\u0640' or (>= '\u064B' and <= '\u0652') => '\0',
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' => '\0',
            '\u2018' or '\u2019' or '\u02BC' or '\u2032' => '\'',
            >= '\uFF01' and <= '\uFF5E' => FoldOne((char)(c - 0xFEE0)),
            >= '\u2010' and <= '\u2015' => ' ',
            _ when char.IsWhiteSpace(c) => ' ',
            _ => char.ToLower(c, CultureInfo.InvariantCulture),
        };
    }
}
