using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>A link inside a block's text.</summary>
internal readonly record struct BlockLink(int Start, int Length, string Href);

/// <summary>A run of text that a reader sees as one paragraph, heading, list item, caption or label.</summary>
internal sealed class Block
{
    private const int FewestOfStatement = 4;

    public required int Order { get; init; }

    /// <summary>Place of its first text in document order.</summary>
    public required int Start { get; init; }

    /// <summary>The element that makes it a block of its own.</summary>
    public required PageNode Element { get; init; }

    public required BlockKind Kind { get; init; }

    public required int Level { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<BlockLink> Links { get; init; }

    /// <summary>Letters and digits; Han, kana and the like count twice, for they say more each.</summary>
    public required int Weight { get; init; }

    /// <summary>The part of <see cref="Weight"/> that is inside links.</summary>
    public required int LinkWeight { get; init; }

    public double LinkShare => Weight == 0 ? 1 : (double)LinkWeight / Weight;

    /// <summary>True for four words or more that say something: a sentence, or a heading of as many words.</summary>
    public bool IsStatement =>
        (Kind == BlockKind.Heading || (EndsSentence && Text[^1] is not (':' or ';'))) && WordCount.Of(Text) >= FewestOfStatement;

    public bool EndsSentence =>
        Text.AsSpan().TrimEnd("\"'”’»)]…*").TrimEnd() is { Length: > 0 } trimmed
        && trimmed[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '।' or '؟' or '…' or '۔' or ':' or '։' or ';';
}
