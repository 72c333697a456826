using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Search;
using Microsoft.Extensions.Primitives;

namespace DeepSeekTracker.Web.Queries;

/// <summary>A filter as read from an address.</summary>
/// <param name="Filter">What was understood.</param>
/// <param name="Problems">Limits that could not be understood and were left out.</param>
/// <param name="Hints">What was read in the search otherwise than it may have been meant.</param>
public sealed record FilterReading(ArticleFilter Filter, IReadOnlyList<string> Problems, IReadOnlyList<string> Hints)
{
    /// <summary>The problems of the search behind <see cref="Hints"/>, then what it finds more or less than may be thought.</summary>
    public IReadOnlyList<SearchProblem> Told { get; init; } = [];

    /// <summary>What the search asks for and was left out of it.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>All that was asked for and is not limited by: a page tells it beside the list, and a file cannot.</summary>
    public IReadOnlyList<string> Unread =>
        Problems.Count + LeftOut.Count == 0
            ? []
            : [.. Problems, .. LeftOut, "A page tells what its list leaves out; a file or feed could not."];

    /// <summary>The search's own order, which counts, and the address's, where they differ.</summary>
    public (ArticleSort OfSearch, ArticleSort OfAddress)? TwoOrders { get; init; }
}

/// <summary>The filter in an address: every state of every list can be linked to.</summary>
public static class ArticleFilterQuery
{
    private static readonly (string Word, ArticleSort Sort)[] SortWords =
    [
        ("published", ArticleSort.Published),
        ("seen", ArticleSort.Seen),
        ("oldest", ArticleSort.Oldest),
        ("longest", ArticleSort.Longest),
        ("relevance", ArticleSort.Relevance),
    ];

