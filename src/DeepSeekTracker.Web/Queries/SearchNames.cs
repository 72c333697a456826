using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What the fields of a search stand for: the tags of the index that any fitting article bears.</summary>
internal sealed class SearchNames(TrackerDbContext db, DateOnly today)
{
    public IReadOnlyCollection<string> TagsOf(SearchValue value) =>
        value.Field switch
        {
            SearchField.Outlet => Outlets(db.Outlets.Where(o => o.Key == Lower(value) || o.Name == value.Value)),
            SearchField.Domain => Outlets(
                db.Outlets.Where(o => o.Domain == Lower(value) || o.Domains.Any(d => d.Host == Lower(value)))
            ),
            SearchField.Kind => Outlets(db.Outlets.Where(o => o.Kind == Lower(value))),
            SearchField.Country => OfCountry(value.Value.ToUpperInvariant()),
            SearchField.Language =>
            [
                value.Value.Contains('-', StringComparison.Ordinal)
                    ? ArticleIndex.LanguageTag(value.Value)
                    : ArticleIndex.MainLanguageTag(value.Value),
            ],
            SearchField.Topic => [ArticleIndex.TopicTag(Lower(value).Replace(' ', '-'))],
            SearchField.TextState => StateTags(value.Value),
            _ => Facts(Lower(value)),
        };

    /// <summary>The fewest years, months and days that make up the range.</summary>
    public IReadOnlyCollection<string> TagsOf(SearchDays days)
    {
        var (from, to) = Range(days);
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

    private (DateOnly From, DateOnly To) Range(SearchDays days)
    {
        if (days.LastDays is { } last)
        {
            return (today.AddDays(1 - Math.Min(last, today.DayNumber)), today);
        }

        // Nobody's coverage lies beyond these; they keep the number of years small.
        var (least, most) = (new DateOnly(1900, 1, 1), today.AddYears(10));
        return (days.From is { } from && from > least ? from : least, days.To is { } to && to < most ? to : most);
    }

    private static string[] StateTags(string word) =>
        [
            .. Enum.GetValues<TextState>()
                .Where(state => ArticleFilterQuery.StateWord(state) == word)
                .Select(ArticleIndex.StateTag),
        ];

    private static string[] Facts(string word) =>
        word switch
        {
            "undated" => [ArticleIndex.UndatedTag],
            "off-story" => [ArticleIndex.OffStoryTag],
            "paywalled" => [ArticleIndex.StateTag(TextState.Paywalled)],
            "no-text" =>
            [
                .. Enum.GetValues<TextState>()
                    .Where(state => state is not (TextState.Ok or TextState.Short or TextState.Paywalled))
                    .Select(ArticleIndex.StateTag),
            ],
            _ => [],
        };

    private List<string> OfCountry(string code) => Outlets(db.Outlets.Where(o => o.Country == code));

    private static List<string> Outlets(IQueryable<Outlet> outlets) =>
        [.. outlets.Select(o => o.Id).AsEnumerable().Select(ArticleIndex.OutletTag)];

    private static string Lower(SearchValue value) => value.Value.ToLowerInvariant();
}
