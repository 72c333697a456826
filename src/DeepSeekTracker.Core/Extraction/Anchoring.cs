namespace DeepSeekTracker.Core.Extraction;

/// <summary>Narrows a part of the page to the innermost element that its makers marked as the article's body.</summary>
internal static class Anchoring
{
    private const double KeptShare = 0.88;

    /// <param name="area">The part that was chosen.</param>
    /// <param name="valueOf">What the search thinks an element is worth.</param>
    public static PageNode Narrow(PageNode area, Func<PageNode, double> valueOf)
    {
        var least = valueOf(area) * KeptShare;
        var anchor = area;
        Search(area);
        return anchor;

        void Search(PageNode node)
        {
            foreach (var child in node.Children)
            {
                if (child.IsText || valueOf(child) < least)
                {
                    continue;
                }

                if (child.Marks.HasFlag(NameMarks.Body) || child.Tag is "article")
                {
                    anchor = child;
                }

                Search(child);
            }
        }
    }
}
