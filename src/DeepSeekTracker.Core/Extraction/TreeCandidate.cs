namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// The first candidate: every block is worth what it says, less what it links; boilerplate costs. The part of the tree with
/// the greatest sum is the article, narrowed to the innermost part that keeps nearly all of it.
/// </summary>
internal static class TreeCandidate
{
    private const double KeptShare = 0.88;

    public static bool[] Choose(PageNode root, PageBlocks blocks, bool[] pruned)
    {
        var sums = new double[blocks.All.Count + 1];
        for (var i = 0; i < blocks.All.Count; i++)
        {
            sums[i + 1] = sums[i] + (pruned[i] ? 0 : ValueOf(blocks[i]));
        }

        var best = root;
        var bestSum = Sum(root);
        Search(root);
        best = Narrow(best);

        var chosen = new bool[blocks.All.Count];
        var (from, to) = blocks.Inside(best);
        for (var i = from; i < to; i++)
        {
            chosen[i] = !pruned[i];
        }

        return chosen;

        double Sum(PageNode node)
        {
            var (start, end) = blocks.Inside(node);
            return sums[end] - sums[start];
        }

        void Search(PageNode node)
        {
            foreach (var child in node.Children)
            {
                if (child.IsText)
                {
                    continue;
                }

                var sum = Sum(child);
                if (sum >= bestSum)
                {
                    (best, bestSum) = (child, sum);
                }

                Search(child);
            }
        }

        PageNode Narrow(PageNode node)
        {
            while (true)
            {
                PageNode? inner = null;
                foreach (var child in node.Children.Where(child => ElementKinds.IsBlock(child.Tag)))
                {
                    inner = Sum(child) >= bestSum * KeptShare && (inner is null || Sum(child) > Sum(inner)) ? child : inner;
                }

                if (inner is null)
                {
                    return node;
                }

                node = inner;
            }
        }
    }

    private static double ValueOf(Block block)
    {
        var weight = block.Weight;
        var own = weight * (1 - Math.Min(1, 1.5 * block.LinkShare));
        return weight switch
        {
            >= 80 when own > 40 => own,
            >= 30 when block.EndsSentence && own > 20 => own * 0.7,
            _ when block.Kind == BlockKind.Heading => 0,
            _ => -8 - (block.LinkWeight * 0.5),
        };
    }
}
