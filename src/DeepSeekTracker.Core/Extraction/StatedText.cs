namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// The text that JSON-LD states. It is cut short on many pages and mostly lacks its paragraphs, so it is taken only where the
/// page itself shows hardly any.
/// </summary>
internal static class StatedText
{
    private const int HardlyAny = 250;

    public static IReadOnlyList<TextBlock>? Of(PageFacts page, IReadOnlyList<Block> shown)
    {
        var weight = shown.Sum(block => block.Weight);
        if (
            weight >= HardlyAny
            || page.LinkedData.ArticleText("articleBody") is not { } body
            || body.Contains("</", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var lines = body.Split('\n').Select(JsonText.Line).Where(line => line.Length > 0).ToList();
        return lines.Sum(line => BlockWeight.Of(line)) > Math.Max(HardlyAny, 2 * weight)
            ? [.. lines.Select(line => new TextBlock(BlockKind.Paragraph, line))]
            : null;
    }
}
