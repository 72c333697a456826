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
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes.Span);
        }

        return new Capture
        {
            ArticleId = articleId,
            Url = url,
            FetchedAt = at,
            Status = status,
            ContentType = contentType,
            Sha256 = sha256,
            Length = bytes.Length,
            Body = packed.ToArray(),
        };
    }

    public static byte[] Open(Capture capture)
    {
        var bytes = new byte[capture.Length];
        using var brotli = new BrotliStream(new MemoryStream(capture.Body), CompressionMode.Decompress);
        brotli.ReadExactly(bytes);
        return bytes;
    }
}
