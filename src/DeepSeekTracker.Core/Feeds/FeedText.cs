namespace DeepSeekTracker.Core.Feeds;

/// <summary>Text of a document whose encoding may be stated wrongly or not at all.</summary>
public static class FeedText
{
    /// <summary>
    /// Decodes by byte order mark, the response's charset, the declaration, UTF-8, each strictly; null where the document is
    /// longer than <see cref="FeedParser.MaxBytes"/> after unpacking.
    /// </summary>
    public static string? Of(ReadOnlyMemory<byte> body, string? contentType = null) =>
        FeedBytes.Decode(body, contentType, FeedParser.MaxBytes);
}
