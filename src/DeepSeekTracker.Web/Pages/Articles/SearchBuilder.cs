using System.Buffers;
using System.Globalization;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.Extensions.Primitives;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>A choice of a field of the builder.</summary>
public sealed record BuilderChoice(string Value, string Text);

/// <summary>
/// The search as a form: what is filled in becomes one search in the query language. Its fields are the only ones whose
/// names begin with "b-".
/// </summary>
public static class SearchBuilder
{
    public const string Prefix = "b-";

    /// <summary>The one order that a search cannot name.</summary>
    private const string Seen = "seen";

    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02";

    private static readonly SearchValues<char> Signs = SearchValues.Create(" :：()（）");

    public static IReadOnlyList<BuilderChoice> Places =>
        [
            new("", T("title or text")),
            new("title", T("title")),
            new("lead", T("first paragraph")),
            new("body", T("text")),
            new("author", T("author")),
        ];

    public static IReadOnlyList<BuilderChoice> Orders =>
        [
            new("", T("newest first")),
            new("date", T("oldest first")),
            new("relevance", T("best first")),
            new("length", T("longest first")),
            new(Seen, T("last seen here first")),
        ];

    /// <summary>True where the form was sent.</summary>
    public static bool IsSent(IEnumerable<KeyValuePair<string, StringValues>> query) =>
        query.Any(pair => pair.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The search that the form's fields make; null where they are all empty.</summary>
    public static string? Compose(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var fields = query
            .Where(pair => pair.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .GroupBy(pair => pair.Key[Prefix.Length..], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => Clean(group.First().Value), StringComparer.OrdinalIgnoreCase);
        var place = Places.Any(choice => choice.Value == Field("in")) ? Field("in") : "";
        var within = place.Length == 0 ? "" : place + ":";
        List<string> parts = [.. Words(Field("all")).Select(word => within + word)];
        if (WithoutQuotes(Field("phrase")) is { Length: > 0 } phrase)
        {
            parts.Add($"{within}\"{phrase}\"");
        }

        if (Words(Field("any")) is { Count: > 0 } any)
        {
            parts.Add(any.Count == 1 ? within + any[0] : $"{within}({string.Join(" OR ", any)})");
        }

        parts.AddRange(Words(Field("none")).Select(word => $"-{within}{word}"));
        parts.AddRange(Values("outlet", "lang", "topic", "state"));
        parts.AddRange(Days(Field("from"), Field("to")));
        if (Field("rest") is { Length: > 0 } rest)
        {
            parts.Add(rest);
        }

        if (Orders.Any(order => order.Value.Length > 0 && order.Value != Seen && order.Value == Field("sort")))
        {
            parts.Add($"sort:{Field("sort")}");
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);

        string Field(string name) => fields.GetValueOrDefault(name, "");
        IEnumerable<string> Values(params string[] names) =>
            names
                .Select(name => (name, Value: WithoutQuotes(Field(name))))
                .Where(f => f.Value.Length > 0)
                .Select(f => $"{f.name}:{Plain(f.Value)}");
    }

    /// <summary>The list that the form's fields ask for, in their order; days of the form take the place of the filter's own.</summary>
    public static ArticleFilter Built(ArticleFilter filter, IReadOnlyCollection<KeyValuePair<string, StringValues>> query)
    {
        var words = Compose(query);
        var order = query.FirstOrDefault(pair => pair.Key.Equals(Prefix + "sort", StringComparison.OrdinalIgnoreCase));
        return filter with
        {
            Words = words,
            From = null,
            To = null,
            Sort =
                ArticleFilterQuery.Asked(words)
                ?? (
                    order.Key is null ? filter.Sort
                    : order.Value == Seen ? ArticleSort.Seen
                    : ArticleSort.Published
                ),
        };
    }

    /// <summary>The fields that make the same search. What no field can say is in "rest", as it was written.</summary>
    public static IReadOnlyDictionary<string, string> Fill(ArticleFilter filter)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var reading = SearchParser.Parse(filter.Words ?? "");
        // One place holds for all words: that of the first.
        var place = reading.Parts.Select(part => Word(part.Node)?.Part).FirstOrDefault(part => part is not null);
        foreach (var (node, text) in reading.Parts)
        {
            if (Field(node, place) is not { } field || !Put(field.Name, field.Value))
            {
                var written = node is SearchAny && text[0] is not ('(' or '（') ? $"({text})" : text;
                fields["rest"] = fields.TryGetValue("rest", out var rest) ? $"{rest} {written}" : written;
            }
        }

        Put("in", PlaceOf(place));
        Put("from", filter.From is { } from ? DateWords.Key(from) : "");
        Put("to", filter.To is { } to ? DateWords.Key(to) : "");
        Put("sort", OrderWord(filter.Sort));
        return fields.Where(field => field.Value.Length > 0).ToDictionary(StringComparer.Ordinal);

        bool Put(string name, string value)
        {
            if (name is "all" or "none" && fields.TryGetValue(name, out var before))
            {
                fields[name] = $"{before} {value}";
                return true;
            }

            if (name == "days")
            {
                var ends = value.Split("..");
                return fields.TryAdd("from", ends[0]) && fields.TryAdd("to", ends[1]);
            }

            return fields.TryAdd(name, value);
        }
    }

    private static (string Name, string Value)? Field(SearchNode node, SearchPart? place) =>
        node switch
        {
            SearchWords words when words.Part != place || !IsSayable(words) => null,
            SearchWords words => (words.Written.Contains(' ', StringComparison.Ordinal) ? "phrase" : "all", words.Written),
            SearchNot { Of: SearchWords words } when words.Part == place && IsPlain(words) => ("none", words.Written),
            SearchAny any when any.Of.All(choice => choice is SearchWords words && words.Part == place && IsPlain(words)) => (
                "any",
                string.Join(' ', any.Of.Cast<SearchWords>().Select(words => words.Written))
            ),
            SearchValue { Field: SearchField.Outlet } value => ("outlet", value.Value),
            SearchValue { Field: SearchField.Language } value => ("lang", value.Value),
            SearchValue { Field: SearchField.Topic } value => ("topic", value.Value),
            SearchValue { Field: SearchField.TextState } value => ("state", value.Value),
            SearchDays { Time: SearchTime.Published, LastDays: null } days => ("days", $"{KeyOf(days.From)}..{KeyOf(days.To)}"),
            _ => null,
        };

    private static SearchWords? Word(SearchNode node) =>
        node switch
        {
            SearchWords words => words,
            SearchNot { Of: SearchWords words } => words,
            SearchAny any => any.Of.OfType<SearchWords>().FirstOrDefault(),
            _ => null,
        };

    private static bool IsPlain(SearchWords words) => !words.Written.Contains(' ', StringComparison.Ordinal) && IsSayable(words);

    /// <summary>A star in quotation marks would become a sign outside of them.</summary>
    private static bool IsSayable(SearchWords words) =>
        words.Part != SearchPart.Address && (words.IsPrefix || !words.Written.EndsWith('*'));

    private static string PlaceOf(SearchPart? part) =>
        part is null or SearchPart.Anywhere or SearchPart.Address ? "" : part.Value.ToString().ToLowerInvariant();

    private static string OrderWord(ArticleSort order) =>
        order switch
        {
            ArticleSort.Oldest => "date",
            ArticleSort.Relevance => "relevance",
            ArticleSort.Longest => "length",
            ArticleSort.Seen => Seen,
            _ => "",
        };

    private static IEnumerable<string> Days(string from, string to)
    {
        if (from.Length + to.Length > 0 && IsDay(from) && IsDay(to))
        {
            yield return from == to ? $"date:{from}" : $"date:{from}..{to}";
        }
    }

    private static string KeyOf(DateOnly? day) => day is { } known ? DateWords.Key(known) : "";

    private static bool IsDay(string text) =>
        text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static List<string> Words(string text) =>
        [.. WithoutQuotes(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(IsWord).Select(Plain)];

    private static bool IsWord(string text) => SearchTokens.Of(text).Any();

    /// <summary>A word or value written so that none of it is read as a sign of the language.</summary>
    private static string Plain(string text) =>
        text is "OR" or "AND" or "NOT" || text[0] is '-' or '−' || text.AsSpan().IndexOfAny(Signs) >= 0 ? $"\"{text}\"" : text;

    private static string WithoutQuotes(string text) =>
        string.Join(' ', text.Split([.. Quotes, ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string Clean(StringValues values) => ArticleFilterQuery.Parse([new("q", values)]).Filter.Words ?? "";
}
