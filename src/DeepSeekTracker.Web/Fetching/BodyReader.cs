using System.Buffers;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>Reads a body under one limit for the wire and the decoded form, and under a ratio between them.</summary>
internal static class BodyReader
{
    private const int Chunk = 64 * 1024;

    /// <summary>Below this many decoded bytes no ratio is suspicious.</summary>
    private const int RatioFloor = 1024 * 1024;

    /// <summary>Without it .NET takes a compressed body that was cut short for a whole one.</summary>
    [ModuleInitializer]
    internal static void DecodeStrictly() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <param name="cut">Whether a body over the limit is cut there instead of refused.</param>
    /// <param name="turn">Taken before the body grows large; null where the limit keeps it small.</param>
    /// <exception cref="FetchStopped">Too large, a bomb, no text, or an unknown or stacked coding.</exception>
    public static async Task<byte[]> ReadAsync(
        HttpResponseMessage response,
        int limit,
        int ratio,
        bool cut,
        BodyTurn? turn,
        CancellationToken stop
    )
    {
        if (!cut && response.Content.Headers.ContentLength > limit)
            throw TooLarge(limit);
        await using var wire = new CountingStream(await response.Content.ReadAsStreamAsync(stop), limit);
        var coding = HeaderValue.Raw(response.Content.Headers, "Content-Encoding")?.Trim().ToLowerInvariant() ?? "";
        var start = await StartAsync(wire, stop);
        if (start.Length == 0)
            return [];
        // A file such as sitemap.xml.gz comes without a coding.
        if (coding is "" or "identity" && start is [0x1F, 0x8B])
            coding = "gzip";
        await using var decoded = Decoder(coding, start, new PrefixedStream(start, wire));
        return await CollectAsync(decoded, wire, limit, ratio, cut, turn, stop);
    }

    private static Stream Decoder(string coding, byte[] start, Stream body) =>
        coding switch
        {
            "" or "identity" or "none" => body,
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            // Half the servers that say deflate leave out the zlib frame that RFC 9110 asks for.
            "deflate" when IsZlib(start) => new ZLibStream(body, CompressionMode.Decompress),
            "deflate" => new DeflateStream(body, CompressionMode.Decompress),
            _ => throw FetchStopped.Refused(FetchRefusal.Compression, "the body has a content coding that was not asked for"),
        };

    private static bool IsZlib(byte[] start) =>
        start.Length == 2 && (start[0] & 0x0F) == 8 && ((start[0] << 8) | start[1]) % 31 == 0;

    private static async Task<byte[]> StartAsync(Stream wire, CancellationToken stop)
    {
        var start = new byte[2];
        var read = await wire.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        return start[..read];
    }

    private static async Task<byte[]> CollectAsync(
        Stream decoded,
        CountingStream wire,
        int limit,
        int ratio,
        bool cut,
        BodyTurn? turn,
        CancellationToken stop
    )
    {
        var chunks = new List<(byte[] Buffer, int Length)>();
        try
        {
            var total = 0;
            while (true)
            {
                var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
                chunks.Add((buffer, 0));
                var room = Math.Min(Chunk, limit + 1 - total);
                var read = await decoded.ReadAtLeastAsync(buffer.AsMemory(0, room), room, throwOnEndOfStream: false, stop);
                chunks[^1] = (buffer, read);
                if (total == 0 && OtherMedia.Of(buffer.AsSpan(0, read)) is { } other)
                    throw FetchStopped.Refused(FetchRefusal.NotText, $"the answer is {other}, whatever it calls itself");
                total += read;
                if (total > LargeBodies.Free && turn is not null)
                    await turn.TakeAsync(stop);
                if (total > limit && !cut)
                    throw TooLarge(limit);
                if (total > RatioFloor && total / Math.Max(1, wire.Count) > ratio)
                    throw FetchStopped.Refused(FetchRefusal.Compression, $"the body unpacks to more than {ratio} times its size");
                if (read < room || total > limit)
                    return Joined(chunks, Math.Min(total, limit));
            }
        }
        finally
        {
            foreach (var (buffer, _) in chunks)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Joined(List<(byte[] Buffer, int Length)> chunks, int total)
    {
        var whole = GC.AllocateUninitializedArray<byte>(total);
        var at = 0;
        foreach (var (buffer, length) in chunks)
        {
            var part = Math.Min(length, total - at);
            buffer.AsSpan(0, part).CopyTo(whole.AsSpan(at));
            at += part;
        }
        return whole;
    }

    internal static FetchStopped TooLarge(int limit) =>
        FetchStopped.Refused(
            FetchRefusal.TooLarge,
            limit < 1024 * 1024
                ? $"the body is larger than {limit / 1024} KB"
                : $"the body is larger than {limit / 1024 / 1024} MB"
        );
}
