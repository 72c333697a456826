using System.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// The text of a document of which only a stretch need be in memory: the reader says how much of it is done with, and that
/// it wants more.
/// </summary>
internal sealed class MarkupText
{
    /// <summary>Characters of the first stretch.</summary>
    private const int Stretch = 256 * 1024;

    /// <summary>Room for a character of two units.</summary>
    private const int Spare = 2;

    private readonly string? _whole;
    private readonly Decoder? _decoder;
    private readonly int _bytesPerCharacter;
    private ReadOnlyMemory<byte> _bytes;
    private char[] _buffer = [];
    private int _length;

    public MarkupText(string whole) => (_whole, IsAtEnd) = (whole, true);

    /// <param name="bytes">The document without its byte order mark.</param>
    /// <param name="encoding">An encoding in which the bytes are valid or may be mended one by one.</param>
    /// <param name="stretch">Characters that are in memory, unless one piece is longer.</param>
    public MarkupText(ReadOnlyMemory<byte> bytes, Encoding encoding, int stretch = Stretch)
    {
        (_bytes, _decoder, _bytesPerCharacter) = (bytes, encoding.GetDecoder(), encoding.GetByteCount("a"));
        _buffer = GC.AllocateUninitializedArray<char>(Math.Min(stretch, bytes.Length + Spare));
        Fill();
    }

    /// <summary>The present stretch.</summary>
    public ReadOnlySpan<char> Window => _whole is null ? _buffer.AsSpan(0, _length) : _whole;

    /// <summary>True where nothing comes behind the present stretch.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>
    /// Lets go what is done with and reads on. A rest that fills half the stretch makes it four times as long, so that the
    /// work stays in proportion to the text however long one piece of it is.
    /// </summary>
    /// <param name="done">Characters at the beginning of the window.</param>
    public void ReadOn(int done)
    {
        var rest = _buffer.AsSpan(done, _length - done);
        if (rest.Length > _buffer.Length / 2)
        {
            var wider = Math.Min(_buffer.Length * 4L, (long)rest.Length + _bytes.Length + Spare);
            _buffer = GC.AllocateUninitializedArray<char>((int)wider);
        }

        rest.CopyTo(_buffer);
        _length = rest.Length;
        Fill();
    }

    private void Fill()
    {
        var room = _buffer.AsSpan(_length);
        var part = (int)Math.Min(_bytes.Length, (long)room.Length * _bytesPerCharacter);
        var isLast = part == _bytes.Length;
        _decoder!.Convert(_bytes.Span[..part], room, isLast, out var bytes, out var characters, out var isAll);
        _bytes = _bytes[bytes..];
        _length += characters;
        IsAtEnd = isLast && isAll;
    }
}
