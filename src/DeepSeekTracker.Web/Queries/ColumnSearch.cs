using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What a search asks of an article besides its words, as a test of rows: the same that <see cref="SearchNames"/> asks of the index.</summary>
internal sealed class ColumnSearch(ColumnTable table, DateOnly today)
{
    private const long DayMilliseconds = 86_400_000;

    private static readonly int UnixDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The test for a search without words.</summary>
    public ColumnTest Test(SearchNode node) =>
        node switch
        {
            SearchNot not => Not(Test(not.Of)),
            SearchAll all => All([.. all.Of.Select(Test)]),
            SearchAny any => Any([.. any.Of.Select(Test)]),
            SearchDays days => Within(days),
            SearchLength length => Within(length),
            SearchValue value => Test(value),
            SearchInstants seen => Within(seen),
            SearchClaim claim => OfClaims(claim),
            _ => (_, _) => true,
        };

    /// <summary>All of what stands beside a search's words.</summary>
    public ColumnTest? Test(IReadOnlyList<SearchNode> beside) => beside.Count == 0 ? null : All([.. beside.Select(Test)]);

    private ColumnTest Test(SearchValue value) =>
        value.Field switch
        {
            SearchField.Outlet or SearchField.Domain or SearchField.Kind or SearchField.Country => OfOutlets(value),
            SearchField.Topic => OfTopic(SearchNames.Topic(value)),
            SearchField.Language => OfTraits(t =>
                LanguageRange.Holds(value.Value, t.Language, StringComparison.OrdinalIgnoreCase)
            ),
            SearchField.Relevance => OfTraits(t => SearchNames.Lower(value) == t.Relevance?.ToString().ToLowerInvariant()),
            SearchField.TextState => OfStates([.. SearchNames.States(value.Value)]),
            _ => SearchNames.Lower(value) switch
            {
                "undated" => OfTraits(t => !ColumnFilter.IsDated(t)),
                SearchValue.OffStory => OfTraits(t => !t.OnStory),
                SearchValue.Dead => OfStates([TextState.NotFound]),
                SearchValue.Edited => OfMarks(m => m.EditDays.Length > 0),
                SearchValue.Copy => OfTraits(IsCopy),
                SearchValue.Original => OfTraits(t => !IsCopy(t)),
                SearchValue.Independent => OfTraits(t => ReportRoles.Of(t) == ReportRole.Report),
                SearchValue.DailyList => OfTraits(t => t.IsOfDailyList),
                "paywalled" => OfStates([TextState.Paywalled]),
                "no-text" => OfTraits(t => !SearchNames.HasText(t.State)),
                _ => (_, _) => false,
            },
        };

    private ColumnTest OfOutlets(SearchValue value)
    {
        bool[] fits = [.. table.Outlets.Select(o => o is not null && SearchNames.Is(o, value))];
        return (chunk, at) => fits[chunk.Outlets[at]];
    }

    private ColumnTest OfTopic(string topic)
    {
        var wanted = Array.FindIndex(table.Topics, t => t.Equals(topic, StringComparison.OrdinalIgnoreCase));
        bool[] fits = [.. table.TopicSets.Select(set => set.Contains(wanted))];
        return (chunk, at) => fits[chunk.Topics[at]];
    }

    private ColumnTest OfStates(TextState[] states) => OfTraits(t => states.Contains(t.State));

    private ColumnTest OfClaims(SearchClaim claim)
    {
        var known = table.Marks.SelectMany(m => m.Mentions).Select(m => m.Claim).Distinct(StringComparer.Ordinal);
        var meant = claim.Among(known).ToHashSet(StringComparer.Ordinal);
        return OfMarks(marks =>
            Array.Exists(marks.Mentions, m => meant.Contains(m.Claim) && claim.Holds(m.Low, m.High, m.Unit, m.Answer, m.IsVague))
        );
    }

    private ColumnTest OfMarks(Func<ArticleMarks, bool> test)
    {
        bool[] fits = [.. table.Marks.Select(test)];
        return (chunk, at) => fits[chunk.Marks[at]];
    }

    private ColumnTest OfTraits(Func<ArticleTraits, bool> test)
    {
        bool[] fits = [.. table.Traits.Select(test)];
        return (chunk, at) => fits[chunk.Traits[at]];
    }

    private ColumnTest Within(SearchDays days)
    {
        var (from, to) = SearchNames.Range(days, today);
        var (first, last) = (from.DayNumber, to.DayNumber);
        return days.Time == SearchTime.Edited ? OfMarks(m => Array.Exists(m.EditDays, day => day >= first && day <= last))
            : days.Time == SearchTime.Seen ? (chunk, at) => Floor(chunk.Seen[at]) is var day && day >= first && day <= last
            : (chunk, at) => chunk.Days[at] is var day && day >= first && day <= last;
    }

    private static ColumnTest Within(SearchInstants seen)
    {
        var (from, to) = (
            seen.From?.ToUnixTimeMilliseconds() ?? long.MinValue,
            seen.To?.ToUnixTimeMilliseconds() ?? long.MaxValue
        );
        return (chunk, at) => chunk.Seen[at] >= from && chunk.Seen[at] <= to;
    }

    private static int Floor(long seen) => UnixDay + (int)Math.Floor((double)seen / DayMilliseconds);

    private static ColumnTest Within(SearchLength length)
    {
        var (least, most) = (length.Least ?? int.MinValue, length.Most ?? int.MaxValue);
        return (chunk, at) => chunk.Words[at] is var words && words >= least && words <= most;
    }

    private static bool IsCopy(ArticleTraits traits) => traits.Copy is CopyRole.Copy or CopyRole.Excerpt;

    private static ColumnTest Not(ColumnTest test) => (chunk, at) => !test(chunk, at);

    private static ColumnTest All(ColumnTest[] tests) => (chunk, at) => Array.TrueForAll(tests, test => test(chunk, at));

    private static ColumnTest Any(ColumnTest[] tests) => (chunk, at) => Array.Exists(tests, test => test(chunk, at));
}
