using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The title of a page that lists or draws: what of it, then the page's name, so that tabs and bookmarks differ.</summary>
public static class ListTitle
{
    private const int LongestSearch = 60;

    /// <summary>Values of one limit that are told.</summary>
    private const int MostValues = 3;

    /// <param name="page">The page's name.</param>
    /// <param name="outlet">An outlet's name by its key.</param>
    public static string Of(string page, ArticleFilter filter, FollowedStory story, Func<string, string> outlet) =>
        Of(
            page,
            Search(filter.Words),
            Some(filter.Outlets, outlet),
            Some(filter.Topics, story.TopicName),
            Some(filter.Languages, PlaceNames.Language),
            Some(filter.Countries, PlaceNames.Country),
            Some(filter.Kinds, kind => kind),
            Some(filter.States, StateText.Short),
            Days(filter.From, filter.To),
            filter.Days switch
            {
                DayScope.Dated => T("day known"),
                DayScope.Undated => T("day not known"),
                _ => null,
            },
            filter.Scope switch
            {
                StoryScope.OffStory => T("off the story"),
                StoryScope.All => T("on and off the story"),
                _ => null,
            }
        );

    /// <param name="page">The page's name.</param>
    /// <param name="parts">What limits its list; null where something does not.</param>
    public static string Of(string page, params string?[] parts)
    {
        var limits = string.Join(", ", parts.OfType<string>());
        return limits.Length == 0 ? page : T("{0} – {1}", limits, page);
    }

    /// <summary>The search as a title tells it.</summary>
    public static string? Search(string? words) => string.IsNullOrEmpty(words) ? null : T("“{0}”", Cut(words));

    private static string? Days(DateOnly? first, DateOnly? last) =>
        (first, last) switch
        {
            ({ Day: 1 } from, { } to) when to == from.AddMonths(1).AddDays(-1) => DateWords.Month(from),
            ({ } from, { } to) => DateWords.Days(from, to),
            ({ } from, null) => T("from {0} on", DateWords.Day(from)),
            (null, { } to) => T("up to {0}", DateWords.Day(to)),
            _ => null,
        };

    private static string? Some<TValue>(IReadOnlyList<TValue> values, Func<TValue, string> name) =>
        values.Count == 0 ? null
        : string.Join(", ", values.Take(MostValues).Select(name)) is var named && values.Count > MostValues
            ? T("{0} and {1} more", named, values.Count - MostValues)
        : named;

    private static string Cut(string words) =>
        words.EnumerateRunes().Skip(LongestSearch).Any()
            ? string.Concat(words.EnumerateRunes().Take(LongestSearch)) + "…"
            : words;
}
