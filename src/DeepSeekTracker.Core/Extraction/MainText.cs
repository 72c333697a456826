namespace DeepSeekTracker.Core.Extraction;

/// <summary>The blocks of a page that are its article.</summary>
internal static class MainText
{
    private const double MostBefore = 0.5;

    /// <param name="page">The page.</param>
    /// <param name="title">Its headline, which is not part of the text.</param>
    /// <param name="headline">The element that shows the headline.</param>
    public static (IReadOnlyList<Block> Blocks, string Method) Choose(PageFacts page, string? title, PageNode? headline)
    {
        var blocks = page.Blocks;
        if (blocks.All.Count == 0)
        {
            return ([], "none");
        }

        var prose = new Prose(blocks);
        if (headline is not null && prose.Before(headline) > prose.Total * MostBefore)
        {
            // A headline after so much text is that of another article, or a repetition.
            headline = null;
        }

        var pruning = Pruning.Of(page.Root, blocks, prose, headline);
        var start = headline is null ? 0 : blocks.Inside(headline).From;
        var chosen = TextCleaning.Clean(blocks, ArticleArea.Choose(page.Root, blocks, pruning, start), title);
        return ([.. LeadParagraph.Of(page, headline, chosen, pruning.Pruned, PageDetails.Subtitle(page)), .. chosen], "tree");
    }
}
