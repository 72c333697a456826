using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.Extensions.Primitives;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>One of the sides of a comparison: an outlet, or all outlets of a country or type, or all articles in a language.</summary>
/// <param name="Field">The name in the address: outlet, country, lang or type.</param>
/// <param name="Key">The value in the address.</param>
/// <param name="Name">The name for the reader.</param>
public sealed record CompareSide(string Field, string Key, string Name)
{
    public const int Most = 8;

    /// <summary>The side's articles, within the days of the comparison.</summary>
    public ArticleFilter Within(ArticleFilter days) =>
        Field switch
        {
            "outlet" => days with { Outlets = [Key] },
            "country" => days with { Countries = [Key] },
            "lang" => days with { Languages = [Key] },
            _ => days with { Kinds = [Key] },
        };

    /// <summary>The articles of several sides; null where limits cannot say it, since those of two kinds would both hold.</summary>
    public static ArticleFilter? Within(ArticleFilter filter, IReadOnlyList<CompareSide> sides)
    {
        List<string> keys = [.. sides.Select(side => side.Key)];
        return sides.Any(side => side.Field != sides[0].Field)
            ? null
            : sides[0].Field switch
            {
                "outlet" => filter with { Outlets = keys },
                "country" => filter with { Countries = keys },
                "type" => filter with { Kinds = keys },
                _ => null,
            };
    }

    /// <summary>The sides that an address names, each once, without names for outlets yet.</summary>
    public static IReadOnlyList<CompareSide> Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var filter = ArticleFilterQuery.Parse(query).Filter;
        return
        [
            .. filter
                .Outlets.Select(key => new CompareSide("outlet", key, key))
                .Concat(filter.Countries.Select(key => new CompareSide("country", key, PlaceNames.Country(key))))
                .Concat(filter.Languages.Select(key => new CompareSide("lang", key, PlaceNames.Language(key))))
                .Concat(filter.Kinds.Select(key => new CompareSide("type", key, key))),
        ];
    }

    /// <summary>True where the address of the comparison leaves copies out; who wrote so in the search sees it there.</summary>
    public static bool IsWithoutCopies(ArticleFilter limits) => ReportQueries.WithCopies(limits) is not null;

    /// <summary>The limits of a comparison as its address has them, beside copies.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Limits(ArticleFilter limits) =>
        ArticleFilterQuery.Pairs(ReportQueries.WithCopies(limits) ?? limits);

    /// <summary>The address of a comparison.</summary>
    /// <param name="days">What limits all sides: days, a search and more, and whether copies are left out.</param>
    public static string Href(
        IEnumerable<CompareSide> sides,
        ArticleFilter days,
        DateOnly? day = null,
        ComparePart part = ComparePart.Overview
    )
    {
        var path = CompareParts.Path(part);
        var pairs = sides
            .Select(side => $"{side.Field}={Uri.EscapeDataString(side.Key)}")
            .Concat(Limits(days).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))
            .Concat(day is { } chosen ? [$"day={DateWords.Key(chosen)}"] : [])
            .Concat(IsWithoutCopies(days) ? [$"{CopiesChoice.Name}={CopiesChoice.Out}"] : []);
        return string.Join('&', pairs) is { Length: > 0 } query ? $"{path}?{query}" : path;
    }
}
