using System.Buffers;
using System.Globalization;

namespace DeepSeekTracker.Core.Search;

/// <summary>The fields of the query language, and how their values are read.</summary>
internal static class SearchFields
{
    private static readonly Dictionary<string, SearchPart> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = SearchPart.Title,
        ["body"] = SearchPart.Body,
        ["lead"] = SearchPart.Lead,
        ["author"] = SearchPart.Author,
        ["url"] = SearchPart.Address,
    };

    private static readonly Dictionary<string, SearchField> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["outlet"] = SearchField.Outlet,
        ["domain"] = SearchField.Domain,
        ["type"] = SearchField.Kind,
        ["country"] = SearchField.Country,
        ["lang"] = SearchField.Language,
        ["topic"] = SearchField.Topic,
        ["state"] = SearchField.TextState,
        ["is"] = SearchField.Is,
        ["relevance"] = SearchField.Relevance,
    };

    private static readonly Dictionary<string, SearchOrder> Orders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = SearchOrder.Oldest,
        ["-date"] = SearchOrder.Newest,
        ["relevance"] = SearchOrder.Relevance,
        ["length"] = SearchOrder.Longest,
    };

    /// <summary>Fields whose values are read in ways of their own.</summary>
    private static readonly string[] Others = ["date", "seen", "edited", "words", "claim", "has", "links", "same", "sort"];

    private static readonly string[] Facts =
    [
        "undated",
        SearchValue.OffStory,
        "paywalled",
        "no-text",
        SearchValue.Dead,
        SearchValue.Edited,
        SearchValue.Copy,
        SearchValue.Original,
        SearchValue.Independent,
        SearchValue.DailyList,
    ];

    private static readonly SearchValues<char> DomainSigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-."
    );

    private static readonly string[] Relevances = ["about", "part", "mention"];

    public static IEnumerable<string> Names => [.. Parts.Keys, .. Values.Keys, .. Others, "near10"];

    /// <summary>True for a field's name, known or later, or what a reader may have meant as one: letters only.</summary>
    public static bool IsName(string text) =>
        Parts.ContainsKey(text)
        || Values.ContainsKey(text)
        || SearchAdvice.IsLater(text)
        || Others.Contains(text, StringComparer.OrdinalIgnoreCase)
        || IsNear(text);

    public static bool IsSort(string name) => name.Equals("sort", StringComparison.OrdinalIgnoreCase);

    public static SearchPart? Part(string name) => Parts.TryGetValue(name, out var part) ? part : null;

    public static SearchOrder? Order(string value) => Orders.TryGetValue(value, out var order) ? order : null;

    /// <summary>What is told of an order that is not known.</summary>
    public static SearchRead NoOrder(string value) => Unknown("sort", value, [.. Orders.Keys]);

    /// <summary>Reads a field's value.</summary>
    /// <returns>The node, or the sentence that says why there is none.</returns>
    public static SearchRead Read(string name, string value) =>
        Values.TryGetValue(name, out var field)
            ? Choices(field) is { } known && !known.Contains(value, StringComparer.OrdinalIgnoreCase)
                ? Unknown(name.ToLowerInvariant(), value, known)
                : (new SearchValue(field, Named(field, value)), null)
            : name.ToLowerInvariant() switch
            {
                "words" => Length(value),
                "claim" => SearchClaims.Read(value),
                "has" => Having(value),
                "links" => Link(value),
                "seen" => SearchSeen.Read(value) ?? Days(SearchTime.Seen, value),
                "edited" => Days(SearchTime.Edited, value),
                _ => Days(SearchTime.Published, value),
            };

    /// <summary>The distance that nearN: asks for; near: alone means ten words. Null for another field.</summary>
    public static int? Distance(string name) =>
        !IsNear(name) ? null
        : name.Length == 4 ? 10
        : int.Parse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[]? Choices(SearchField field) =>
        field switch
        {
            SearchField.Is => Facts,
            SearchField.Relevance => Relevances,
            _ => null,
        };

    /// <summary>The code of a country or language that is asked for by its name.</summary>
    private static string Named(SearchField field, string value) =>
        field switch
        {
            SearchField.Country => CountryNames.Code(value) ?? value,
            SearchField.Language => LanguageNames.Tag(value) ?? value,
            _ => value,
        };

    private static SearchRead Having(string value) =>
        value.Equals("claim", StringComparison.OrdinalIgnoreCase)
            ? (new SearchClaim(null), null)
            : Unknown("has", value, ["claim"]);

    private static SearchRead Unknown(string field, string value, string[] known) =>
        new(
            null,
            $"“{field}:” knows {string.Join(", ", known)}. “{value}” was left out.{SearchAdvice.OfLaterValue(field, value)}",
            SearchAdvice.OfValue(field, value, known)
        );

    private static (SearchNode?, string?) Link(string value)
    {
        var domain = value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? value[4..] : value;
        return
            !domain.Contains('.', StringComparison.Ordinal)
            || domain.StartsWith('.')
            || domain.EndsWith('.')
            || domain.AsSpan().ContainsAnyExcept(DomainSigns)
            ? (null, $"“{value}” is no domain. Write links:arxiv.org. It was left out.")
            : (new SearchLink(domain.ToLowerInvariant()), null);
    }

    private static (SearchNode?, string?) Length(string value)
    {
        var range = value.Split("..", 2);
        var (least, most) = range switch
        {
            [var from, var to] => (Number(from), Number(to)),
            [var text] when text.StartsWith(">=", StringComparison.Ordinal) => (Number(text[2..]), null),
            [var text] when text.StartsWith('>') => (Number(text[1..]) + 1, null),
            [var text] when text.StartsWith("<=", StringComparison.Ordinal) => (null, Number(text[2..])),
            [var text] when text.StartsWith('<') => (null, Number(text[1..]) - 1),
            [var text] => (Number(text), Number(text)),
            _ => (null, null),
        };
        return least is null && most is null
            ? (null, $"“{value}” is no number of words. Write words:>500, words:<200 or words:200..500. It was left out.")
            : (new SearchLength(least, most), null);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000_000
            ? number
            : null;

    private static SearchRead Days(SearchTime time, string value)
    {
        if (time != SearchTime.Seen && value.Contains('T', StringComparison.Ordinal))
        {
            return (null, "Only “seen:” knows times of the day; write a day such as 2025-01-27. It was left out.");
        }

        if (
            value.Length is > 2 and < 7
            && value[0] is 'P' or 'p'
            && int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && char.ToUpperInvariant(value[^1]) switch
            {
                'D' => 1,
                'W' => 7,
                'M' => 30,
                'Y' => 365,
                _ => 0,
            }
                is > 0
                    and var days
        )
        {
            return (new SearchDays(time, null, null, count * days), null);
        }

        var ends = value.Split("..", 2);
        var from = ends[0].Length > 0 ? Span(ends[0]) : (null, null);
        var to =
            ends is [_, { Length: > 0 } last] ? Span(last)
            : ends.Length == 1 ? from
            : (null, null);
        if (
            (ends[0].Length > 0 && from.First is null)
            || (ends is [_, { Length: > 0 }] && to.Last is null)
            || value is ".." or ""
        )
        {
            return new(
                null,
                $"“{value}” is no day. Write 2025-01-27, 2025-01, 2025-01-20..2025-02-02 or P7D (the last 7 days). It was left out.",
                SearchDayForms.Meant(value)
            );
        }

        return from.First > to.Last
            ? (null, $"The first day of “{value}” is after the last, so nothing can match. Swap them. It was left out.")
            : (new SearchDays(time, from.First, to.Last), null);
    }

    /// <summary>The days of a day, month or year as a search writes it.</summary>
    public static (DateOnly? First, DateOnly? Last) Span(string text)
    {
        if (Parse(text, "yyyy-MM-dd") is { } day)
        {
            return (day, day);
        }

        return Parse(text, "yyyy-MM") is { } month ? (month, month.AddMonths(1).AddDays(-1))
            : Parse(text, "yyyy") is { } year ? (year, year.AddYears(1).AddDays(-1))
            : (null, null);
    }

    /// <summary>The first and last years are left out: there is no day beside them to reckon with.</summary>
    private static DateOnly? Parse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1 and < 9999
            ? day
            : null;

    private static bool IsNear(string text) =>
        text.StartsWith("near", StringComparison.OrdinalIgnoreCase)
        && text.Length <= 7
        && text.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;
}
