namespace DeepSeekTracker.Core.Extraction;

/// <summary>The blocks of a page that are its article.</summary>
internal static class MainText
{
    public static (IReadOnlyList<Block> Blocks, string Method) Choose(PageFacts page, string? title)
    {
        var blocks = page.Blocks;
        if (blocks.All.Count == 0)
        {
            return ([], "none");
        }

        var pruned = Pruning.Of(page.Root, blocks, new Prose(blocks)).Pruned;
        return (TextCleaning.Clean(TreeCandidate.Choose(page.Root, blocks, pruned), title), "tree");
    }
}
