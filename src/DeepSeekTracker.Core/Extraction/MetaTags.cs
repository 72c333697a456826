using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>The page's <c>meta</c> elements by name, property or itemprop, without regard to case.</summary>
internal sealed class MetaTags
{
    private const int MostTags = 500;

    /// <summary>A name of the outlet's own is stored as the date's origin.</summary>
    private const int LongestName = 80;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IEnumerable<PageNode> elements)
    {
        foreach (var meta in elements.Where(element => element.Tag is "meta").Take(MostTags))
        {
            if (Whitespace.Collapse(meta["content"]) is not { Length: > 0 } content)
            {
                continue;
            }

            foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (meta[key]?.Trim() is { Length: > 0 } name)
                {
                    if (!_values.TryGetValue(name, out var list))
                    {
                        _values[name] = list = [];
                    }

                    list.Add(content);
                }
            }
        }
    }

    /// <summary>The first value under the first name that the page has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var list))
            {
                return list[0];
            }
        }

        return null;
    }

    /// <summary>Names under a prefix of the outlet's own, such as "courier:published_time", whose last part is one of some words.</summary>
    public IEnumerable<(string Name, string Value)> Prefixed(IReadOnlyCollection<string> words) =>
        _values
            .Where(pair =>
                pair.Key.Length <= LongestName
                && pair.Key.LastIndexOf(':') is > 0 and var at
                && words.Contains(pair.Key[(at + 1)..], StringComparer.OrdinalIgnoreCase)
            )
            .Select(pair => (pair.Key, pair.Value[0]));

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var list) ? list : [];
}
