using System.IO.Compression;

namespace DeepSeekTracker.Web.Data;

/// <summary>Makes captures and opens them again.</summary>
internal static class CaptureBody
{
    public static Capture Of(
        int articleId,
        string url,
        DateTimeOffset at,
        int status,
        string? contentType,
        string sha256,
        ReadOnlyMemory<byte> bytes
    )
    {
        return new Capture
        {
            ArticleId = articleId,
            Url = url,
            FetchedAt = at,
            Status = status,
            ContentType = contentType,
            Sha256 = sha256,
            Length = bytes.Length,
            Body = Pack(bytes.Span),
        };
    }

    public static byte[] Open(Capture capture) => Unpack(capture.Body, capture.Length);

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] packed, int length)
    {
        var bytes = new byte[length];
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        brotli.ReadExactly(bytes);
        return bytes;
    }
}
