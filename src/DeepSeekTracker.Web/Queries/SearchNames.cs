using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What the fields of a search stand for: the tags of the index that any fitting article bears.</summary>
internal sealed class SearchNames(ColumnTable table, DateOnly today)
{
    public IReadOnlyCollection<string> TagsOf(SearchValue value) =>
        value.Field switch
        {
            SearchField.Outlet or SearchField.Domain or SearchField.Kind or SearchField.Country =>
            [
                .. table.KnownOutlets.Where(outlet => Is(outlet, value)).Select(outlet => ArticleIndex.OutletTag(outlet.Id)),
            ],
            SearchField.Language => [LanguageRange.Tag(value.Value)],
            SearchField.Topic => [ArticleIndex.TopicTag(Topic(value))],
            SearchField.TextState => [.. States(value.Value).Select(ArticleIndex.StateTag)],
            _ => Facts(Lower(value)),
        };

    /// <summary>The fewest years, months and days that make up the range.</summary>
    public IReadOnlyCollection<string> TagsOf(SearchDays days)
    {
        var (from, to) = Range(days, today);
        List<string> tags = [];
        var day = from;
        while (day <= to)
        {
            var (next, span) =
                day is { Month: 1, Day: 1 } && day.AddYears(1).AddDays(-1) <= to ? (day.AddYears(1), DaySpan.Year)
                : day.Day == 1 && day.AddMonths(1).AddDays(-1) <= to ? (day.AddMonths(1), DaySpan.Month)
                : (day.AddDays(1), DaySpan.Day);
            tags.Add(ArticleIndex.DayTag(day, span, seen: days.Time == SearchTime.Seen));
            day = next;
        }

        return tags;
    }

    /// <summary>True where a field that speaks of outlets means this one.</summary>
    public static bool Is(OutletFacts outlet, SearchValue value) =>
        value.Field switch
        {
            SearchField.Outlet => outlet.Key == Lower(value)
                || outlet.Name.Equals(value.Value, StringComparison.OrdinalIgnoreCase),
            SearchField.Domain => outlet.Domain == Lower(value) || outlet.Hosts.Contains(Lower(value)),
            SearchField.Kind => outlet.Kind == Lower(value),
            _ => value.Value.Equals(outlet.Country, StringComparison.OrdinalIgnoreCase),
        };

    public static IEnumerable<TextState> States(string word) =>
        Enum.GetValues<TextState>()
            .Where(state => ArticleFilterQuery.StateWord(state).Equals(word, StringComparison.OrdinalIgnoreCase));

    public static bool HasText(TextState state) => state is TextState.Ok or TextState.Short or TextState.Paywalled;

    public static string Topic(SearchValue value) => Lower(value).Replace(' ', '-');

    public static string Lower(SearchValue value) => value.Value.ToLowerInvariant();

    public static (DateOnly From, DateOnly To) Range(SearchDays days, DateOnly today)
    {
        if (days.LastDays is { } last)
        {
            return (today.AddDays(1 - Math.Min(last, today.DayNumber)), today);
        }

        // Nobody's coverage lies beyond these; they keep the number of years small.
        var (least, most) = (new DateOnly(1900, 1, 1), today.AddYears(10));
        return (days.From is { } from && from > least ? from : least, days.To is { } to && to < most ? to : most);
    }

    private static string[] Facts(string word) =>
        word switch
        {
            "undated" => [ArticleIndex.UndatedTag],
            SearchValue.OffStory => [ArticleIndex.OffStoryTag],
            SearchValue.Dead => [ArticleIndex.StateTag(TextState.NotFound)],
            "paywalled" => [ArticleIndex.StateTag(TextState.Paywalled)],
            "no-text" => [.. Enum.GetValues<TextState>().Where(state => !HasText(state)).Select(ArticleIndex.StateTag)],
            _ => [],
        };
}
