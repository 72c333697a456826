using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>Reads what a comparison shows.</summary>
public sealed class Comparison(CoverageQueries coverage, ArticleQueries articles, CompareQueries samples, FollowedStory story)
{
    private const int PlotHeight = 60;
    private const int MostHeadlines = 8;
    private const int FewSides = 4;
    private const int MostWords = 12;

    /// <summary>The sides beside each other, and the day whose headlines are shown: the asked one, else the busiest day of all sides.</summary>
    public async Task<(IReadOnlyList<ComparedSide> Sides, DateOnly? Day)> ReadAsync(
        IReadOnlyList<CompareSide> sides,
        ArticleFilter days,
        DateOnly? asked,
        ComparePart part,
        CancellationToken stop
    )
    {
        var window = new StoryWindow(days.From ?? story.Story.Window.From, days.To ?? story.Story.Window.To);
        var found = new List<(CompareSide Side, ArticleFilter Filter, Coverage Coverage)>();
        foreach (var side in sides)
        {
            var filter = side.Within(days);
            found.Add((side, filter, await coverage.PerDayAsync(filter, CoverageBy.Topic, stop, withRoles: true)));
        }

        var highest = found
            .SelectMany(f => f.Coverage.All.Days)
            .Where(d => d.Day >= window.From && d.Day <= window.To)
            .Max(d => (int?)d.Count);
        var day = asked ?? Busiest(found.Select(f => f.Coverage));
        var compared = new List<ComparedSide>();
        foreach (var (side, filter, covered) in found)
        {
            compared.Add(
                new(
                    side,
                    filter,
                    covered,
                    Small(DayChart.Of(covered.All.Days, [], window, side.Name, PlotHeight, highest), sides.Count > FewSides) with
                    {
                        Within = filter,
                        IsTabledElsewhere = true,
                    },
                    part == ComparePart.Overview ? FirstReport.Of(await samples.EarliestAsync(filter, stop)) : null,
                    part == ComparePart.Headlines && day is { } shown
                        ? (await articles.PageAsync(filter with { From = shown, To = shown }, null, stop, MostHeadlines)).Rows
                        : []
                )
            );
        }

        return (Parted(compared), day);
    }

    /// <summary>The days of all charts put together alike, as one table has them.</summary>
    private static List<ComparedSide> Parted(List<ComparedSide> sides) =>
        [.. sides.Select(side => side with { Chart = side.Chart with { Parts = [.. ChartParts.Of(side.Chart, sides.Count)] } })];

    /// <summary>The words of the sides in a language that two of them share: the asked one, else that of most sides.</summary>
    /// <param name="asked">A language's tag.</param>
    public async Task<WordsPart> WordsAsync(
        IReadOnlyList<ComparedSide> sides,
        ArticleFilter days,
        string? asked,
        CancellationToken stop
    )
    {
        var found = new List<(ComparedSide Side, string Language, int Articles)>();
        foreach (var side in sides)
        {
            var byLanguage = await coverage.PerDayAsync(side.Filter, CoverageBy.Language, stop);
            found.AddRange(byLanguage.Series.Select(series => (side, series.Key, series.Articles)));
        }

        List<SharedLanguage> languages =
        [
            .. found
                .GroupBy(part => part.Language, StringComparer.Ordinal)
                .Select(group => new SharedLanguage(
                    group.Key,
                    [.. group.OrderByDescending(part => part.Articles).Select(part => (part.Side, part.Articles))]
                ))
                .OrderByDescending(language => language.Sides.Count)
                .ThenByDescending(language => language.Articles)
                .ThenBy(language => language.Language, StringComparer.Ordinal),
        ];
        var shared = languages.Where(language => language.IsShared).ToList();
        var chosen = shared.Find(language => language.Language == asked) ?? shared.FirstOrDefault();
        return new(
            chosen is null ? null : await WordsAsync(sides, chosen, days, stop),
            [.. languages.Where(language => language != chosen)],
            chosen is null ? [] : [.. sides.Where(side => !chosen.Sides.Any(part => part.Side == side))]
        );
    }

