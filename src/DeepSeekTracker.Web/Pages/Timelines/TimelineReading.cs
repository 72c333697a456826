using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Timelines;

/// <summary>Reads what a timeline shows: the same for the picture and its table of values.</summary>
public sealed class TimelineReading(CoverageQueries coverage, OutletQueries outlets, SearchTold told, FollowedStory story)
{
    public async Task<(Coverage Coverage, Stack Stack)> ReadAsync(TimelineAsk ask, string others, CancellationToken stop)
    {
        var buckets = TimeBucket.Of(ask.From, ask.To, ask.Unit);
        var found = await coverage.PerDayAsync(ask.Filter, ask.By, stop, withRoles: true, series => Stack.Drawn(series, buckets));
        var names =
            ask.By == CoverageBy.Outlet
                ? (await outlets.ListAsync(stop)).ToDictionary(
                    outlet => outlet.Key,
                    outlet => outlet.Name,
                    StringComparer.Ordinal
                )
                : [];
        var stack = Stack.Of(found, buckets, ask.By, Name, others);
        return (found, stack);

        string Name(string key) =>
            ask.By switch
            {
                CoverageBy.Topic => story.TopicName(key),
                CoverageBy.Outlet => names.GetValueOrDefault(key, key),
                CoverageBy.Language => PlaceNames.Language(key),
                CoverageBy.Country => PlaceNames.Country(key),
                _ => key,
            };
    }

    /// <summary>The title of a page with what is drawn.</summary>
    public async Task<string> TitleAsync(string page, TimelineAsk ask, CancellationToken stop)
    {
        var names = ask.Filter.Outlets.Count == 0 ? [] : await outlets.NamesAsync(stop);
        return ListTitle.Of(
            page,
            ask.Articles(ask.From, ask.To),
            story,
            key => names.FirstOrDefault(outlet => outlet.Key == key)?.Name ?? key
        );
    }

    /// <summary>What of the address was not understood.</summary>
    /// <param name="page">The page that tells it.</param>
    public async Task<IReadOnlyList<UnknownName>> ToldAsync(
        IQueryCollection query,
        TimelineAsk ask,
        string page,
        CancellationToken stop
    ) =>
        [
            .. TimelineAsk.Problems(query).Select(UnknownName.Told),
            .. await told.OfAsync(
                ArticleFilterQuery.Parse(query),
                filter => (ask with { Filter = ask.Filter with { Words = filter.Words } }).Href(page),
                stop
            ),
        ];

    /// <summary>The limits in force beside the days, which the page shows and moves by itself.</summary>
    /// <param name="page">The page that shows them.</param>
    public async Task<Limits> LimitsAsync(TimelineAsk ask, string page, CancellationToken stop)
    {
        var names = ask.Filter.Outlets.Count == 0 ? [] : await outlets.NamesAsync(stop);
        var active = ActiveFilter.Of(ask.Filter, story, key => names.FirstOrDefault(outlet => outlet.Key == key)?.Name ?? key);
        return new(
            // A long search stands in the page's form alone.
            ask.IsLong
                ? [.. active.Where(limit => limit.Without.Words is not null)]
                : active,
            filter => (ask with { Filter = filter }).Href(page),
            (ask with { Filter = ArticleFilter.Everything }).Href(page)
        );
    }

    /// <summary>What a timeline shows, in a sentence.</summary>
    public static string Label(TimelineAsk ask, Stack stack) =>
        T(
            "Articles per {0} by {1}, {2}, {3}: {4}.",
            TimelineAsk.Name(ask.Unit),
            TimelineAsk.Name(ask.By),
            DateWords.Days(ask.From, ask.To),
            ask.IsShare ? T("as shares") : T("as counts"),
            ReportText.Of(stack.AllReports)
        );

    /// <summary>The articles of a layer within some days; null for all others where no search can tell them.</summary>
    public static string? Articles(TimelineAsk ask, Stack stack, StackSeries series, DateOnly from, DateOnly to)
    {
        var asked = ask.Articles(from, to);
        var filter = series.Key is { } key ? Within(asked, ask.By, key) : Rest(asked, ask.By, stack);
        return filter is null ? null : ArticleFilterQuery.Link("/articles", filter);
    }

    /// <summary>The filter limited to what is in none of the layers that are drawn; null where no search can say it.</summary>
    public static ArticleFilter? Rest(ArticleFilter filter, CoverageBy by, Stack stack)
    {
        var field = TimelineAsk.Stacks.First(s => s.By == by).Word;
        var drawn = stack.Series.Select(series => series.Key).OfType<string>().ToList();
        var none = string.Join(' ', drawn.Select(key => $"-{field}:{Quoted(key)}"));
        return Besides(filter, none);
    }

    /// <summary>The filter with a further part of its search; null where no search that is read says it.</summary>
    private static ArticleFilter? Besides(ArticleFilter filter, string part) =>
        SearchJoin.With(part, filter.Words) is { } words ? filter with { Words = words } : null;

    private static string Quoted(string key) =>
        key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? key : $"\"{key}\"";

    /// <summary>The filter limited to one topic, outlet, language, country or type; null where no search can say it.</summary>
    public static ArticleFilter? Within(ArticleFilter filter, CoverageBy by, string key) =>
        by switch
        {
            // An article may have several topics: one of the drawn ones beside those that are asked for.
            CoverageBy.Topic when filter.Topics.Count > 0 && !filter.Topics.Contains(key) => Besides(
                filter,
                $"topic:{Quoted(key)}"
            ),
            CoverageBy.Topic => filter with { Topics = [key] },
            CoverageBy.Outlet => filter with { Outlets = [key] },
            CoverageBy.Language => filter with { Languages = LanguageRange.Within(filter.Languages, key) },
            CoverageBy.Country => filter with { Countries = [key] },
            CoverageBy.Kind => filter with { Kinds = [key] },
            _ => filter,
        };
}
