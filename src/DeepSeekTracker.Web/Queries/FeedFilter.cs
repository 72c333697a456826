using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What the list of feeds is ordered by.</summary>
public enum FeedSort
{
    /// <summary>Those that need attention first, then by outlet.</summary>
    Attention,
    State,
    Outlet,

    /// <summary>The newest entry first.</summary>
    New,

    /// <summary>The soonest poll first.</summary>
    Next,

    /// <summary>The most failures first.</summary>
    Failures,
}

/// <summary>Which feeds are listed and how; page and export ask the same.</summary>
/// <param name="State">A state word, or <see cref="FeedAttention.Word"/>; null for all.</param>
/// <param name="Outlet">An outlet's key.</param>
/// <param name="Words">Each must occur in the outlet's name, the feed's title or its address.</param>
public sealed record FeedFilter(
    string? State = null,
    string? Outlet = null,
    string? Words = null,
    FeedSort Sort = FeedSort.Attention
)
{
    private const int Longest = 200;

    /// <summary>Reads the part of an address after the question mark; what is not understood is left out.</summary>
    public static FeedFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var values = query
            .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => Clean(group.First().Value), StringComparer.OrdinalIgnoreCase);
        return new FeedFilter(
            values.GetValueOrDefault("state"),
            values.GetValueOrDefault("outlet"),
            values.GetValueOrDefault("q"),
            Sorts.FirstOrDefault(sort => Key(sort) == values.GetValueOrDefault("sort"))
        );
    }

    public static IReadOnlyList<FeedSort> Sorts { get; } = Enum.GetValues<FeedSort>();

    /// <summary>The order's name in addresses.</summary>
    public static string Key(FeedSort sort) => sort.ToString().ToLowerInvariant();

    /// <summary>An address with this filter, always in the same order.</summary>
    public string Link(string page, int number = 1, string? profile = null)
    {
        var pairs = new (string Name, string? Value)[]
        {
            ("state", State),
            ("outlet", Outlet),
            ("q", Words),
            ("sort", Sort == FeedSort.Attention ? null : Key(Sort)),
            ("profile", profile),
            ("p", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture)),
        };
        var query = string.Join(
            '&',
            pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}")
        );
        return query.Length == 0 ? page : $"{page}?{query}";
    }

    private static string? Clean(StringValues values)
    {
        var text = string.Concat(
                (values.FirstOrDefault(value => value is not null) ?? "")
                    .EnumerateRunes()
                    .Where(rune => !Rune.IsControl(rune) && rune != Rune.ReplacementChar)
                    .Take(Longest)
            )
            .Trim();
        return text.Length == 0 ? null : text;
    }
}
