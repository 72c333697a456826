using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>What can be read of JSON-LD that is no JSON: one page in a hundred and fifty has such a script.</summary>
internal static partial class BrokenJson
{
    private const int PatternTimeout = 10_000;

    private static readonly JsonReaderOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>The first whole value, that of a text whose quotes were escaped once too often, or the article's dates.</summary>
    public static JsonElement? Read(string text) =>
        FirstValue(text)
        ?? (
            text.StartsWith("{\\\"", StringComparison.Ordinal)
                ? FirstValue(text.Replace("\\\"", "\"", StringComparison.Ordinal))
                : null
        )
        ?? Dates(text);

    /// <summary>Templates that are put together leave a bracket too many at the end.</summary>
    private static JsonElement? FirstValue(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Lenient);
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                return null;
            }

            using (document)
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// A quotation mark inside a description breaks all that follows, yet the dates are there to be read. The first thing that
    /// the script describes must be the article: the dates in a list of articles are those of others.
    /// </summary>
    private static JsonElement? Dates(string text)
    {
        if (Type().Match(text).Groups["type"].Value is not { Length: > 0 } type || !IsArticle(type))
        {
            return null;
        }

        Dictionary<string, string> found = new(StringComparer.Ordinal) { ["@type"] = type };
        foreach (var date in Dated().Matches(text).Take(4))
        {
            found.TryAdd(date.Groups["name"].Value, date.Groups["date"].Value);
        }

        return found.Count > 1 ? JsonSerializer.SerializeToElement(found) : null;
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal);

    [GeneratedRegex(
        @"""@type""\s*:\s*""(?<type>[A-Za-z]{1,40})""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Type();

    [GeneratedRegex(
        @"""(?<name>datePublished|dateModified)""\s*:\s*""(?<date>[^""]{8,40})""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Dated();
}
