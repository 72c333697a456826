namespace DeepSeekTracker.Core.Extraction;

/// <summary>The blocks of a page that are its article.</summary>
internal static class MainText
{
    public static (IReadOnlyList<Block> Blocks, string Method) Choose(PageNode root, PageBlocks blocks)
    {
        if (blocks.All.Count == 0)
        {
            return ([], "none");
        }

        var prose = new Prose(blocks);
        var pruned = Pruning.Of(root, blocks, prose).Pruned;
        var chosen = TreeCandidate.Choose(root, blocks, pruned);
        return ([.. blocks.All.Where(block => chosen[block.Order])], "tree");
    }
}