    private async Task<ComparedWords> WordsAsync(
        IReadOnlyList<ComparedSide> sides,
        SharedLanguage chosen,
        ArticleFilter days,
        CancellationToken stop
    )
    {
        var language = chosen.Language;
        var read = new List<(ComparedSide Side, int Articles, TextSample Sample)>();
        foreach (var (side, articles) in chosen.Sides.OrderBy(part => Array.IndexOf([.. sides], part.Side)))
        {
            read.Add((side, articles, await samples.SampleAsync(OfLanguage(side, language), stop)));
        }

        // Of whom headlines alone are known would seem to overuse what headlines hold: like is compared with like.
        var inTexts = read.TrueForAll(r => r.Sample.WithText * 2 >= r.Sample.Articles);
        for (var at = 0; !inTexts && at < read.Count; at++)
        {
            var (side, count, _) = read[at];
            read[at] = (side, count, await samples.TitlesAsync(OfLanguage(side, language), stop));
        }

        var atLarge = new ArticleFilter { Languages = [language] };
        var record = inTexts
            ? (await samples.SampleAsync(atLarge, stop, CompareQueries.MostTextsOfRecord)).Texts
            : (await samples.TitlesAsync(atLarge, stop)).Titles;
        List<ReadGroup> groups =
        [
            .. read.Select(r => new ReadGroup(
                inTexts ? r.Sample.Texts : r.Sample.Titles,
                (double)r.Articles / Math.Max(1, r.Sample.Articles)
            )),
        ];
        var found = OverusedWords.Of([.. groups.Select(group => group.Texts)], record, language, MostWords);
        var counted = await CountedAsync(
            found,
            word => ComparedWords.Search(days, word, language, inTexts),
            [
                .. read.Select(r =>
                    (Func<string, ArticleFilter>)(word => ComparedWords.Search(r.Side.Filter, word, language, inTexts))
                ),
            ],
            stop
        );
        return new(
            language,
            inTexts,
            record.Count >= OverusedWords.FewestToLearn,
            [
                .. read.Zip(
                    OverusedWords.Judged(groups, record, counted),
                    (r, words) => new SideWords(r.Side, r.Articles, inTexts ? r.Sample.WithText : r.Sample.Titles.Count, words)
                ),
            ]
        );
    }

    private static ArticleFilter OfLanguage(ComparedSide side, string language) =>
        side.Filter with
        {
            Languages = LanguageRange.Within(side.Filter.Languages, language),
        };

    /// <summary>The words with their numbers in all articles; without those that too many hold to be counted.</summary>
    private async Task<List<IReadOnlyList<CountedWord>>> CountedAsync(
        IReadOnlyList<IReadOnlyList<OverusedWord>> found,
        Func<string, ArticleFilter> search,
        IReadOnlyList<Func<string, ArticleFilter>> sides,
        CancellationToken stop
    )
    {
        var counts = new Dictionary<string, IReadOnlyList<(int Here, int Elsewhere)>>(StringComparer.Ordinal);
        foreach (var word in found.SelectMany(words => words).Select(word => word.Word).Distinct(StringComparer.Ordinal))
        {
            if (await samples.CountsAsync(search(word), [.. sides.Select(side => side(word))], stop) is { } known)
            {
                counts[word] = known;
            }
        }

        return
        [
            .. found.Select(
                (words, side) =>
                    (IReadOnlyList<CountedWord>)
                        [
                            .. words
                                .Where(word => counts.ContainsKey(word.Word))
                                .Select(word => new CountedWord(
                                    word.Word,
                                    counts[word.Word][side].Here,
                                    counts[word.Word][side].Elsewhere
                                )),
                        ]
            ),
        ];
    }

    /// <summary>Beside another there is room for every second name of a day, of many for every fourth, and for two numbers.</summary>
    private static DayChart Small(DayChart chart, bool isOfMany) =>
        chart with
        {
            Ticks = [.. chart.Ticks.Where(tick => tick.Rank == 0 || (tick.Rank == 2 && !isOfMany))],
            Lines = chart.Lines.Count > 2 ? [.. chart.Lines.Where((_, at) => at % 2 == 1).TakeLast(2)] : chart.Lines,
        };

    /// <summary>The day on which most sides report, and of these the one with most articles.</summary>
    private static DateOnly? Busiest(IEnumerable<Coverage> coverages) =>
        coverages
            .SelectMany(c => c.All.Days)
            .GroupBy(d => d.Day)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Sum(d => d.Count))
            .ThenBy(g => g.Key)
            .FirstOrDefault()
            ?.Key;
}
