using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Search;

/// <summary>What to write in place of a field or value that the language does not know, or whose facts are not there yet.</summary>
internal static class SearchAdvice
{
    private const int LongestShown = 60;

    /// <summary>
    /// What other programs call our fields; the value goes behind the field, or where {0} stands. Of several the first that can be
    /// read with the value is meant.
    /// </summary>
    private static readonly Dictionary<string, string[]> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["after"] = ["date:{0}..", "date:{0}"],
        ["allintitle"] = ["title:"],
        ["before"] = ["date:..{0}"],
        ["byline"] = ["author:"],
        ["category"] = ["topic:"],
        ["content"] = ["body:"],
        ["day"] = ["date:"],
        ["from"] = ["date:{0}..", "date:{0}", "outlet:{0}"],
        ["headline"] = ["title:"],
        ["host"] = ["domain:"],
        ["intext"] = ["body:"],
        ["intitle"] = ["title:"],
        ["inurl"] = ["url:"],
        ["kind"] = ["type:"],
        ["language"] = ["lang:"],
        ["length"] = ["words:"],
        ["link"] = ["links:"],
        ["linkdomain"] = ["links:"],
        ["order"] = ["sort:"],
        ["paper"] = ["outlet:"],
        ["published"] = ["date:"],
        ["sentence"] = ["same:"],
        ["since"] = ["date:{0}..", "date:{0}"],
        ["site"] = ["domain:"],
        ["source"] = ["outlet:"],
        ["subject"] = ["topic:"],
        ["text"] = ["body:"],
        ["until"] = ["date:..{0}"],
        ["writer"] = ["author:"],
    };

    /// <summary>Fields of the language whose facts this version does not have yet, with what comes nearest now.</summary>
    private static readonly Dictionary<string, string> LaterFields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["by"] = "Write author:{0} for who wrote an article, or same:\"{1} said\" for who is quoted.",
        ["group"] = "Write outlet:{0} for one outlet, or type: or country: for many.",
        ["in"] = "Keep the address of a search in its place: it is the list.",
        ["list"] = "Keep the address of a search in its place: it is the list.",
        ["quote"] = "Write \"{1}\" for words side by side, or same:\"{1}\" for words of one sentence.",
        ["tag"] = "Write topic:{0} for what articles are about.",
    };

    /// <summary>Values of the language whose facts this version does not have yet, with what comes nearest now.</summary>
    private static readonly Dictionary<string, string> LaterValues = new(StringComparer.OrdinalIgnoreCase)
    {
        ["has:correction"] = "Write is:edited for articles of which any change was noticed.",
        ["has:quote"] = "Write has:claim for articles that answer a claim, or the words of the quotation in quotation marks.",
        ["is:read-list"] = "Keep the address of a search in its place: it is the list.",
        ["sort:outlet"] = "Write outlet: with its name for the articles of one outlet.",
    };

    public static bool IsLater(string field) => LaterFields.ContainsKey(field);

    /// <summary>What to write in place of a field that is not there yet.</summary>
    public static string OfLater(string field, string value)
    {
        var shown = Shown(value.Trim());
        // The shortest example stands in for a value that is missing or longer than anyone reads.
        var words =
            shown.Length == 0
                ? field.ToLowerInvariant() is "by"
                    ? "altman"
                    : "…"
                : shown;
        var quoted = words.Contains(' ', StringComparison.Ordinal) ? $"\"{words}\"" : words;
        return LaterFields[field]
            .Replace("{0}", quoted, StringComparison.Ordinal)
            .Replace("{1}", words, StringComparison.Ordinal);
    }

    /// <summary>What to write in place of a value that is not there yet; empty for any other.</summary>
    public static string OfLaterValue(string field, string value) =>
        LaterValues.TryGetValue($"{field}:{value}", out var later) ? $" “{field}:{value}” is not available yet. {later}" : "";

    /// <summary>A value a letter or two away; null where nothing is near.</summary>
    public static string? OfValue(string field, string value, IEnumerable<string> known) =>
        LaterValues.ContainsKey($"{field}:{value}") ? null : Nearest(value, known);

    /// <summary>What may have been meant by a field that nobody knows, with its value; null where nothing is near.</summary>
    /// <returns>The search that was meant, and true; or a field with an example of a value, and false.</returns>
    public static (string? Meant, bool IsWhole) Meant(string field, string value)
    {
        if (Nearest(field, [.. SearchFields.Names, .. OtherNames.Keys]) is not { } near)
        {
            return (null, false);
        }

        var shown = Shown(value);
        var patterns = OtherNames.GetValueOrDefault(near, [near + ":"]);
        var whole = patterns
            .Select(pattern =>
                pattern.Contains("{0}", StringComparison.Ordinal)
                    ? pattern.Replace("{0}", shown, StringComparison.Ordinal)
                    : pattern + shown
            )
            .FirstOrDefault(search => shown.Length > 0 && SearchParser.Parse(search).Problems.Count == 0);
        return whole is not null
            ? (whole, true)
            : (Example(patterns[0][..patterns[0].IndexOf(':', StringComparison.Ordinal)]), false);
    }

    /// <summary>A field with what may stand behind it.</summary>
    private static string Example(string field) =>
        $"{field}:, as in {field}:"
        + field switch
        {
            "date" or "seen" or "edited" => "2025-01-27",
            "words" => ">500",
            "links" => "arxiv.org",
            "claim" => "training-cost",
            "has" => "claim",
            "is" => "undated",
            "relevance" => "about",
            "sort" => "-date",
            "same" or "near10" => "\"nvidia shares\"",
            "outlet" => "reuters",
            "domain" => "reuters.com",
            "country" => "de",
            "lang" => "zh",
            "type" => "newspaper",
            "topic" => "markets",
            "state" => "ok",
            "author" => "altman",
            _ => "nvidia",
        };

    private static string Shown(string value) => value.Length <= LongestShown ? value : "";

    private static string? Nearest(string text, IEnumerable<string> known)
    {
        var (wanted, allowed) = (text.ToLowerInvariant(), Math.Max(1, text.Length / 3));
        return text.Length < 2
            ? null
            : known
                .Select(name => (Name: name, Distance: EditDistance.Between(wanted, name)))
                .Where(pair => pair.Distance <= allowed)
                .OrderBy(pair => pair.Distance)
                .Select(pair => pair.Name)
                .FirstOrDefault();
    }
}
