using System.Globalization;
using System.Text;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>A path pattern of robots.txt: "*" stands for anything, a final "$" for the end (RFC 9309, 2.2.3).</summary>
internal sealed class RobotsPattern
{
    private readonly bool isAnchored;
    private readonly string[] parts;

    public RobotsPattern(string pattern)
    {
        Length = pattern.Length;
        isAnchored = pattern.EndsWith('$');
        parts = Normalised(isAnchored ? pattern[..^1] : pattern).Split('*');
    }

    public int Length { get; }

    /// <param name="path">Normalised.</param>
    public bool Matches(string path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        if (parts.Length == 1)
            return !isAnchored || path.Length == parts[0].Length;
        var at = parts[0].Length;
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + part.Length;
        }
        var last = parts[^1];
        return isAnchored
            ? path.Length - last.Length >= at && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>One spelling for every octet: unreserved characters plain, others in upper-case escapes (RFC 9309, 2.2.2).</summary>
    public static string Normalised(string path)
    {
        var text = new StringBuilder(path.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && TryReadEscape(path.AsSpan(i), out var octet))
            {
                if (IsUnreserved((char)octet))
                    text.Append((char)octet);
                else
                    Escape(text, octet);
                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                text.Append(path[i]);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var consumed);
                foreach (var part in utf8[..rune.EncodeToUtf8(utf8)])
                    Escape(text, part);
                i += consumed - 1;
            }
        }
        return text.ToString();
    }

    private static bool TryReadEscape(ReadOnlySpan<char> text, out byte octet)
    {
        octet = 0;
        return text.Length > 2
            && byte.TryParse(text.Slice(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octet);
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';

    private static void Escape(StringBuilder text, byte octet) => text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
}
