using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Bytes to text. Each encoding that the response, the byte order mark or the declaration names is tried strictly, since
/// any of them may be wrong; a label that the bytes contradict is not believed.
/// </summary>
public static partial class FeedBytes
{
    private const int PatternTimeout = 10_000;

    private const int DeclarationBytes = 512;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text by byte order mark, the response's charset, the declaration, UTF-8, each strictly; null where the bytes exceed
    /// <paramref name="limit"/> after unpacking.
    /// </summary>
    internal static EncodedText? Read(ReadOnlyMemory<byte> body, string? contentType, int limit)
    {
        var bytes = body;
        if (body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            if (Unpack(body, limit) is not { } unpacked)
            {
                return null;
            }

            bytes = unpacked;
        }

        return bytes.Length > limit ? null : Read(bytes, contentType);
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string?, int)"/>
    public static string? Decode(ReadOnlyMemory<byte> body, string? contentType = null, int limit = FeedParser.MaxBytes) =>
        Read(body, contentType, limit)?.ToString().TrimStart('\uFEFF');

    private static EncodedText Read(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        if (ByMark(bytes.Span) is var (wide, skip))
        {
            return new EncodedText(bytes[skip..], wide);
        }

        var declared = Find(Declaration(), bytes.Span);
        var named = Find(Charset(), contentType);
        foreach (var name in (ReadOnlySpan<string?>)[named, declared])
        {
            if (name is not null && Named(name) is { } encoding && TryStrict(encoding, bytes) is { } text)
            {
                return text;
            }
        }

        return TryStrict(StrictUtf8, bytes) ?? new EncodedText(FeedMojibake.Decode(bytes.Span));
    }

    private static byte[]? Unpack(ReadOnlyMemory<byte> body, int limit)
    {
        using var source = new MemoryStream(body.ToArray(), writable: false);
        using var gzip = new GZipStream(source, CompressionMode.Decompress);
        using var target = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                target.Write(buffer, 0, read);
                if (target.Length > limit)
                {
                    return null;
                }
            }
        }
        catch (InvalidDataException)
        {
            // A cut or damaged archive keeps what came before the fault.
        }

        return target.ToArray();
    }

    private static (Encoding Encoding, int Skip)? ByMark(ReadOnlySpan<byte> b) =>
        b switch
        {
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xEF, 0xBB, 0xBF, ..] => System.Text.Unicode.Utf8.IsValid(b) ? (StrictUtf8, 3) : null,
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [0x3C, 0, 0, 0, ..] => (Encoding.UTF32, 0),
            [0, 0, 0, 0x3C, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 0),
            [0x3C, 0, _, 0, ..] => (Encoding.Unicode, 0),
            [0, 0x3C, 0, _, ..] => (Encoding.BigEndianUnicode, 0),
            [0x4C, 0x6F, 0xA7, 0x94, ..] => Ebcdic(b) is { } encoding ? (encoding, 0) : null,
            _ => null,
        };

    private static Encoding? Ebcdic(ReadOnlySpan<byte> bytes)
    {
        var common = CodePagesEncodingProvider.Instance.GetEncoding(37)!;
        var head = common.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        return Declaration().Match(head) is { Success: true } match ? Named(match.Groups["name"].Value) : common;
    }

    private static EncodedText? TryStrict(Encoding encoding, ReadOnlyMemory<byte> bytes)
    {
        if (ReferenceEquals(encoding, StrictUtf8))
        {
            return System.Text.Unicode.Utf8.IsValid(bytes.Span) ? new EncodedText(bytes, encoding) : null;
        }

        if (encoding.IsSingleByte && HasValidUtf8Sequences(bytes.Span))
        {
            return null;
        }

        try
        {
            // Counting is refused what decoding is refused. Where a character takes several bytes it costs as much.
            return encoding.IsSingleByte && encoding.GetCharCount(bytes.Span) >= 0
                ? new EncodedText(bytes, encoding)
                : new EncodedText(encoding.GetString(bytes.Span));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Bytes above 127 that form valid UTF-8 by chance are rarer than wrong labels.</summary>
    private static bool HasValidUtf8Sequences(ReadOnlySpan<byte> bytes) =>
        !System.Text.Ascii.IsValid(bytes) && System.Text.Unicode.Utf8.IsValid(bytes);

    private static string? Find(Regex pattern, ReadOnlySpan<byte> bytes) =>
        Find(pattern, Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]));

    private static string? Find(Regex pattern, string? text) =>
        text is not null && pattern.Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>WHATWG Encoding, 4.2: labels mean what browsers read, not what they say.</summary>
    private static Encoding? Named(string name)
    {
        var label = name.Trim().ToLowerInvariant();
        label = label switch
        {
            "iso-8859-1"
            or "iso8859-1"
            or "iso_8859-1"
            or "latin1"
            or "latin-1"
            or "us-ascii"
            or "ascii"
            or "iso-latin-1"
            or "windows1252" => "windows-1252",
            "gb2312" or "gbk" or "gb_2312-80" or "gb-2312" or "cp936" or "x-gbk" => "gb18030",
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "cp949" or "uhc" => "ks_c_5601-1987",
            "iso-8859-9" => "windows-1254",
            "x-sjis" or "sjis" or "shift-jis" or "windows-31j" or "cp932" => "shift_jis",
            "utf8" or "unicode-1-1-utf-8" or "utf-8n" => "utf-8",
            "tis-620" or "iso-8859-11" => "windows-874",
            "big5-hkscs" or "cn-big5" or "big-5" => "big5",
            _ when label.StartsWith("cp", StringComparison.Ordinal) && label.Length is 6 or 5 => CodePage(label),
            _ => label,
        };
        if (label is "utf-8")
        {
            return StrictUtf8;
        }

        // The declaration was readable as ASCII, so no label of two or four bytes a character can be true.
        if (label.StartsWith("utf-16", StringComparison.Ordinal) || label.StartsWith("utf-32", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var encoder = EncoderFallback.ExceptionFallback;
            var decoder = DecoderFallback.ExceptionFallback;
            return CodePagesEncodingProvider.Instance.GetEncoding(label, encoder, decoder)
                ?? Encoding.GetEncoding(label, encoder, decoder);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // Unknown, or UTF-7, which .NET refuses and which turns harmless text into markup.
            return null;
        }
    }

    private static string CodePage(string label) =>
        label.StartsWith("cp125", StringComparison.Ordinal) ? "windows-" + label[2..] : "ibm" + label[2..];

    [GeneratedRegex(
        """^[\s\S]{0,64}?<\?xml[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']\s{0,20}(?<name>[\w.:-]+)""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(
        """charset\s{0,20}=\s{0,20}["']?\s{0,20}(?<name>[\w.:-]+)""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Charset();
}
