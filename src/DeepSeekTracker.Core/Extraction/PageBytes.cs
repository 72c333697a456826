using System.Text;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Bytes to text: byte order mark, then strict UTF-8, then the declared charset, then what the bytes would say,
/// then windows-1252. The declaration comes
/// after UTF-8 because pages saved again as UTF-8 keep their old declaration, while other encodings hardly ever pass as UTF-8.
/// </summary>
internal static partial class PageBytes
{
    /// <summary>More than this is cut off: the longest of 1,351 public test pages has 1.8 MB.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    private const int PatternTimeout = 10_000;
    private const int DeclarationWindow = 4096;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    static PageBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        bytes = bytes[..Math.Min(bytes.Length, MostBytes)];
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        var declared =
            Declared(contentType) ?? Declared(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]));
        var escapes = declared is { CodePage: 50220 or 50221 or 50222 or 52936 } && bytes.Contains((byte)0x1B);
        if (!escapes && System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Utf8.GetString(bytes);
        }

        if (declared is null or UTF8Encoding)
        {
            var text = Utf8.GetString(bytes);
            var broken = text.AsSpan().Count('\uFFFD');

            // A few broken bytes (a text cut in the middle of a character) do not make the page another encoding.
            if (declared is not null ? broken * 50L < text.Length : broken * 500L < text.Length)
            {
                return text;
            }
        }

        var other = declared is null or UTF8Encoding ? DeclaredOther(bytes) : declared;
        return (other ?? CharsetGuess.Of(bytes) ?? Encoding.GetEncoding(1252)).GetString(bytes);
    }

    /// <summary>A second declaration counts where the first one, UTF-8, is refuted by the bytes.</summary>
    private static Encoding? DeclaredOther(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        return CharsetPattern()
            .Matches(start)
            .Select(match => Declared(match.Value))
            .FirstOrDefault(encoding => encoding is not (null or UTF8Encoding));
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes[3..]),
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [(byte)'<', 0, (byte)'!' or (byte)'h' or (byte)'H', 0, ..] => Encoding.Unicode.GetString(bytes),
            _ => null,
        };

    private static Encoding? Declared(string? text)
    {
        if (text is null || CharsetPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value.ToLowerInvariant();
        try
        {
            return name switch
            {
                "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => Encoding.GetEncoding(1252),
                "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" => Encoding.GetEncoding("gb18030"),
                "iso-8859-9" => Encoding.GetEncoding(1254),
                "x-sjis" or "sjis" or "windows-31j" => Encoding.GetEncoding(932),
                "ks_c_5601-1987" or "ksc5601" => Encoding.GetEncoding(949),
                "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "utf-7" => Utf8,
                _ => Encoding.GetEncoding(name),
            };
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        "charset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}(?<name>[A-Za-z0-9_:.-]{2,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex CharsetPattern();
}
