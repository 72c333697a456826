using System.Buffers;
using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Core.Urls;

/// <summary>Brings the escapes of a path or query to one form (RFC 3986, 6.2.2.1 and 6.2.2.2).</summary>
internal static class PercentEncoding
{
    private const string UnreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>What is never escaped; decoding it is safe for any server.</summary>
    public static readonly SearchValues<char> Unreserved = SearchValues.Create(UnreservedCharacters);

    /// <summary>What means the same escaped or not in the paths that outlets use.</summary>
    public static readonly SearchValues<char> SameInPath = SearchValues.Create(UnreservedCharacters + "!$&'()*+,;=:@");

    /// <summary>What means the same escaped or not in the queries that outlets use.</summary>
    public static readonly SearchValues<char> SameInQuery = SearchValues.Create(UnreservedCharacters + "!$'()*,:@/?");

    private static readonly SearchValues<char> MayStand = SearchValues.Create(UnreservedCharacters + "!$&'()*+,;=:@/?");

    /// <summary>
    /// Decodes escapes of the characters in <paramref name="decode"/>, writes all other escapes in capitals and escapes what may
    /// not stand in an address, a stray percent sign too.
    /// </summary>
    public static string Normalise(ReadOnlySpan<char> text, SearchValues<char> decode)
    {
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; )
        {
            if (text[i] == '%' && TryReadByte(text[i..], out var value))
            {
                if (value < 0x80 && decode.Contains((char)value))
                {
                    result.Append((char)value);
                }
                else
                {
                    AppendByte(result, value);
                }

                i += 3;
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out var rune, out var consumed);
            Append(result, rune);
            i += consumed;
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        if (rune.IsAscii && MayStand.Contains((char)rune.Value))
        {
            result.Append((char)rune.Value);
            return;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (var one in bytes[..rune.EncodeToUtf8(bytes)])
        {
            AppendByte(result, one);
        }
    }

    private static void AppendByte(StringBuilder result, byte value) =>
        result.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));

    private static bool TryReadByte(ReadOnlySpan<char> text, out byte value)
    {
        value = 0;
        return text.Length >= 3
            && byte.TryParse(text[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
