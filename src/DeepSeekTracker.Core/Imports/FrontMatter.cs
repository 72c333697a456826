using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Facts that stand between two lines of --- (or +++) at the very top of a file, one <c>key: value</c> a line.</summary>
internal static partial class FrontMatter
{
    private const int MaxLines = 100;

    /// <summary>The facts by our column names; empty where the file has none. Takes the lines out of the article.</summary>
    public static Dictionary<string, List<string>> Take(IReadOnlyList<SavedLine> lines)
    {
        var facts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var fence = lines[0].Raw;
        if (fence is not ("---" or "+++"))
        {
            return facts;
        }

        var end = 1;
        while (end < lines.Count && end < MaxLines && !string.Equals(lines[end].Raw, fence, StringComparison.Ordinal))
        {
            end++;
        }

        if (end >= Math.Min(lines.Count, MaxLines) || !Read(lines.Skip(1).Take(end - 1), facts))
        {
            // Two rules with text between them, not facts.
            facts.Clear();
            return facts;
        }

        foreach (var line in lines.Take(end + 1))
        {
            line.Drop("front matter");
        }

        return facts;
    }

    private static bool Read(IEnumerable<SavedLine> lines, Dictionary<string, List<string>> facts)
    {
        List<string>? last = null;
        var any = false;
        foreach (var line in lines.Where(line => !line.IsBlank && line.Raw[0] != '#'))
        {
            if (line.Raw.StartsWith("- ", StringComparison.Ordinal))
            {
                last?.Add(Unquote(line.Raw[2..]));
                continue;
            }

            if (Fact().Match(line.Raw) is not { Success: true } fact)
            {
                if (line.Indent > 0)
                {
                    continue;
                }

                return false;
            }

            any = true;
            var column = ColumnOf(fact.Groups["key"].Value);
            last = column is null ? null : facts[column] = Values(fact.Groups["value"].Value.Trim());
        }

        return any;
    }

    private static string? ColumnOf(string key) =>
        key.ToLowerInvariant() switch
        {
            "original" or "source_url" or "source-url" or "canonical" or "original_url" => ArticleColumns.Url,
            "tag" or "topics" => ArticleColumns.Tags,
            "category" or "section" => ArticleColumns.Kind,
            "description" or "summary" or "excerpt" => ArticleColumns.Subtitle,
            _ => ColumnNames.Of(key),
        };

    private static List<string> Values(string value)
    {
        if (value is ['[', .., ']'])
        {
            return
            [
                .. value[1..^1]
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(Unquote),
            ];
        }

        var text = Unquote(value);
        return text.Length == 0 || text is "|" or ">" or "null" or "~" ? [] : [text];
    }

    private static string Unquote(string text)
    {
        var value = text.Trim();
        return value is ['"', .., '"'] or ['\'', .., '\''] && value.Length > 1 ? value[1..^1].Trim() : value;
    }

    [GeneratedRegex(
        @"^(?<key>[A-Za-z][\w-]{0,40})\s*[:=](\s+(?<value>.*)|(?<value>))$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fact();
}
