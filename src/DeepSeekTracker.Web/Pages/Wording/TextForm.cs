using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>A stretch of a text: words as they stand, or the place of a part.</summary>
/// <param name="Words">The words; for a place those that its part holds, as in <c>{0:all feeds}</c>, else "".</param>
/// <param name="Part">The number of the part; -1 for words.</param>
internal readonly record struct TextPiece(string Words, int Part);

/// <summary>Reads the places of a text. Whatever is not a place stands for itself, so that no translation can fail a page.</summary>
internal static class TextForm
{
    public static IEnumerable<TextPiece> Pieces(string text)
    {
        var from = 0;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var end = text.IndexOf('}', at);
            if (end < 0)
            {
                break;
            }

            var colon = text.IndexOf(':', at, end - at);
            var number = text.AsSpan((at + 1)..(colon < 0 ? end : colon));
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part))
            {
                continue;
            }

            if (at > from)
            {
                yield return new(text[from..at], -1);
            }

            yield return new(colon < 0 ? "" : text[(colon + 1)..end], part);
            (from, at) = (end + 1, end);
        }

        if (from < text.Length)
        {
            yield return new(text[from..], -1);
        }
    }

    public static string Fill(string text, object?[] parts, WrittenForms forms)
    {
        var filled = new StringBuilder(text.Length + 16);
        foreach (var (words, part) in Pieces(text))
        {
            filled.Append(part < 0 ? words : Written(parts.ElementAtOrDefault(part), forms));
        }

        return filled.ToString();
    }

    public static string Written(object? part, WrittenForms forms) =>
        part switch
        {
            int number => forms.Number(number),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => part?.ToString() ?? "",
        };
}
