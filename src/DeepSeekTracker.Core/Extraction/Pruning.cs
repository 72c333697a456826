namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Marks the blocks that lie in parts of a page which are not the article: navigation, asides, comments, sharing. No part that
/// holds most of the page's prose is ever pruned, whatever its name: whole pages stand inside forms and "comment" wrappers.
/// </summary>
internal sealed class Pruning
{
    private const double MostPrunedShare = 0.4;
    private const double MostBesideShare = 0.7;
    private const int ArticleProse = 300;
    private readonly bool _byName;
    private readonly PageBlocks _blocks;
    private readonly Prose _prose;
    private readonly HashSet<PageNode> _teasers;

    private Pruning(PageNode root, PageBlocks blocks, Prose prose, PageNode? headline, bool byName)
    {
        _byName = byName;
        _blocks = blocks;
        _prose = prose;
        _teasers = Teasers.In(root, prose, headline);
        Pruned = new bool[blocks.All.Count];
        Doubted = new bool[blocks.All.Count];
    }

    /// <summary>For each block: true where it lies in a pruned part.</summary>
    public bool[] Pruned { get; }

    /// <summary>For each block: true where it lies in a part that would have been pruned if it held less of the page's prose.</summary>
    public bool[] Doubted { get; }

    /// <param name="root">The page.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="prose">Where its sentences are.</param>
    /// <param name="headline">The element that shows the headline.</param>
    /// <param name="byName">Whether class names and ids count, or only what HTML itself says.</param>
    public static Pruning Of(PageNode root, PageBlocks blocks, Prose prose, PageNode? headline, bool byName)
    {
        var pruning = new Pruning(root, blocks, prose, headline, byName);
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
                if (IsDoubted(child))
                {
                    Array.Fill(Doubted, true, from, to - from);
                }

                Visit(child);
            }
        }
    }

    private bool IsJunk(PageNode node)
    {
        if (node.Tag is "html" or "body" or "main")
        {
            return false;
        }

        if (_teasers.Contains(node))
        {
            return true;
        }

        if (node.Marks.HasFlag(NameMarks.Comments) && node.Tag is not ("article" or "p"))
        {
            return _prose.Before(node) >= ArticleProse || _prose.ShareOf(node) < MostPrunedShare;
        }

        return IsDoubted(node) && (_prose.ShareOf(node) < MostPrunedShare || IsBeside(node));
    }

    /// <summary>What stands beside an article of some length and after it is no part of it even where it is longer.</summary>
    private bool IsBeside(PageNode node) =>
        (node.Tag is "aside" or "footer" or "nav" || IsNamedJunk(node))
        && _prose.Before(node) >= 2 * ArticleProse
        && _prose.ShareOf(node) < MostBesideShare;

    private bool IsDoubted(PageNode node) =>
        node.Tag is not ("html" or "body" or "main") && (IsJunkTag(node) || IsJunkRole(node) || IsNamedJunk(node));

    private static bool IsJunkTag(PageNode node) => node.Tag is "nav" or "aside" or "footer" or "form" or "figcaption" or "menu";

    private static bool IsJunkRole(PageNode node) =>
        node["role"] is "navigation" or "complementary" or "banner" or "contentinfo" or "dialog" or "alertdialog" or "search"
        || node["aria-hidden"] is "true";

    /// <summary>A paragraph of prose is not junk for its own name ("paywall" marks the paid part of an article, not a wall).</summary>
    private bool IsNamedJunk(PageNode node) =>
        _byName
        && node.Marks.HasFlag(NameMarks.Junk)
        && (node.Marks & (NameMarks.Body | NameMarks.Embed)) == NameMarks.None
        && node.Tag is not "article"
        && !(node.Tag is "p" or "blockquote" && _prose.Of(node) > 0);
}
