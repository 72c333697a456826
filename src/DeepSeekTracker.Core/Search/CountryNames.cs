using System.Globalization;

namespace DeepSeekTracker.Core.Search;

/// <summary>What countries are called: in English, in their own languages, and by what people write for short.</summary>
public static class CountryNames
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["uk"] = "GB",
        ["england"] = "GB",
        ["scotland"] = "GB",
        ["wales"] = "GB",
        ["britain"] = "GB",
        ["great britain"] = "GB",
        ["usa"] = "US",
        ["america"] = "US",
        ["united states of america"] = "US",
        ["korea"] = "KR",
        ["republic of korea"] = "KR",
        ["prc"] = "CN",
        ["mainland china"] = "CN",
        ["hong kong"] = "HK",
        ["macau"] = "MO",
        ["macao"] = "MO",
        ["holland"] = "NL",
        ["the netherlands"] = "NL",
        ["uae"] = "AE",
        ["emirates"] = "AE",
        ["czech republic"] = "CZ",
        ["turkey"] = "TR",
        ["russian federation"] = "RU",
        ["burma"] = "MM",
        ["ivory coast"] = "CI",
    };

    private static readonly Lazy<Dictionary<string, string>> Codes = new(Read);

    /// <summary>The ISO 3166-1 alpha-2 code of a country; null where the text is neither a name of one nor its code.</summary>
    public static string? Code(string text)
    {
        var name = SearchTokens.Join(text);
        return Others.GetValueOrDefault(name) ?? Codes.Value.GetValueOrDefault(name);
    }

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        var regions = CultureInfo
            .GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.Name.Length == 2 || region.TwoLetterISORegionName.Length == 2)
            .Select(region => (Code: region.TwoLetterISORegionName, Region: region))
            .Where(pair => pair.Code.All(char.IsAsciiLetterUpper))
            .ToList();
        foreach (var (code, region) in regions)
        {
            codes.TryAdd(SearchTokens.Join(code), code);
            codes.TryAdd(SearchTokens.Join(region.ThreeLetterISORegionName), code);
            codes.TryAdd(SearchTokens.Join(region.EnglishName), code);
        }

        // A name in one language never takes another country's English name.
        foreach (var (code, region) in regions)
        {
            codes.TryAdd(SearchTokens.Join(region.NativeName), code);
        }

        codes.Remove("");
        return codes;
    }
}
