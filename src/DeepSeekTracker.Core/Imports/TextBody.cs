using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Makes blocks and outlinks of the lines that are left.</summary>
internal static partial class TextBody
{
    public static (IReadOnlyList<TextBlock> Blocks, IReadOnlyList<Outlink> Outlinks) Read(IReadOnlyList<SavedLine> lines)
    {
        var body = lines.Where(line => line.IsOpen).ToList();
        var isMarked = body.Exists(line => line.Mark == LineMark.Heading);
        var headings = isMarked ? [] : Headings.Find(body);
        var blocks = new List<TextBlock>();
        var outlinks = new List<Outlink>();
        SavedLine? before = null;
        foreach (var line in body)
        {
            var block = Block(line, headings);
            if (Continues(before, line, block, blocks))
            {
                blocks[^1] = blocks[^1] with { Text = blocks[^1].Text + "\n" + block.Text };
            }
            else
            {
                blocks.Add(block);
            }

            before = line;
            AddLinks(line, outlinks);
        }

        return (blocks, outlinks);
    }

    /// <summary>The addresses that stand in a text.</summary>
    public static IReadOnlyList<Outlink> LinksIn(string text)
    {
        var outlinks = new List<Outlink>();
        AddLinks(new SavedLine(1, text), outlinks);
        return outlinks;
    }

    private static TextBlock Block(SavedLine line, HashSet<SavedLine> headings) =>
        line.Mark switch
        {
            LineMark.Heading => new TextBlock(BlockKind.Heading, line.Text, Math.Clamp(line.Level, 2, 6)),
            LineMark.ListItem => new TextBlock(BlockKind.ListItem, line.Text, line.Level),
            LineMark.Quotation => new TextBlock(BlockKind.Quotation, line.Text),
            LineMark.TableRow => new TextBlock(BlockKind.Table, line.Text),
            LineMark.Code => new TextBlock(BlockKind.Preformatted, line.Text),
            _ when headings.Contains(line) => new TextBlock(BlockKind.Heading, line.Text, 2),
            _ when Bullet().Match(line.Text) is { Success: true } bullet => new TextBlock(
                BlockKind.ListItem,
                line.Text[bullet.Length..],
                1 + (line.Indent / 2)
            ),
            _ => new TextBlock(BlockKind.Paragraph, line.Text),
        };

    // Rows of a table, lines of code and lines of one quotation stand on neighbouring lines of the file.
    private static bool Continues(SavedLine? before, SavedLine line, TextBlock block, List<TextBlock> blocks) =>
        before is not null
        && block.Kind is BlockKind.Table or BlockKind.Preformatted or BlockKind.Quotation
        && blocks[^1].Kind == block.Kind
        && (line.Number == before.Number + 1 || (block.Kind == BlockKind.Table && line.Number == before.Number + 2));

    private static void AddLinks(SavedLine line, List<Outlink> outlinks)
    {
        var hasAddress = line.Text.Contains("://", StringComparison.Ordinal);
        if (line.Links.Count == 0 && !hasAddress)
        {
            return;
        }

        var sentences = Sentences.Split(line.Text);
        var at = 0;
        foreach (var link in line.Links)
        {
            var start = Math.Min(link.Start, line.Text.Length);
            var words = line.Text[start..Math.Min(link.Start + link.Length, line.Text.Length)].Trim();
            outlinks.Add(new Outlink(link.Href, words, Around(start)));
        }

        if (!hasAddress)
        {
            return;
        }

        at = 0;
        var marked = 0;
        foreach (var match in Address().EnumerateMatches(line.Text))
        {
            while (marked < line.Links.Count && line.Links[marked].Start + line.Links[marked].Length <= match.Index)
            {
                marked++;
            }

            var isMarked = marked < line.Links.Count && line.Links[marked].Start <= match.Index;
            var href = line.Text.Substring(match.Index, match.Length).TrimEnd('.', ',', ';', ':', '!', '?', '\'', '"', '’', '”');
            if (!isMarked && WebAddress.IsSound(href))
            {
                outlinks.Add(new Outlink(href, href, Around(match.Index)));
            }
        }

        // The places asked for only rise, so the sentences are walked once.
        string? Around(int place)
        {
            while (at < sentences.Count && sentences[at].End <= place)
            {
                at++;
            }

            return at < sentences.Count ? sentences[at].In(line.Text) : null;
        }
    }

    [GeneratedRegex(
        @"^[-*•‣▪●–][ \t]+(?=\S)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"https?://[^\s<>""“”«»\[\](){}|\\^`]+",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}
