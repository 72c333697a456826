namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Finds the standfirst that many outlets set between headline and body, outside the element they mark as body. It counts as
/// one when its makers name it so or when the page's own description says the same.
/// </summary>
internal static class LeadParagraph
{
    private const int Reach = 30;
    private const int LightestLead = 40;
    private const int LightestOpening = 130;
    private const int HeaviestLead = 900;

    private static readonly string[] Names =
    [
        "lead",
        "lede",
        "intro",
        "chapo",
        "chapeau",
        "teaser",
        "vorspann",
        "anriss",
        "bajada",
        "entradilla",
        "sommario",
        "ingress",
        "manchet",
        "perex",
        "sapo",
        "abstract",
        "excerpt",
        "spot",
        "summary",
    ];

    public static IEnumerable<Block> Of(
        PageFacts page,
        PageNode? headline,
        IReadOnlyList<Block> chosen,
        bool[] pruned,
        string? description
    )
    {
        if (chosen.Count == 0)
        {
            yield break;
        }

        var first = chosen[0].Order;
        var from = Math.Max(headline is null ? 0 : page.Blocks.Inside(headline).To, first - Reach);
        if (headline is not null && page.Blocks.Inside(headline).To > first)
        {
            yield break;
        }

        for (var i = from; i < first; i++)
        {
            var block = page.Blocks[i];
            if (
                block.Kind == BlockKind.Paragraph
                && block.Weight is >= LightestLead and <= HeaviestLead
                && block.LinkShare < 0.3
                && !JunkLines.Match(block)
                && (IsNamed(block) || Says(block, description) || (headline is not null && !pruned[i] && IsOpening(block)))
            )
            {
                yield return block;
            }
        }
    }

    private static bool IsNamed(Block block) =>
        block
            .Element.SelfAndAncestors()
            .Take(3)
            .Any(node =>
                node.Tag is not ("body" or "article" or "main")
                && Array.Exists(Names, name => node.Names.Contains(name, StringComparison.Ordinal))
            )
        && !block
            .Element.SelfAndAncestors()
            .Take(8)
            .Any(node => node.Tag is "nav" or "aside" or "footer" or "figcaption" || node.Marks.HasFlag(NameMarks.Comments));

    /// <summary>The first paragraphs often stand in a box of their own, with a picture or an advertisement after them.</summary>
    private static bool IsOpening(Block block) =>
        block.Element.Tag is "p" && block.Weight >= LightestOpening && block.EndsSentence;

    private static bool Says(Block block, string? description) =>
        description is { Length: > 30 } && TitleText.Likeness(block.Text, description) > 0.75;
}
