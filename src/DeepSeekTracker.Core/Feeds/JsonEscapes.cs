using System.Globalization;
using System.Text;
using System.Text.Json;

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

    /// <summary>The place in the text that a fault names by its line and its bytes of UTF-8.</summary>
    public static int PlaceOf(JsonException fault, ReadOnlySpan<char> json)
    {
        var at = 0;
        for (var line = 0L; line < (fault.LineNumber ?? 0) && json[at..].IndexOf('\n') is >= 0 and var end; line++)
        {
            at += end + 1;
        }

        var bytes = 0L;
        while (at < json.Length && bytes < (fault.BytePositionInLine ?? 0))
        {
            Rune.DecodeFromUtf16(json[at..], out var rune, out var used);
            bytes += rune.Utf8SequenceLength;
            at += used;
        }

        return at;
    }

    /// <summary>Behind the last object that is whole and stands in an array of the root object; -1 for none.</summary>
    public static int EndOfLastItem(ReadOnlySpan<char> json)
    {
        var (depth, end, isText) = (0, -1, false);
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\' when isText:
                    i++;
                    break;
                case '"':
                    isText = !isText;
                    break;
                case '{' or '[' when !isText:
                    depth++;
                    break;
                case '}' or ']' when !isText:
                    end = --depth == 2 && json[i] == '}' ? i + 1 : end;
                    break;
            }
        }

        return end;
    }
}
