namespace DeepSeekTracker.Core.Extraction;

/// <summary>Lines that belong to a picture although no <c>figcaption</c> says so: the only short text in a box that holds one.</summary>
internal static class Captions
{
    private const int Steps = 3;
    private const int MostBlocks = 2;
    private const int HeaviestBox = 260;

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

    private static bool HasPicture(PageNode node, int depth) =>
        depth < 8
        && node.Children.Exists(child => child.Tag is "img" or "picture" or "video" or "amp-img" || HasPicture(child, depth + 1));
}
