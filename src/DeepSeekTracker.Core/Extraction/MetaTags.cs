using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>The page's <c>meta</c> elements by name, property or itemprop, without regard to case.</summary>
internal sealed class MetaTags
{
    private const int MostTags = 500;
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

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var list) ? list : [];
}
