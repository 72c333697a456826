using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Links whose addresses stand elsewhere in the text: <c>[paper][1]</c> and <c>[1]: https://…</c>.</summary>
internal sealed partial class LinkReferences
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.OrdinalIgnoreCase);

    public static LinkReferences Of(IReadOnlyList<SavedLine> lines)
    {
        var found = new LinkReferences();
        foreach (var line in lines.Where(line => line.Raw is ['[', ..]))
        {
            if (Definition().Match(line.Raw) is { Success: true } match && WebAddress.IsSound(match.Groups["url"].Value))
            {
                found._addresses.TryAdd(match.Groups["label"].Value, match.Groups["url"].Value);
            }
        }

        return found;
    }

    /// <summary>True for a line that says where a label leads; a footnote's text is none.</summary>
    public static bool IsDefinition(string raw) => Definition().IsMatch(raw);

    /// <summary>The line with its addresses written beside their words. A number in brackets keeps these.</summary>
    public string Put(string line) =>
        _addresses.Count == 0 || !line.Contains('[', StringComparison.Ordinal)
            ? line
            : Reference()
                .Replace(
                    line,
                    match =>
                    {
                        var words = match.Groups["words"].Value;
                        var label = match.Groups["label"].Value is { Length: > 0 } own ? own : words;
                        var isNumber = !match.Groups["label"].Success && words.All(char.IsDigit);
                        return _addresses.TryGetValue(label, out var address)
                            ? $"[{(isNumber ? $"[{words}]" : words)}]({address})"
                            : match.Value;
                    }
                );

    [GeneratedRegex(
        @"^\[(?<label>[^\]^][^\]]{0,199})\]:[ \t]*<?(?<url>[^\s>]+)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"(?<!\\)\[(?<words>[^\[\]]{1,300})\](\[(?<label>[^\[\]]{0,200})\])?(?![(:\[])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Reference();
}
