namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Marks the blocks that lie in parts of a page which are not the article: navigation, asides, comments, sharing. No part that
/// holds most of the page's prose is ever pruned, whatever its name: whole pages stand inside forms and "comment" wrappers.
/// </summary>
internal sealed class Pruning
{
    private const double MostPrunedShare = 0.4;
    private readonly PageBlocks _blocks;
    private readonly Prose _prose;

    private Pruning(PageBlocks blocks, Prose prose)
    {
        _blocks = blocks;
        _prose = prose;
        Pruned = new bool[blocks.All.Count];
    }

    /// <summary>For each block: true where it lies in a pruned part.</summary>
    public bool[] Pruned { get; }

    public static Pruning Of(PageNode root, PageBlocks blocks, Prose prose)
    {
        var pruning = new Pruning(blocks, prose);
        pruning.Visit(root);
        return pruning;
    }

    private void Visit(PageNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText)
            {
                continue;
            }

            var (from, to) = _blocks.Inside(child);
            if (from == to)
            {
                continue;
            }

            if (IsJunk(child))
            {
                Array.Fill(Pruned, true, from, to - from);
            }
            else
            {
                Visit(child);
            }
        }
    }

    private bool IsJunk(PageNode node)
    {
        if (node.Tag is "html" or "body" or "main" or "article")
        {
            return false;
        }

        if (JunkNames.MarkComments(node))
        {
            return _prose.Before(node) >= 300 || _prose.ShareOf(node) < MostPrunedShare;
        }

        var junk =
            node.Tag is "nav" or "aside" or "footer" or "form" or "figcaption" or "menu"
            || node["role"]
                is "navigation"
                    or "complementary"
                    or "banner"
                    or "contentinfo"
                    or "dialog"
                    or "alertdialog"
                    or "search"
            || node["aria-hidden"] is "true"
            || (JunkNames.MarkJunk(node) && !JunkNames.MarkBody(node));
        return junk && _prose.ShareOf(node) < MostPrunedShare;
    }
}
