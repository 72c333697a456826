using System.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>A document's text: its bytes with their encoding, or what was made of bytes that no single encoding explains.</summary>
internal sealed class EncodedText
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Encoding? _encoding;
    private readonly string? _text;

    public EncodedText(ReadOnlyMemory<byte> bytes, Encoding encoding) => (_bytes, _encoding) = (bytes, encoding);

    public EncodedText(string text) => _text = text;

    /// <summary>The text from its beginning, to be read in stretches.</summary>
    public MarkupText Open() => _text is null ? new MarkupText(_bytes, _encoding!) : new MarkupText(_text);

    /// <summary>The whole text.</summary>
    public override string ToString() => _text ?? _encoding!.GetString(_bytes.Span);
}