    /// <summary>The limits that an address can have. A page passes over other names; who writes a query by hand is told of them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "q",
        "outlet",
        "type",
        "country",
        "lang",
        "topic",
        "state",
        "from",
        "to",
        "days",
        "story",
        "sort",
    ];

    /// <summary>Values that one limit can have.</summary>
    public const int MostValues = 50;

    private const int MaximumLength = 200;
    private const int MostTold = 5;

    /// <summary>Longest search, as an address writes it, that every link of a page repeats: beyond it links would outweigh the articles.</summary>
    private const int LongestRepeated = 250;

    /// <summary>The same where the page shows fewer choices.</summary>
    private const int LongestRepeatedOften = 80;

    /// <summary>The limits that can have several values.</summary>
    private static readonly string[] Listed = ["outlet", "type", "country", "lang", "topic", "state"];

    private static readonly Dictionary<string, TextState> StateWords = Enum.GetValues<TextState>().ToDictionary(StateWord);

    /// <summary>Reads a filter. What is not understood is left out and reported; it never fails.</summary>
    public static FilterReading Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query
            .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.SelectMany(pair => Clean(pair.Value, group.Key)).ToList(),
                StringComparer.OrdinalIgnoreCase
            );
        var problems = new List<string>();
        var from = Day(values, "from", problems);
        var to = Day(values, "to", problems);
        if (from > to)
        {
            problems.Add(
                $"The first day ({from:yyyy-MM-dd}) is after the last day ({to:yyyy-MM-dd}), so no article can match. Swap them."
            );
        }

        problems.AddRange(
            Listed
                .Where(name =>
                    values.TryGetValue(name, out var list) && list.Distinct(StringComparer.Ordinal).Skip(MostValues).Any()
                )
                .Select(name => $"“{name}” takes {MostValues} values at the most. The others were left out.")
        );
        var words = List(values, "q").FirstOrDefault();
        var asked = Asked(words);
        var given = values.ContainsKey("sort") ? Choice(values, "sort", problems, SortWords) : (ArticleSort?)null;
        var filter = new ArticleFilter
        {
            Outlets = List(values, "outlet"),
            Kinds = [.. List(values, "type").Select(kind => kind.ToLowerInvariant()).Distinct(StringComparer.Ordinal)],
            Countries = [.. List(values, "country").Select(c => CountryNames.Code(c) ?? c).Distinct(StringComparer.Ordinal)],
            Languages =
            [
                .. List(values, "lang")
                    .Select(l => LanguageNames.Tag(l) ?? LanguageRange.Written(l))
                    .Distinct(StringComparer.Ordinal),
            ],
            Topics = List(values, "topic"),
            States = Choices(values, "state", StateWords, problems),
            From = from,
            To = to,
            Days = Choice(values, "days", problems, ("dated", DayScope.Dated), ("undated", DayScope.Undated)),
            Words = words,
            Scope = Choice(values, "story", problems, ("off", StoryScope.OffStory), ("all", StoryScope.All)),
            Sort = asked ?? given ?? ArticleSort.Published,
        };
        var read = words is null ? null : SearchParser.Parse(words);
        var told = read?.Problems.Take(MostTold).ToList() ?? [];
        return new FilterReading(filter, problems, [.. told.Select(problem => Told(problem.Position, problem.Message))])
        {
            Told = [.. told, .. read?.Tips.Take(MostTold) ?? []],
            LeftOut =
            [
                .. read?.Problems.Where(problem => problem.IsLeftOut)
                    .Take(MostTold)
                    .Select(problem => Told(problem.Position, problem.Message))
                    ?? [],
            ],
            TwoOrders = asked is { } own && given is { } other && own != other ? (own, other) : null,
        };
    }

    /// <summary>True where a page does better to leave out links that repeat the search.</summary>
    public static bool IsLong(string? words) => LengthOf(words) > LongestRepeated;

    /// <summary>True where a page does better to repeat the search in fewer links.</summary>
    public static bool IsWeighty(string? words) => LengthOf(words) > LongestRepeatedOften;

    private static int LengthOf(string? words) => words is null ? 0 : UrlEncoder.Default.Encode(words).Length;

    /// <summary>The filter as the part of an address after the question mark; empty for everything. Always in the same order.</summary>
    public static string Format(ArticleFilter filter) =>
        string.Join('&', Pairs(filter).Select(p => $"{p.Key}={UrlEncoder.Default.Encode(p.Value)}"));

    /// <summary>The name and value pairs of the filter, for hidden form fields.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(ArticleFilter filter)
    {
        // An order that the search names counts before the address's own, so another one takes its place.
        var asked = Asked(filter.Words);
        if (asked == filter.Sort)
        {
            return Narrowing(filter);
        }

        var pairs = Narrowing(asked is null ? filter : filter with { Words = WithoutOrder(filter.Words!) });
        if (filter.Sort != ArticleSort.Published)
        {
            pairs.Add(new("sort", SortWords.First(word => word.Sort == filter.Sort).Word));
        }

        return pairs;
    }

    /// <summary>The order that the search itself asks for; null where it asks for none.</summary>
    public static ArticleSort? Asked(string? words) =>
        (words is null ? null : SearchParser.Parse(words).Order) switch
        {
            SearchOrder.Newest => ArticleSort.Published,
            SearchOrder.Oldest => ArticleSort.Oldest,
            SearchOrder.Longest => ArticleSort.Longest,
            SearchOrder.Relevance => ArticleSort.Relevance,
            _ => null,
        };

    private static string? WithoutOrder(string words) =>
        SearchParser.Parse(words).WithoutOrder is { Length: > 0 } rest ? rest : null;

    /// <summary>A sentence about a place of the search.</summary>
    public static string Told(int position, string sentence) => $"At character {position} of the search: {sentence}";

    /// <summary>An address of a list page with the filter.</summary>
    public static string Link(string page, ArticleFilter filter)
    {
        var query = Format(filter);
        return query.Length == 0 ? page : $"{page}?{query}";
    }

    public static string StateWord(TextState state) =>
        state switch
        {
            TextState.Listed => "listed",
            TextState.Ok => "ok",
            TextState.Short => "short",
            TextState.Paywalled => "paywalled",
            TextState.ConsentWall => "consent-wall",
            TextState.Empty => "empty",
            TextState.Blocked => "blocked",
            TextState.NotHtml => "not-html",
            TextState.NotFound => "not-found",
            _ => "failed",
        };

    internal static List<KeyValuePair<string, string>> Narrowing(ArticleFilter filter)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        void Add(string name, IEnumerable<string> values) =>
            pairs.AddRange(values.Select(value => new KeyValuePair<string, string>(name, value)));
        Add("q", filter.Words is { } words ? [words] : []);
        Add("outlet", filter.Outlets);
        Add("type", filter.Kinds);
        Add("country", filter.Countries);
        Add("lang", filter.Languages);
        Add("topic", filter.Topics);
        Add("state", filter.States.Select(StateWord));
        Add("from", filter.From is { } from ? [from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : []);
        Add("to", filter.To is { } to ? [to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : []);
        Add("days", filter.Days == DayScope.All ? [] : [filter.Days == DayScope.Dated ? "dated" : "undated"]);
        Add("story", filter.Scope == StoryScope.OnStory ? [] : [filter.Scope == StoryScope.OffStory ? "off" : "all"]);
        return pairs;
    }

    private static IEnumerable<string> Clean(StringValues values, string name) =>
        values
            .OfType<string>()
            .Select(value =>
                string.Concat(
                        value
                            .EnumerateRunes()
                            .Where(r => !Rune.IsControl(r) && r != Rune.ReplacementChar)
                            .Take(name == "q" ? SearchParser.LongestText : MaximumLength)
                    )
                    .Trim()
            )
            .Where(value => value.Length > 0);

    private static List<string> List(Dictionary<string, List<string>> values, string name) =>
        values.TryGetValue(name, out var list) ? [.. list.Distinct(StringComparer.Ordinal).Take(MostValues)] : [];

    private static DateOnly? Day(Dictionary<string, List<string>> values, string name, List<string> problems)
    {
        if (List(values, name).FirstOrDefault() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(
            $"“{text}” in “{name}” is not a day. Write it as year-month-day, such as 2025-01-27. The limit was left out."
        );
        return null;
    }

    private static List<T> Choices<T>(
        Dictionary<string, List<string>> values,
        string name,
        Dictionary<string, T> words,
        List<string> problems
    )
    {
        var found = new List<T>();
        foreach (var text in List(values, name))
        {
            if (words.TryGetValue(text.ToLowerInvariant(), out var value))
            {
                found.Add(value);
            }
            else
            {
                problems.Add(
                    $"“{text}” in “{name}” is not known. Use one of: {string.Join(", ", words.Keys)}. The limit was left out."
                );
            }
        }

        return found;
    }

    private static T Choice<T>(
        Dictionary<string, List<string>> values,
        string name,
        List<string> problems,
        params (string Word, T Value)[] words
    )
        where T : struct
    {
        var found = Choices(values, name, words.ToDictionary(pair => pair.Word, pair => pair.Value), problems);
        return found.Count > 0 ? found[0] : default;
    }
}
