namespace DeepSeekTracker.Core.Extraction;

/// <summary>Turns a fetched page into its article. The only door of this room.</summary>
public static class ArticleExtractor
{
    /// <summary>Never throws, whatever the bytes; a page without an article says so in its <see cref="TextState"/>.</summary>
    public static ExtractedArticle Extract(PageInput page)
    {
        var html = PageBytes.Decode(page.Body.Span, page.ContentType);
        if (PageParser.Parse(html) is not { } root)
        {
            return new ExtractedArticle { State = TextState.Empty, StateReason = "The page is too large or too deeply nested to read." };
        }

        var blocks = BlockReader.Read(root);
        var (chosen, method) = MainText.Choose(root, blocks);
        return new ExtractedArticle
        {
            Blocks = [.. chosen.Select(block => new TextBlock(block.Kind, block.Text, block.Level))],
            Method = method,
            State = TextState.Ok,
        };
    }
}
