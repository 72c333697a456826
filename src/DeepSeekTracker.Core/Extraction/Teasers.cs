namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Small <c>article</c> elements beside the text are teasers of other articles. In a live blog, where they hold most of the
/// text, they are the article.
/// </summary>
internal static class Teasers
{
    private const double MostOfTeaser = 0.25;
    private const double LeastOutside = 0.5;

    public static HashSet<PageNode> In(PageNode root, Prose prose)
    {
        List<PageNode> small = [];
        Collect(root);
        var inside = small.Sum(prose.Of);
        return small.Count > 0 && prose.Total > 0 && inside <= prose.Total * (1 - LeastOutside) ? [.. small] : [];

        void Collect(PageNode node)
        {
            foreach (var child in node.Children)
            {
                if (child.Tag is "article" && prose.ShareOf(child) < MostOfTeaser)
                {
                    small.Add(child);
                }
                else if (!child.IsText)
                {
                    Collect(child);
                }
            }
        }
    }
}
