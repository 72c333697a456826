namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// The second candidate knows no tree: it reads the page from top to bottom and takes the run of blocks with the greatest
/// sum, where prose earns and everything else costs.
/// </summary>
internal static class RunCandidate
{
    private const double CostOfLabel = 25;
    private const double CostOfPruned = 12;

    public static List<Block> Choose(PageBlocks blocks, bool[] pruned)
    {
        var (bestFrom, bestTo, best) = (0, 0, 0.0);
        var (from, sum) = (0, 0.0);
        for (var i = 0; i < blocks.All.Count; i++)
        {
            sum += ValueOf(blocks[i], pruned[i]);
            if (sum <= 0)
            {
                (from, sum) = (i + 1, 0);
            }
            else if (sum > best)
            {
                (bestFrom, bestTo, best) = (from, i + 1, sum);
            }
        }

        return [.. blocks.All.Take(bestTo).Skip(bestFrom).Where(block => !pruned[block.Order])];
    }

    private static double ValueOf(Block block, bool isPruned)
    {
        if (isPruned)
        {
            return -CostOfPruned - (block.Weight * 0.1);
        }

        var own = block.Weight - (2.0 * block.LinkWeight);
        return own >= 60 ? own
            : own >= 25 && block.EndsSentence ? own
            : block.Kind == BlockKind.Heading ? -5
            : -CostOfLabel;
    }
}
