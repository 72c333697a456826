namespace DeepSeekTracker.Core.Extraction;

/// <summary>Takes out of a chosen part of the page the lines that are not the article's text.</summary>
internal static class TextCleaning
{
    private const double MostCaptions = 0.15;
    private const double LatestHeading = 0.4;
    private const double LatestLabel = 0.2;
    private const int LightestRepeat = 60;
    private const int ShortLink = 30;

    public static List<Block> Clean(PageBlocks page, IReadOnlyList<Block> blocks, string? title)
    {
        var kept = WithoutHead(blocks, title);
        kept = [.. kept.Where((_, i) => !IsJunk(kept, i))];
        kept = WithoutCaptions(kept, page);
        kept = CutAtRelated(kept);
        kept = WithoutRepeats(kept);
        TrimEnd(kept);
        return kept;
    }

    /// <summary>Where most boxes hold a picture and a few words, these words are the article and no captions.</summary>
    private static List<Block> WithoutCaptions(List<Block> blocks, PageBlocks page)
    {
        var captions = blocks.Where(block => Captions.Holds(page, block)).ToHashSet();
        var share = captions.Sum(block => block.Weight) / (double)Math.Max(1, blocks.Sum(block => block.Weight));
        return share > MostCaptions ? blocks : [.. blocks.Where(block => !captions.Contains(block))];
    }

    /// <summary>Drops what stands before the headline and the headline itself, when it is among the first blocks.</summary>
    private static List<Block> WithoutHead(IReadOnlyList<Block> blocks, string? title)
    {
        var total = blocks.Sum(block => block.Weight);
        var before = 0;
        var start = 0;
        var key = TitleText.Key(title);
        for (var i = 0; i < blocks.Count && before < total * 0.3 && key.Length > 0; i++)
        {
            if (IsTitle(blocks[i], title!, key))
            {
                start = i + 1;
                if (blocks.Take(i).Any(block => block.Weight > 150 && block.LinkShare < 0.3))
                {
                    start = 0;
                }

                break;
            }

            before += blocks[i].Weight;
        }

        return [.. blocks.Skip(start).Where(block => !IsTitle(block, title ?? "", key))];
    }

    private static bool IsTitle(Block block, string title, string key) =>
        key.Length > 0
        && block.Text.Length < 400
        && (
            string.Equals(TitleText.Key(block.Text), key, StringComparison.Ordinal)
            || (block.Element.Tag is "h1" && TitleText.Likeness(block.Text, title) > 0.7)
        );

    private static bool IsJunk(List<Block> blocks, int i)
    {
        var block = blocks[i];
        if (block.Weight == 0 || JunkLines.Match(block))
        {
            return true;
        }

        if (block.LinkShare > (block.Kind == BlockKind.ListItem ? 0.7 : 0.8) && block.Kind != BlockKind.Table)
        {
            return !IsTextThoughLinked(blocks, i);
        }

        return block.Weight < 60
            && !block.EndsSentence
            && block.Element.SelfAndAncestors().Take(6).Any(node => node.Tag is "header");
    }

    /// <summary>Whether a block that is nearly all link is read as text and not as a way to another page.</summary>
    private static bool IsTextThoughLinked(List<Block> blocks, int i)
    {
        var block = blocks[i];
        var next = i + 1 < blocks.Count ? blocks[i + 1] : null;
        return block.Kind switch
        {
            // A number beside the link, a name above what is said about it.
            BlockKind.Heading => block.LinkShare < 1
                || next is { Weight: >= 100, LinkShare: < 0.3 }
                || (block.Weight <= ShortLink && next is { Weight: >= 60, LinkShare: < 0.4 }),
            BlockKind.ListItem => block.Weight <= ShortLink && (NearProse(blocks, i) || IsNumbered(block)),
            BlockKind.Paragraph => block.Element.Tag is "p"
                && block.EndsSentence
                && block.LinkShare < 1
                && block.Weight > ShortLink,
            _ => false,
        };
    }

    private static bool IsNumbered(Block block) =>
        block.Element.SelfAndAncestors().FirstOrDefault(node => node.Tag is "ol" or "ul") is { Tag: "ol" };

    private static bool NearProse(List<Block> blocks, int i) =>
        (i > 0 && blocks[i - 1].LinkShare < 0.5) || (i + 1 < blocks.Count && blocks[i + 1].LinkShare < 0.5);

    /// <summary>Ends the text at a heading such as "Related", unless much prose follows it or the article goes on.</summary>
    private static List<Block> CutAtRelated(List<Block> blocks)
    {
        var total = blocks.Sum(block => block.Weight);
        var rest = total;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (
                rest < total * (blocks[i].Kind == BlockKind.Heading ? LatestHeading : LatestLabel)
                && JunkLines.StartsRelated(blocks[i])
                && !GoesOn(blocks, i)
            )
            {
                return blocks[..i];
            }

            rest -= blocks[i].Weight;
        }

        return blocks;
    }

    /// <summary>Whether paragraphs in the box of those before follow: then the links were only an insert.</summary>
    private static bool GoesOn(List<Block> blocks, int at)
    {
        var last = blocks.Take(at).LastOrDefault(IsParagraph)?.Element.Parent;
        return last is not null && blocks.Skip(at).Any(block => IsParagraph(block) && block.Element.Parent == last);
    }

    private static bool IsParagraph(Block block) => block is { Weight: >= 80, LinkShare: < 0.3, Element.Tag: "p" };

    /// <summary>The same long text in two boxes is a copy for another screen size; in one box it is the writer's own refrain.</summary>
    private static List<Block> WithoutRepeats(List<Block> blocks)
    {
        Dictionary<string, PageNode?> seen = new(StringComparer.Ordinal);
        return
        [
            .. blocks.Where(block =>
                block.Weight < LightestRepeat
                || seen.TryAdd(block.Text, block.Element.Parent)
                || seen[block.Text] == block.Element.Parent
            ),
        ];
    }

    /// <summary>Drops headings, labels and the outlet's own requests after the last sentence.</summary>
    private static void TrimEnd(List<Block> blocks)
    {
        while (blocks.Count > 1 && IsTrailing(blocks[^1]))
        {
            blocks.RemoveAt(blocks.Count - 1);
        }
    }

    private static bool IsTrailing(Block block) =>
        block.Kind == BlockKind.Heading
        || Pitches.Match(block)
        || (block.Weight < 40 && !block.EndsSentence && block.Kind == BlockKind.Paragraph && block.Element.Tag is not "p");
}
