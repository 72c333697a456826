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
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(
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
            return default;
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

    private static async Task<ReadOnlyMemory<byte>> CollectAsync(
        Stream decoded,
        CountingStream wire,
        int limit,
        int ratio,
        bool cut,
        BodyTurn? turn,
        CancellationToken stop
    )
    {
        var buffer = GC.AllocateUninitializedArray<byte>(Math.Min(Chunk, limit + 1));
        var total = 0;
        while (true)
        {
            if (total >= LargeBodies.Free && turn is not null)
                await turn.TakeAsync(stop);
            if (total == buffer.Length)
                buffer = Wider(buffer, limit);
            var room = Math.Min(Chunk, buffer.Length - total);
            var read = await decoded.ReadAtLeastAsync(buffer.AsMemory(total, room), room, throwOnEndOfStream: false, stop);
            if (total == 0 && OtherMedia.Of(buffer.AsSpan(0, read)) is { } other)
                throw FetchStopped.Refused(FetchRefusal.NotText, $"the answer is {other}, whatever it calls itself");
            total += read;
            if (total > limit && !cut)
                throw TooLarge(limit);
            if (total > RatioFloor && total / Math.Max(1, wire.Count) > ratio)
                throw FetchStopped.Refused(FetchRefusal.Compression, $"the body unpacks to more than {ratio} times its size");
            if (read < room || total > limit)
                return buffer.AsMemory(0, Math.Min(total, limit));
        }
    }

    /// <summary>
    /// From the second megabyte on the buffer is as long as any body may be: the system gives memory for what is written to
    /// it only, and no second copy is made at the end.
    /// </summary>
    private static byte[] Wider(byte[] full, int limit)
    {
        var length = full.Length < LargeBodies.Free ? Math.Min(full.Length * 4, limit + 1) : limit + 1;
        var wider = GC.AllocateUninitializedArray<byte>(length);
        full.CopyTo(wider, 0);
        return wider;
    }

    internal static FetchStopped TooLarge(int limit) =>
        FetchStopped.Refused(
            FetchRefusal.TooLarge,
            limit < 1024 * 1024
                ? $"the body is larger than {limit / 1024} KB"
                : $"the body is larger than {limit / 1024 / 1024} MB"
        );
}
