using System.Globalization;

namespace DeepSeekTracker.Core.Text;

/// <summary>
/// A text prepared for comparing: lower case, full-width forms as ASCII, curly apostrophes straight, every run of white
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
        return Original[_places[start]..last];
    }

    public int OriginalIndex(int foldedIndex) => _places[foldedIndex];

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
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' => '\0',
            '\u2018' or '\u2019' or '\u02BC' or '\u2032' => '\'',
            >= '\uFF01' and <= '\uFF5E' => FoldOne((char)(c - 0xFEE0)),
            >= '\u2010' and <= '\u2015' => ' ',
            _ when char.IsWhiteSpace(c) => ' ',
            _ => char.ToLower(c, CultureInfo.InvariantCulture),
        };
    }
}
