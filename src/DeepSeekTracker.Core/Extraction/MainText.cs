namespace DeepSeekTracker.Core.Extraction;

/// <summary>The blocks of a page that are its article.</summary>
internal static class MainText
{
    private const double MostBefore = 0.5;
    private const int HardlyAny = 150;

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

        var chosen = Read(page, prose, title, headline, byName: true);
        var weight = Weight(chosen);
        if (weight < HardlyAny && prose.Total > 2 * HardlyAny)
        {
            // Names misled: the whole text stands in a part called "ads" or "teaser".
            var again = Read(page, prose, title, headline, byName: false);
            chosen = Weight(again) > 2 * Math.Max(HardlyAny, weight) ? again : chosen;
        }

        if (Weight(chosen) < HardlyAny)
        {
            var lines = OfMarkedBody(page, prose, title, headline);
            chosen = Weight(lines) > Weight(chosen) ? lines : chosen;
        }

        return (chosen, "tree");
    }

    private static List<Block> Read(PageFacts page, Prose prose, string? title, PageNode? headline, bool byName)
    {
        var blocks = page.Blocks;
        var pruning = Pruning.Of(page.Root, blocks, prose, headline, byName);
        var start = headline is null ? 0 : blocks.Inside(headline).From;
        var chosen = TextCleaning.Clean(blocks, ArticleArea.Choose(page.Root, blocks, pruning, start), title);
        return [.. LeadParagraph.Of(page, headline, chosen, pruning.Pruned, PageDetails.Subtitle(page)), .. chosen];
    }

    /// <summary>The lines of the element that is marked as the body: all there is where an article has no sentences.</summary>
    private static List<Block> OfMarkedBody(PageFacts page, Prose prose, string? title, PageNode? headline)
    {
        var blocks = page.Blocks;
        var bodies = page.Elements.Where(element => element.Marks.HasFlag(NameMarks.Body) || element.Tag is "article").ToList();
        if (bodies.Count == 0)
        {
            return [];
        }

        var pruned = Pruning.Of(page.Root, blocks, prose, headline, byName: true).Pruned;
        var (from, to) = blocks.Inside(bodies.MaxBy(blocks.WeightOf)!);
        return TextCleaning.Clean(blocks, [.. blocks.All.Take(to).Skip(from).Where(block => !pruned[block.Order])], title);
    }

    private static int Weight(List<Block> blocks) => blocks.Sum(block => block.Weight);
}
