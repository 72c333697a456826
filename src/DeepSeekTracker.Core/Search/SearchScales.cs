namespace DeepSeekTracker.Core.Search;

/// <summary>
/// What other languages call a million, 10^9 and 10^12 behind a number, as <see cref="SearchTokens"/> cuts words. Names of another
/// power in English, such as the French "billions", are not among them.
/// </summary>
public static class SearchScales
{
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["million"] =
        [
            "m",
            "millions",
            "millionen",
            "millon",
            "millones",
            "milhao",
            "milhoes",
            "milione",
            "milioni",
            "miljoen",
            "miljoner",
            "millioner",
        ],
        ["billion"] =
        [
            "b",
            "milliard",
            "milliards",
            "milliarde",
            "milliarden",
            "miliardo",
            "miliardi",
            "miljard",
            "miljarder",
            "milliarder",
            "bilhao",
            "bilhoes",
        ],
        ["trillion"] = ["billionen", "billones", "biljoen", "trilhao", "trilhoes"],
    };

    /// <summary>The other names of the last word where that is a scale behind a number; else none.</summary>
    public static IReadOnlyList<string> Of(SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = words.Words;
        return !words.IsPrefix && all.Count > 1 && IsNumber(all[^2]) ? Others.GetValueOrDefault(all[^1], []) : [];
    }

    /// <summary>The name of a scale that is written as one letter behind a space: 5.6 M. Texts say so too.</summary>
    internal static string? Short(string letter) =>
        letter switch
        {
            "m" => "million",
            "b" => "billion",
            _ => null,
        };

    /// <summary>True for a word that can only be a scale.</summary>
    internal static bool IsScale(string word) => Others.ContainsKey(word) || word == "thousand";

    internal static bool IsNumber(string word) =>
        char.IsAsciiDigit(word[0]) && SearchNumbers.Plain(word).All(c => c is '.' or (>= '0' and <= '9'));
}
