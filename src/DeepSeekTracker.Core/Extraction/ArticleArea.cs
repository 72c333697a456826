namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Every block is worth what it says, less what it links; boilerplate costs. The part of the tree with
/// the greatest sum is the article, narrowed to the innermost part that keeps nearly all of it.
/// </summary>
internal sealed class ArticleArea
{
    private const double KeptShare = 0.85;
    private const double Doubt = 0.3;
    private readonly PageBlocks _blocks;
    private readonly double[] _sums;

    private ArticleArea(PageBlocks blocks, Pruning pruning, int start)
    {
        _blocks = blocks;
        _sums = new double[blocks.All.Count + 1];
        for (var i = 0; i < blocks.All.Count; i++)
        {
            _sums[i + 1] =
                _sums[i] + (pruning.Pruned[i] ? 0 : ValueOf(blocks[i]) * (pruning.Doubted[i] || i < start ? Doubt : 1));
        }
    }

    public static List<Block> Choose(PageNode root, PageBlocks blocks, Pruning pruning, int start)
    {
        var candidate = new ArticleArea(blocks, pruning, start);
        var best = Anchoring.Narrow(candidate.Innermost(candidate.Best(root)), candidate.Sum);
        var (from, to) = blocks.Inside(best);
        return [.. blocks.All.Take(to).Skip(from).Where(block => !pruning.Pruned[block.Order])];
    }

    private double Sum(PageNode node)
    {
        var (from, to) = _blocks.Inside(node);
        return _sums[to] - _sums[from];
    }

    private PageNode Best(PageNode root)
    {
        var (best, most) = (root, Sum(root));
        var stack = new Stack<PageNode>([root]);
        while (stack.TryPop(out var node))
        {
            foreach (var child in node.Children)
            {
                if (!child.IsText)
                {
                    (best, most) = Sum(child) is var sum && sum > most ? (child, sum) : (best, most);
                    stack.Push(child);
                }
            }
        }

        return best;
    }

    private PageNode Innermost(PageNode node)
    {
        var least = Sum(node) * KeptShare;
        while (true)
        {
            PageNode? inner = null;
            foreach (var child in node.Children.Where(child => ElementKinds.IsContainer(child.Tag)))
            {
                inner = Sum(child) >= least && (inner is null || Sum(child) > Sum(inner)) ? child : inner;
            }

            if (inner is null)
            {
                return node;
            }

            node = inner;
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

            // Lists of names and lines of verse: worth something where the page's makers say that this is the body.
            _ when block.LinkWeight == 0 && block.Element.IsInBody => weight * 0.5,
            _ when block is { LinkWeight: 0, Element.Tag: "p" or "li" } => 0,
            _ => -8.0 - (block.LinkWeight * 0.5),
        };
    }
}
