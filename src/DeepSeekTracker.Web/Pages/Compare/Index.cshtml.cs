using System.Globalization;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>Two to eight outlets or groups of them side by side.</summary>
public sealed class Index(Comparison comparison, FacetQueries facets, OutletQueries outlets, SearchTold told, FollowedStory story)
    : PageModel
{
    private const int MostOffered = 24;
    private const int MostMeant = 5;
    private const int MostNames = 400;

    private DateOnly? _askedDay;

    public ComparePart Part { get; private set; }

    /// <summary>What was asked for, known or not.</summary>
    public IReadOnlyList<CompareSide> Asked { get; private set; } = [];

    public IReadOnlyList<ComparedSide> Sides { get; private set; } = [];

    /// <summary>What is compared by its words, and what is not.</summary>
    public WordsPart? WordsPart { get; private set; }

    public ComparedWords? Words => WordsPart?.Words;

    /// <summary>What of the address was not understood.</summary>
    public IReadOnlyList<UnknownName> Told { get; private set; } = [];

    /// <summary>What was written for outlets and is none, to be mended.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>The topics that any side covers, the most covered first.</summary>
    public IReadOnlyList<string> Topics { get; private set; } = [];

    /// <summary>The day whose headlines are shown.</summary>
    public DateOnly? Day { get; private set; }

    public DateOnly? DayBefore { get; private set; }

    public DateOnly? DayAfter { get; private set; }

    /// <summary>What limits all sides alike.</summary>
    public ArticleFilter Range { get; private set; } = ArticleFilter.Everything;

    /// <summary>The limits of all sides, each to be taken away.</summary>
    public Limits Limits { get; private set; } = null!;

    /// <summary>The names of all outlets, to be written as a side.</summary>
    public IReadOnlyList<string> OutletNames { get; private set; } = [];

    /// <summary>What can be chosen, by field.</summary>
    public IReadOnlyList<(string Field, string Label, IReadOnlyList<CompareSide> Sides)> Offered { get; private set; } = [];

    public string TopicName(string key) => story.TopicName(key);

    public string Href(DateOnly? day) => CompareSide.Href(Asked, Range, day, ComparePart.Headlines);

    public string Href(ComparePart part) => CompareSide.Href(Asked, Range, _askedDay, part);

    /// <summary>The same comparison with copies or without.</summary>
    public string Href(bool withoutCopies) =>
        CompareSide.Href(
            Asked,
            (withoutCopies ? ReportQueries.WithoutCopies(Range) : ReportQueries.WithCopies(Range)) ?? Range,
            _askedDay,
            Part
        );

    public string Without(CompareSide side) => CompareSide.Href(Asked.Where(s => s != side), Range, _askedDay, Part);

    public bool IsChosen(CompareSide side) => Asked.Any(s => s.Field == side.Field && s.Key == side.Key);

    /// <summary>The sides that this one certainly preceded.</summary>
    public IReadOnlyList<string> After(ComparedSide side) =>
        [
            .. Sides
                .Where(other => side.First is { } first && other.First is { } later && first.IsBefore(later))
                .Select(other => other.Side.Name),
        ];

    /// <summary>The sides of which cannot be told whether they were before or after this one.</summary>
    public IReadOnlyList<string> Unordered(ComparedSide side) =>
        [
            .. Sides
                .Where(other =>
                    other != side
                    && side.First is { } first
                    && other.First is { } second
                    && !first.IsBefore(second)
                    && !second.IsBefore(first)
                )
                .Select(other => other.Side.Name),
        ];

    public async Task<IActionResult> OnGetAsync(string? part, string? day, CancellationToken stop)
    {
        if (CompareParts.Parse(part) is not { } known)
        {
            return this.Missed(T("A comparison has no such part."), new NavLink(T("Compare"), "/compare"));
        }

        (Part, _askedDay) = (known, ParseDay(day));
        if (Request.Query.Any(pair => pair.Value.Any(string.IsNullOrWhiteSpace)))
        {
            return LocalRedirect(WithoutEmpty(CompareParts.Path(known), Request.Query));
        }

        var read = ArticleFilterQuery.Parse(Request.Query);
        var (problems, isOut) = (read.Problems.ToList(), CopiesChoice.IsOut(Request.Query));
        Range = RangeOf(read.Filter, isOut, problems);
        Limits = new(
            ActiveFilter.Of(ReportQueries.WithCopies(Range) ?? Range, story, key => key),
            filter => CompareSide.Href(Asked, WithCopiesChoice(filter), _askedDay, Part),
            CompareSide.Href(Asked, WithCopiesChoice(ArticleFilter.Everything), null, Part)
        );
        Asked = CompareSide.Parse(Request.Query);
        if (Asked.Count > CompareSide.Most)
        {
            problems.Add(T("Only the first {0} of {1} sides are compared.", CompareSide.Most, Asked.Count));
            Asked = [.. Asked.Take(CompareSide.Most)];
        }

        var all = await outlets.ListAsync(stop);
        var unknown = new List<UnknownName>();
        Asked = Known(Asked, all, unknown);
        Told =
        [
            .. problems.Select(UnknownName.Told),
            .. unknown,
            .. await told.OfAsync(read, filter => CompareSide.Href(Asked, RangeOf(filter, isOut, []), _askedDay, Part), stop),
        ];
        if (Asked.Count < 2 || Part == ComparePart.Sides)
        {
            Offered = Offers(await facets.ForAsync(ArticleFilter.Everything, stop));
            OutletNames = Others(all);
        }
        else
        {
            await CompareAsync(stop);
        }

        return Page();
    }

    /// <summary>The sides with the outlets' names; an outlet may be meant by its name or domain, and what none bears is told.</summary>
    private IReadOnlyList<CompareSide> Known(
        IReadOnlyList<CompareSide> asked,
        IReadOnlyList<OutletRow> outlets,
        List<UnknownName> unknown
    )
    {
        var known = new List<CompareSide>();
        foreach (var side in asked)
        {
            if (side.Field != "outlet")
            {
                known.Add(side);
                continue;
            }

            var meant = Meant(side.Key, outlets);
            if (meant.Count == 1)
            {
                known.Add(new CompareSide(side.Field, meant[0].Key, meant[0].Name));
            }
            else
            {
                Unknown = [.. Unknown, side.Key];
                unknown.Add(
                    meant.Count == 0
                        ? new(
                            T("There is no outlet “{0}” in this record.", side.Key),
                            [.. Suggestion.Nearest(side.Key, outlets, outlet => outlet.Name).Select(Instead)]
                        )
                        : new(T("“{0}” may mean several outlets.", side.Key), [.. meant.Take(MostMeant).Select(Instead)])
                );

                NavLink Instead(OutletRow outlet) =>
                    new(
                        outlet.Name,
                        CompareSide.Href(
                            asked.Select(other => other == side ? side with { Key = outlet.Key } : other),
                            Range,
                            _askedDay,
                            Part
                        )
                    );
            }
        }

        return [.. known.DistinctBy(side => (side.Field, side.Key))];
    }

    private static List<OutletRow> Meant(string said, IReadOnlyList<OutletRow> outlets)
    {
        Func<OutletRow, bool>[] ways =
        [
            outlet => outlet.Key == said,
            outlet => Is(outlet.Name) || Is(outlet.Domain) || Is(outlet.Key),
            outlet => outlet.Name.Contains(said, StringComparison.OrdinalIgnoreCase),
        ];
        return ways.Select(way => outlets.Where(way).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];

        bool Is(string? name) => string.Equals(name, said, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What the charts can be pointed at for, and the rows of their table: those on which any side has articles.</summary>
    public IReadOnlyList<ChartRow> Parts =>
        [.. Sides.SelectMany(side => side.Chart.Parts!).DistinctBy(part => part.From).OrderBy(part => part.From)];

    /// <summary>The rows below the table: what the charts do not draw, and what they draw by a list's day alone.</summary>
    public IReadOnlyList<(string Name, Func<NotDrawn, (int Count, ArticleFilter? Filter)> Number)> Beside
    {
        get
        {
            var (first, last) = (Sides[0].Chart.From, Sides[0].Chart.To);
            (string Name, Func<NotDrawn, (int Count, ArticleFilter? Filter)> Number)[] rows =
            [
                (T("Not drawn: before {0}", DateWords.Day(first)), side => (side.Before, side.OfBefore)),
                (T("Not drawn: after {0}", DateWords.Day(last)), side => (side.After, side.OfAfter)),
                (T("Not drawn: day not known"), side => (side.Unknown, side.OfUnknown)),
                (
                    T("Drawn by the day of a daily list"),
                    side =>
                        (
                            side.OfDailyLists,
                            NotDrawn.OfLists(side.Filter) is { } listed ? listed with { From = first, To = last } : null
                        )
                ),
            ];
            return [.. rows.Where(row => Sides.Any(side => row.Number(side.NotDrawn).Count > 0))];
        }
    }

    /// <summary>The days that one link of the charts opens.</summary>
    public PartUnit Unit => ChartParts.UnitOf(Sides[0].Chart.Days, Sides.Count);

    /// <summary>The articles of the other sides that hold a word and write in its language: each once, though sides may overlap.</summary>
    public string Elsewhere(ComparedSide side, string word)
    {
        var sides = Words!.Sides.Select(words => words.Side).Where(other => other != side).Select(other => other.Side).ToList();
        var search = Words.Search(Range, word);
        if (CompareSide.Within(search, sides) is { } filter)
        {
            return ArticleFilterQuery.Link("/articles", filter);
        }

        var others = sides.Select(other => $"{other.Field}:\"{other.Key}\"").ToList();
        return ArticleFilterQuery.Link(
            "/articles",
            search with
            {
                Words = $"{(others.Count == 1 ? others[0] : $"({string.Join(" OR ", others)})")} {search.Words}",
            }
        );
    }

    /// <summary>The words in another language.</summary>
    public string InLanguage(string language)
    {
        var href = Href(ComparePart.Words);
        return $"{href}{(href.Contains('?', StringComparison.Ordinal) ? '&' : '?')}in={Uri.EscapeDataString(language)}";
    }

    /// <summary>The articles of a side that hold a word.</summary>
    public string Here(ComparedSide side, string word) => side.Href(f => Words!.Search(f, word));

    /// <summary>True where an article can belong to two sides, such as an outlet's country and its language.</summary>
    public bool MayOverlap =>
        Asked.DistinctBy(side => side.Field).Count() > 1
        || Asked.Any(side => Asked.Any(other => other != side && LanguageRange.Holds(side.Key, other.Key)));

    private async Task CompareAsync(CancellationToken stop)
    {
        (Sides, Day) = await comparison.ReadAsync(Asked, Range, _askedDay, Part, stop);
        WordsPart = Part == ComparePart.Words ? await comparison.WordsAsync(Sides, Range, Request.Query["in"], stop) : null;
        Topics =
        [
            .. Sides
                .SelectMany(side => side.Coverage.Series)
                .GroupBy(series => series.Key, StringComparer.Ordinal)
                .OrderByDescending(group => group.Sum(series => series.Articles))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];
        var days = Sides.SelectMany(side => side.Coverage.All.Days).Select(d => d.Day).Distinct().Order().ToList();
        DayBefore = days.LastOrDefault(d => d < Day) is var before && before != default ? before : null;
        DayAfter = days.FirstOrDefault(d => d > Day) is var after && after != default ? after : null;
    }

    /// <summary>The limits that hold for all sides: what makes a side is none of them.</summary>
    private static ArticleFilter RangeOf(ArticleFilter asked, bool withoutCopies, List<string> problems)
    {
        var range = asked with { Outlets = [], Countries = [], Languages = [], Kinds = [], Sort = ArticleSort.Published };
        if (ReportQueries.ReadsTexts(range) || SearchJoin.With(ReportQueries.Original, range.Words) is null)
        {
            problems.Add(
                T("A search that is so long, or that reads whole texts, takes too long for several sides: it was left out.")
            );
            range = range with { Words = null };
        }

        return withoutCopies ? ReportQueries.WithoutCopies(range) ?? range : range;
    }

    private ArticleFilter WithCopiesChoice(ArticleFilter filter) =>
        CompareSide.IsWithoutCopies(Range) ? ReportQueries.WithoutCopies(filter) ?? filter : filter;

    /// <summary>A form sends what was left empty as well: the address is better without.</summary>
    private static string WithoutEmpty(string path, IQueryCollection query)
    {
        var pairs = query.SelectMany(pair =>
            pair.Value.Where(value => !string.IsNullOrWhiteSpace(value))
                .Select(value => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value!)}")
        );
        return string.Join('&', pairs) is { Length: > 0 } rest ? $"{path}?{rest}" : path;
    }

    /// <summary>The busiest outlets that have no box of their own.</summary>
    private List<string> Others(IReadOnlyList<OutletRow> outlets)
    {
        var boxes = Offered
            .First(offer => offer.Field == "outlet")
            .Sides.Select(side => side.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. outlets
                .Where(outlet => outlet.Articles > 0 && !boxes.Contains(outlet.Key))
                .OrderByDescending(outlet => outlet.Articles)
                .ThenBy(outlet => outlet.Name, StringComparer.Ordinal)
                .Take(MostNames)
                .Select(outlet => outlet.Name),
        ];
    }

    private static IReadOnlyList<(string, string, IReadOnlyList<CompareSide>)> Offers(Facets choices) =>
        [
            ("outlet", T("Outlets"), Choices("outlet", choices.Outlets, c => c.Name)),
            ("country", T("Countries of outlets"), Choices("country", choices.Countries, c => PlaceNames.Country(c.Value))),
            ("lang", T("Languages"), Choices("lang", choices.Languages, c => PlaceNames.Language(c.Value))),
            ("type", T("Types of outlets"), Choices("type", choices.Kinds, c => c.Value)),
        ];

    private static IReadOnlyList<CompareSide> Choices(
        string field,
        IReadOnlyList<FacetChoice> choices,
        Func<FacetChoice, string> name
    ) => [.. choices.Take(MostOffered).Select(choice => new CompareSide(field, choice.Value, name(choice)))];

    private static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
