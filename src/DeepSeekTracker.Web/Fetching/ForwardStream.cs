namespace DeepSeekTracker.Web.Fetching;

/// <summary>A stream that is only read forward and asynchronously.</summary>
internal abstract class ForwardStream(Stream inner) : Stream
{
    protected Stream Inner { get; } = inner;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Counts what came over the wire and ends a body that never ends, also one that unpacks to nothing.</summary>
internal sealed class CountingStream(Stream inner, int limit) : ForwardStream(inner)
{
    private const int ReadAhead = 64 * 1024;

    public int Count { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await Inner.ReadAsync(buffer, cancellationToken);
        Count += read;
        // Decoders read ahead, so the decoded limit may be met a little later than the wire's.
        return Count > limit + ReadAhead ? throw BodyReader.TooLarge(limit) : read;
    }
}

/// <summary>Gives back first what was read to look at the body's beginning.</summary>
internal sealed class PrefixedStream(byte[] start, Stream rest) : ForwardStream(rest)
{
    private int given;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (given == start.Length)
            return Inner.ReadAsync(buffer, cancellationToken);
        var part = Math.Min(buffer.Length, start.Length - given);
        start.AsMemory(given, part).CopyTo(buffer);
        given += part;
        return ValueTask.FromResult(part);
    }
}
