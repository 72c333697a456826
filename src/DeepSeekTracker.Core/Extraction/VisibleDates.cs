using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Dates that readers see: in a line named as date or byline, else in the lines around the headline.</summary>
internal static class VisibleDates
{
    private const int MostNamed = 60;
    private const int LongestLine = 240;
    private const int LongestDateLine = 90;
    private const int LongestLabelled = 400;
    private static readonly string[] DateNames =
    [
        "date",
        "datum",
        "fecha",
        "posted",
        "publish",
        "pubdate",
        "timestamp",
        "time",
        "byline",
        "meta",
        "created",
        "issued",
    ];
    private static readonly string[] OtherDates = ["updat", "modif", "comment", "related", "event", "copyright", "footer"];

    public static IEnumerable<(DateReading Reading, string Origin, bool Inferred)> Of(PageFacts page, PageNode? headline)
    {
        var near = headline is null ? null : Around(page, headline);
        if (near is { IsLine: true })
        {
            yield return (near.Value.Reading, "line near the headline", false);
        }

        if (Named(page, headline) is { } named)
        {
            yield return (named, "date line", false);
        }

        if (Labelled(page) is { } labelled)
        {
            yield return (labelled, "labelled line", false);
        }

        if (near is { IsLine: false })
        {
            yield return (near.Value.Reading, "text near the headline", true);
        }
    }

    /// <summary>A date in a short line just before or after the article's text.</summary>
    public static DateReading? Beside(PageFacts page, IReadOnlyList<Block> text)
    {
        if (text.Count == 0)
        {
            return null;
        }

        var (first, last) = (text.Min(block => block.Order), text.Max(block => block.Order));
        return Enumerable
            .Range(Math.Max(0, first - 12), Math.Min(12, first))
            .Reverse()
            .Concat(Enumerable.Range(last + 1, Math.Min(5, page.Blocks.All.Count - last - 1)))
            .Select(i => page.Blocks[i])
            .Where(block =>
                block.Text.Length <= LongestLine / 2 && !block.Text.Contains('©', StringComparison.Ordinal) && !IsElsewhere(block)
            )
            .Select(block => DateSpotting.First(block.Text))
            .FirstOrDefault(reading => reading is not null);
    }

    private static bool IsElsewhere(Block block) =>
        block
            .Element.SelfAndAncestors()
            .Take(8)
            .Any(node => node.Marks.HasFlag(NameMarks.Comments) || node.Tag is "footer" or "nav" or "aside" or "figcaption");

    private static DateReading? Named(PageFacts page, PageNode? headline)
    {
        DateReading? before = null;
        foreach (var element in page.Elements.Where(IsDateLine).Take(MostNamed))
        {
            if (DateSpotting.First(ElementText.Of(element)) is not { } reading)
            {
                continue;
            }

            if (headline is null || element.Index > headline.Index)
            {
                return before is not null && headline is not null && element.Index - headline.End > 400 ? before : reading;
            }

            before = headline.Index - element.Index < 60 ? reading : before;
        }

        return before;
    }

    private static bool IsDateLine(PageNode element) =>
        element.Names.Length > 0
        && element.Tag is not ("body" or "html" or "article" or "main")
        && element.End - element.Index < 40
        && Array.Exists(DateNames, name => element.Names.Contains(name, StringComparison.Ordinal))
        && !element
            .SelfAndAncestors()
            .Take(4)
            .Any(node =>
                node.Tag is "aside" or "footer"
                || Array.Exists(OtherDates, name => node.Names.Contains(name, StringComparison.Ordinal))
            )
        && ElementText.Of(element).Length is >= 6 and <= LongestLine;

    /// <summary>A line that says it was published then, wherever it stands.</summary>
    private static DateReading? Labelled(PageFacts page) =>
        page
            .Blocks.All.Where(block =>
                block.Text.Length <= LongestLabelled && DateSpotting.IsLabelled(block.Text) && !IsElsewhere(block)
            )
            .Take(4)
            .Select(block => DateSpotting.First(block.Text))
            .FirstOrDefault(reading => reading is not null);

    /// <summary>The nearest date after the headline, or just before it; a line holds little beside its date.</summary>
    private static (DateReading Reading, bool IsLine)? Around(PageFacts page, PageNode headline)
    {
        var (from, to) = page.Blocks.Inside(headline);
        var after = Enumerable
            .Range(to, Math.Clamp(page.Blocks.All.Count - to, 0, 8))
            .Select(i => (Block: page.Blocks[i], LongestLine));
        var before = Enumerable.Range(1, Math.Min(from, 4)).Select(i => (Block: page.Blocks[from - i], LongestLine / 2));
        foreach (var (block, longest) in after.Concat(before))
        {
            if (block.Text.Length <= longest && !IsElsewhere(block) && DateSpotting.First(block.Text) is { } reading)
            {
                return (reading, block.Text.Length <= LongestDateLine);
            }
        }

        return null;
    }
}
