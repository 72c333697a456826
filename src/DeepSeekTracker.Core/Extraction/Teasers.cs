namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// <c>article</c> elements beside the one with the headline, or small ones beside the text, are teasers of other articles. In a
/// live blog, where they hold most of the text, they are the article; so is one that stands alone.
/// </summary>
internal static class Teasers
{
    private const double MostOfTeaser = 0.25;
    private const double LeastOutside = 0.5;
    private const int LeastOwn = 300;

    public static HashSet<PageNode> In(PageNode root, Prose prose, PageNode? headline)
    {
        var own = headline?.SelfAndAncestors().LastOrDefault(node => node.Tag is "article");
        var isOwn = own is not null && prose.Of(own) >= LeastOwn;
        List<PageNode> small = [];
        List<PageNode> others = [];
        var count = 0;
        Collect(root);
        var inside = small.Sum(prose.Of);
        if (small.Count > 0 && count > 1 && prose.Total > 0 && inside <= prose.Total * (1 - LeastOutside))
        {
            others.AddRange(small);
        }

        return [.. others];

        void Collect(PageNode node)
        {
            foreach (var child in node.Children)
            {
                if (child.Tag is not "article")
                {
                    if (!child.IsText)
                    {
                        Collect(child);
                    }
                }
                else if (isOwn && !own!.Holds(child) && !child.Holds(own))
                {
                    others.Add(child);
                }
                else if (prose.ShareOf(child) < MostOfTeaser && child != own)
                {
                    small.Add(child);
                }
                else
                {
                    Collect(child);
                }

                count += child.Tag is "article" ? 1 : 0;
            }
        }
    }
}
