using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>A choice as a link that adds or removes it.</summary>
public sealed record FilterOption(string Text, int? Count, bool Chosen, string Href)
{
    /// <summary>True where the number comes on top of the list's: other choices of the kind stay chosen.</summary>
    public bool Adds { get; init; }

    public string Number =>
        Count is not { } count ? ""
        : Adds ? $"+{NumberText.Of(count)}"
        : NumberText.Of(count);
}

/// <summary>The choices of one kind; <paramref name="AllHref"/> leads to those that are not shown.</summary>
public sealed record FilterGroup(string Label, IReadOnlyList<FilterOption> Options, string? AllText, string? AllHref);

/// <summary>The filter as the reader sees it: groups of choices.</summary>
public static class FilterPanel
{
    private const int MostDays = 5;

    /// <summary>
    /// Beside a choice in force, and of every kind where many limits are: others are wanted less then, and each link names
    /// all limits.
    /// </summary>
    private const int MostLater = 5;
    private const int ManyLimits = 4;

    public static IReadOnlyList<FilterGroup> Groups(ArticleFilter filter, Facets facets, FollowedStory story) =>
        [
            .. ArticleFacet.All.Select(facet => Group(facet, filter, facets, story)).Where(group => group.Options.Count > 0),
            Days(filter, facets),
            Scope(filter, facets),
        ];

    /// <summary>Ranges of days that readers ask for, from the story's window.</summary>
    /// <param name="days">The days of all articles that fit the other limits; null where they are not known.</param>
    public static IReadOnlyList<FilterOption> QuickDays(ArticleFilter filter, StoryWindow window, IReadOnlyList<DayCount>? days)
    {
        var (from, to) = (window.From, window.To);
        return
        [
            Range(T("First week"), from, from.AddDays(6)),
            Range(T("Second week"), from.AddDays(7), from.AddDays(13)),
            Range(T("First month"), from, from.AddMonths(1).AddDays(-1)),
            Range(T("Whole story"), from, to),
        ];

        FilterOption Range(string text, DateOnly first, DateOnly last)
        {
            var chosen = filter.From == first && filter.To == last;
            var target = Within(filter, chosen ? null : first, chosen ? null : last);
            return new FilterOption(
                T("{0}, {1} to {2}", text, DateWords.DayOfMonth(first), DateWords.DayOfMonth(last)),
                days?.Where(d => d.Day >= first && d.Day <= last).Sum(d => d.Count),
                chosen,
                Link(target)
            );
        }
    }

    /// <summary>The days with most articles, in the calendar's order, and the chosen day.</summary>
    public static IReadOnlyList<FilterOption> BusyDays(ArticleFilter filter, IReadOnlyList<DayCount>? days)
    {
        var chosen = filter.From is { } from && filter.From == filter.To ? from : (DateOnly?)null;
        var all = days ?? [];
        return
        [
            .. all.OrderByDescending(d => d.Count)
                .ThenBy(d => d.Day)
                .Take(MostDays)
                .Concat(all.Where(d => d.Day == chosen))
                .Distinct()
                .OrderBy(d => d.Day)
                .Select(d => new FilterOption(
                    DateWords.Day(d.Day),
                    d.Count,
                    d.Day == chosen,
                    Link(d.Day == chosen ? Within(filter, null, null) : Within(filter, d.Day, d.Day))
                )),
        ];
    }

    /// <summary>What has no known day is in no range of days.</summary>
    private static ArticleFilter Within(ArticleFilter filter, DateOnly? from, DateOnly? to) =>
        filter with
        {
            From = from,
            To = to,
            Days = from is not null && filter.Days == DayScope.Undated ? DayScope.All : filter.Days,
        };

    private static FilterGroup Group(ArticleFacet facet, ArticleFilter filter, Facets facets, FollowedStory story)
    {
        var choices = facet.Choices(facets);
        var joins = choices.Any(c => c.Chosen);
        var isLate = joins || ArticleFilterQuery.Pairs(filter).Count >= ManyLimits || ArticleFilterQuery.IsWeighty(filter.Words);
        var most = isLate ? Math.Min(facet.Shown, MostLater) : facet.Shown;
        var shown = choices.Where(c => c.Chosen).Concat(choices.Where(c => !c.Chosen).Take(most)).ToList();
        return new FilterGroup(
            facet.Label,
            [
                .. shown.Select(c => new FilterOption(
                    facet.Text(c, story),
                    joins && !c.Chosen ? c.Added : c.Count,
                    c.Chosen,
                    Link(facet.Toggle(filter, c.Value))
                )
                {
                    Adds = joins && !c.Chosen,
                }),
            ],
            shown.Count < choices.Count ? facet.AllOf(choices.Count) : null,
            shown.Count < choices.Count ? ArticleFilterQuery.Link($"/articles/choose/{facet.Name}", filter) : null
        );
    }

    private static FilterGroup Days(ArticleFilter filter, Facets facets) =>
        new(
            T("Day of publication"),
            [
                Choice(
                    T("known"),
                    facets.Dated,
                    filter.Days == DayScope.Dated,
                    filter with
                    {
                        Days = Toggled(filter.Days, DayScope.Dated),
                    }
                ),
                Choice(
                    T("not known"),
                    facets.Undated,
                    filter.Days == DayScope.Undated,
                    filter with
                    {
                        Days = Toggled(filter.Days, DayScope.Undated),
                    }
                ),
            ],
            null,
            null
        );

    private static FilterGroup Scope(ArticleFilter filter, Facets facets) =>
        new(
            T("Story"),
            [
                Choice(T("on the story"), null, filter.Reach == StoryScope.OnStory, filter with { Scope = StoryScope.OnStory }),
                Choice(
                    T("off the story"),
                    facets.OffStory,
                    filter.Scope == StoryScope.OffStory,
                    filter with
                    {
                        Scope = StoryScope.OffStory,
                    }
                ),
                Choice(T("on and off"), null, filter.Reach == StoryScope.All, filter with { Scope = StoryScope.All }),
            ],
            null,
            null
        );

    private static DayScope Toggled(DayScope now, DayScope wanted) => now == wanted ? DayScope.All : wanted;

    private static FilterOption Choice(string text, int? count, bool chosen, ArticleFilter target) =>
        new(text, count, chosen, Link(target));

    private static string Link(ArticleFilter filter) => ArticleFilterQuery.Link("/articles", filter);
}
