namespace DeepSeekTracker.Core.Extraction;

/// <summary>Lines that belong to a picture although no <c>figcaption</c> says so: the only short text in a box that holds one.</summary>
internal static class Captions
{
    private const int Steps = 3;
    private const int MostBlocks = 2;
    private const int HeaviestBox = 260;
    private const int Around = 10;
    private const int MostCaptions = 200;

    public static bool Holds(PageBlocks blocks, Block block)
    {
        if (block.Kind is BlockKind.Heading or BlockKind.Table or BlockKind.Preformatted || block.Weight > HeaviestBox)
        {
            return false;
        }

        foreach (var node in block.Element.SelfAndAncestors().Take(Steps))
        {
            var (from, to) = blocks.Inside(node);
            if (
                to - from > MostBlocks
                || blocks.WeightOf(node) > HeaviestBox
                || node.Tag is "li" or "td" or "article" or "section" or "main" or "body"
            )
            {
                return false;
            }

            if (node.Tag is not "p" && HasPicture(node, 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The captions that the page marks, from a little above the text to a little below it.</summary>
    public static IReadOnlyList<string> Marked(PageBlocks blocks, IReadOnlyList<Block> text)
    {
        if (text.Count == 0)
        {
            return [];
        }

        var from = Math.Max(0, text.Min(block => block.Order) - Around);
        var to = Math.Min(blocks.All.Count, text.Max(block => block.Order) + Around);
        return
        [
            .. Enumerable
                .Range(from, to - from)
                .Select(i => blocks[i])
                .Where(block => block.Element.SelfAndAncestors().Take(Steps + 1).Any(node => node.Tag is "figcaption"))
                .Select(block => block.Text)
                .Distinct(StringComparer.Ordinal)
                .Take(MostCaptions),
        ];
    }

    private static bool HasPicture(PageNode node, int depth) =>
        depth < 8
        && node.Children.Exists(child => child.Tag is "img" or "picture" or "video" or "amp-img" || HasPicture(child, depth + 1));
}
