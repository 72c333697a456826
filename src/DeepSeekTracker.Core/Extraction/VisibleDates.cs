using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Dates that readers see: in a line named as date or byline, else in the lines around the headline.</summary>
internal sealed class VisibleDates
{
    private const int MostNamed = 60;
    private const int LongestLine = 240;
    private const int LongestDateLine = 90;
    private const int LongestLabelled = 400;
    private const int MostBesideDate = 20;
    private const int Steps = 8;

    /// <summary>What a name takes before a date; where more stands before it under a picture, it is the day of the picture.</summary>
    private const int LongestSigned = 30;
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
    private static readonly string[] OtherDates =
    [
        "updat",
        "modif",
        "name-changed",
        "comment",
        "related",
        "event",
        "copyright",
        "footer",
    ];

    /// <summary>Lists of other pieces, however deep inside them their dates stand.</summary>
    private static readonly string[] OtherPieces = ["recent", "related"];

    private readonly PageFacts _page;
    private readonly PageNode? _headline;

    public VisibleDates(PageFacts page, PageNode? headline)
    {
        (_page, _headline) = (page, headline);
        foreach (var (block, isBefore) in Around())
        {
            var isUpdate = DateTimes.IsNamedUpdate(block.Element);
            foreach (var (reading, said, start) in DateSpotting.All(block.Text))
            {
                var role = said == DateRole.Plain && isUpdate ? DateRole.Updated : RoleIn(block, reading, said);
                var isLine = block.Text.Length <= LongestDateLine;
                if (role == DateRole.Published && isLine)
                {
                    Labelled ??= reading;
                }
                else if (role == DateRole.Updated)
                {
                    Updated ??= reading;
                }
                else if (
                    role != DateRole.Other
                    && Near is null
                    && block.Text.Length <= (isBefore ? LongestLine / 2 : LongestLine)
                    && !(start > LongestSigned && Captions.Holds(page.Blocks, block))
                )
                {
                    (Near, IsNearLine) = (reading, isLine);
                    IsNearBare = IsBare(block, reading);
                }
            }
        }
    }

    /// <summary>A line near the headline that says that it was published then.</summary>
    public DateReading? Labelled { get; }

    /// <summary>The nearest date after the headline, or just before it.</summary>
    public DateReading? Near { get; }

    /// <summary>True where the line of <see cref="Near"/> holds little beside its date.</summary>
    public bool IsNearLine { get; }

    /// <summary>True where it holds nothing else, a weekday or an hour apart.</summary>
    public bool IsNearBare { get; }

    /// <summary>A line that says that the article was changed then.</summary>
    public DateReading? Updated { get; }

    /// <summary>A date in an element that the page's makers call a date or byline.</summary>
    public DateReading? Named()
    {
        DateReading? before = null;
        foreach (var element in _page.Elements.Where(IsDateLine).Take(MostNamed))
        {
            if (DateSpotting.First(element["title"] ?? "") is not { } reading)
            {
                if (DateSpotting.First(ElementText.Of(element)) is not { } shown)
                {
                    continue;
                }

                reading = shown;
            }

            if (_headline is null || element.Index > _headline.Index)
            {
                return before is not null && _headline is not null && element.Index - _headline.End > 400 ? before : reading;
            }

            before = _headline.Index - element.Index < 60 ? reading : before;
        }

        return before;
    }

    /// <summary>A line that says it was published then, wherever it stands.</summary>
    public DateReading? Anywhere(DateRole role) =>
        _page
            .Blocks.All.Where(block => block.Text.Length <= LongestLabelled && !IsElsewhere(block))
            .Select(block => DateSpotting.First(block.Text, role))
            .FirstOrDefault(reading => reading is not null);

    /// <summary>A date in a short line just before or after the article's text.</summary>
    public DateReading? Beside(IReadOnlyList<Block> text)
    {
        if (text.Count == 0)
        {
            return null;
        }

        var (first, last) = (text.Min(block => block.Order), text.Max(block => block.Order));
        return Enumerable
            .Range(Math.Max(0, first - 12), Math.Min(12, first))
            .Reverse()
            .Concat(Enumerable.Range(last + 1, Math.Min(5, _page.Blocks.All.Count - last - 1)))
            .Select(i => _page.Blocks[i])
            .Where(block =>
                block.Text.Length <= LongestLine / 2 && !block.Text.Contains('©', StringComparison.Ordinal) && !IsElsewhere(block)
            )
            .SelectMany(block =>
                DateSpotting.All(block.Text).Select(date => (date.Reading, Role: RoleIn(block, date.Reading, date.Role)))
            )
            .FirstOrDefault(date => date.Role is DateRole.Plain or DateRole.Published)
            .Reading;
    }

    /// <summary>What a line that holds only a date is: the line before it in the same box may be its label.</summary>
    private DateRole RoleIn(Block block, DateReading reading, DateRole said)
    {
        if (said != DateRole.Plain || block.Order == 0 || !IsBare(block, reading))
        {
            return said;
        }

        var label = _page.Blocks[block.Order - 1];
        return
            label.Text.Length <= LongestSigned
            && ReferenceEquals(label.Element.Parent, block.Element.Parent)
            && !DateSpotting.All(label.Text).Any()
            ? DateSpotting.RoleOfLabel(label.Text)
            : said;
    }

    private static bool IsBare(Block block, DateReading reading) => block.Text.Length <= reading.Raw.Length + MostBesideDate;

    private static bool IsElsewhere(Block block) =>
        block
            .Element.SelfAndAncestors()
            .Take(Steps)
            .Any(node =>
                node.Marks.HasFlag(NameMarks.Comments)
                || node.Tag is "footer" or "nav" or "aside" or "figcaption"
                || Array.Exists(OtherPieces, name => node.Names.Contains(name, StringComparison.Ordinal))
            );

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
        && !element
            .SelfAndAncestors()
            .Take(Steps)
            .Any(node =>
                node.Tag is "aside" || Array.Exists(OtherPieces, name => node.Names.Contains(name, StringComparison.Ordinal))
            )
        && (element["title"] is not null || ElementText.Of(element).Length is >= 6 and <= LongestLine);

    /// <summary>The short lines after the headline, then those before it, nearest first.</summary>
    private IEnumerable<(Block Block, bool IsBefore)> Around()
    {
        if (_headline is null)
        {
            yield break;
        }

        var (from, to) = _page.Blocks.Inside(_headline);
        for (var i = to; i < Math.Min(to + 8, _page.Blocks.All.Count); i++)
        {
            if (IsNear(_page.Blocks[i]))
            {
                yield return (_page.Blocks[i], false);
            }
        }

        for (var i = from - 1; i >= Math.Max(0, from - 4); i--)
        {
            if (IsNear(_page.Blocks[i]))
            {
                yield return (_page.Blocks[i], true);
            }
        }

        static bool IsNear(Block block) => block.Text.Length <= LongestLine && !IsElsewhere(block);
    }
}
