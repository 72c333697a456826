using System.Buffers;
using System.Globalization;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Queries;
using Microsoft.Extensions.Primitives;

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

    private const string Quotes = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02";

    private static readonly SearchValues<char> Signs = SearchValues.Create(" :：()（）");

    public static readonly IReadOnlyList<BuilderChoice> Places =
    [
        new("", "title or text"),
        new("title", "title"),
        new("lead", "first paragraph"),
        new("body", "text"),
        new("author", "author"),
    ];

    public static readonly IReadOnlyList<BuilderChoice> Orders =
    [
        new("", "newest first"),
        new("date", "oldest first"),
        new("relevance", "best first"),
        new("length", "longest first"),
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
        if (Orders.Any(order => order.Value.Length > 0 && order.Value == Field("sort")))
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

    private static IEnumerable<string> Days(string from, string to)
    {
        if (from.Length + to.Length > 0 && IsDay(from) && IsDay(to))
        {
            yield return from == to ? $"date:{from}" : $"date:{from}..{to}";
        }
    }

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
