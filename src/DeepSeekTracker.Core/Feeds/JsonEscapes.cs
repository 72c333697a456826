using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Mends JSON text that the reader of the platform throws on.</summary>
internal static class JsonEscapes
{
    /// <summary>Half a surrogate pair, escaped or not, becomes U+FFFD (RFC 8259, 8.2 leaves it open; a text cannot hold it).</summary>
    public static string WithoutHalfPairs(string text)
    {
        if (!text.Contains("\\ud", StringComparison.OrdinalIgnoreCase) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var mended = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var length = Unit(text, i, out var unit);
            var isHigh = char.IsHighSurrogate(unit);
            var next = 0;
            if (isHigh && i + length < text.Length)
            {
                next = Unit(text, i + length, out var low);
                next = char.IsLowSurrogate(low) ? next : 0;
            }

            if (char.IsSurrogate(unit) && next == 0)
            {
                mended.Append('\uFFFD');
            }
            else
            {
                mended.Append(text, i, length + next);
            }

            i += length + next;
        }

        return mended.ToString();
    }

    /// <summary>Length of one character or escape, and the UTF-16 unit that it stands for.</summary>
    private static int Unit(string text, int at, out char unit)
    {
        unit = text[at];
        if (unit != '\\' || at + 1 >= text.Length)
        {
            return 1;
        }

        if (
            text[at + 1] is 'u'
            && at + 6 <= text.Length
            && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        )
        {
            unit = (char)code;
            return 6;
        }

        unit = '\\';
        return 2;
    }
}
