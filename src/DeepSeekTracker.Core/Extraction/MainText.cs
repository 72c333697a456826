namespace DeepSeekTracker.Core.Extraction;

/// <summary>The blocks of a page that are its article: the candidate that agrees most with the others.</summary>
internal static class MainText
{
    /// <summary>The tree candidate is the best alone, so it wins unless the two others agree against it.</summary>
    private const double TreeBonus = 0.15;

    public static (IReadOnlyList<Block> Blocks, string Method) Choose(PageFacts page, string? title, PageNode? headline)
    {
        var blocks = page.Blocks;
        if (blocks.All.Count == 0)
        {
            return ([], "none");
        }

        var pruning = Pruning.Of(page.Root, blocks, new Prose(blocks), headline);
        var start = headline is null ? 0 : blocks.Inside(headline).From;
        var chosen = TextCleaning.Clean(blocks, TreeCandidate.Choose(page.Root, blocks, pruning, start), title);
        return ([.. LeadParagraph.Of(page, headline, chosen, PageDetails.Subtitle(page)), .. chosen], "tree");
    }

    /// <summary>Twice the shared weight over the sum of both.</summary>
    private static double Agreement(List<Block> one, List<Block> other)
    {
        var sum = one.Sum(block => block.Weight) + other.Sum(block => block.Weight);
        var orders = one.Select(block => block.Order).ToHashSet();
        return sum == 0 ? 0 : 2.0 * other.Where(block => orders.Contains(block.Order)).Sum(block => block.Weight) / sum;
    }
}
