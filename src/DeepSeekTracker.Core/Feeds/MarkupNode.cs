namespace DeepSeekTracker.Core.Feeds;

/// <summary>One attribute as written, with its value decoded.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value);

/// <summary>An element of a document that may be broken: names as written, namespaces resolved later.</summary>
internal sealed class MarkupNode(MarkupName name, int line)
{
    private const int MaxAttributes = 100;

    private List<object>? _children;
    private List<MarkupAttribute>? _attributes;
    private string? _onlyText;

    /// <summary>Qualified name as written.</summary>
    public string Name => name.Whole;

    public MarkupNode? Parent { get; set; }

    /// <summary>Line of the start tag, counted from 1.</summary>
    public int Line { get; } = line;

    public string Prefix => name.Prefix;

    /// <summary>Name without prefix, in lower case: feeds write PubDate, pubdate and pubDate.</summary>
    public string Local => name.Local;

    /// <summary>Namespace by its short name (see <see cref="FeedNames"/>); set when the element is opened.</summary>
    public string Space { get; set; } = "";

    public IReadOnlyList<MarkupAttribute> Attributes => _attributes ?? (IReadOnlyList<MarkupAttribute>)[];

    /// <summary>True where the element holds an element.</summary>
    public bool HasElements { get; private set; }

    /// <summary>Texts (string) and elements (<see cref="MarkupNode"/>) in document order.</summary>
    public IReadOnlyList<object> Children => _children ?? (_onlyText is null ? (IReadOnlyList<object>)[] : [_onlyText]);

    public IEnumerable<MarkupNode> Elements => _children?.OfType<MarkupNode>() ?? [];

    /// <summary>False where it was there before, or there are too many.</summary>
    public bool AddAttribute(string name, string value)
    {
        _attributes ??= [];
        if (_attributes.Count >= MaxAttributes)
        {
            return false;
        }

        foreach (var known in _attributes)
        {
            if (string.Equals(known.Name, name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        _attributes.Add(new MarkupAttribute(name, value));
        return true;
    }

    public void AddText(string text)
    {
        if (_children is not null)
        {
            _children.Add(text);
        }
        else if (_onlyText is null)
        {
            _onlyText = text;
        }
        else
        {
            _children = [_onlyText, text];
            _onlyText = null;
        }
    }

    public void AddElement(MarkupNode child)
    {
        if (_children is null)
        {
            _children = _onlyText is null ? [] : [_onlyText];
            _onlyText = null;
        }

        HasElements = true;
        _children.Add(child);
    }

    /// <summary>Forgets the last child, which was handed on.</summary>
    public void RemoveLast()
    {
        if (_children is { Count: > 0 })
        {
            _children.RemoveAt(_children.Count - 1);
        }
    }

    /// <summary>The value of an attribute by its local name, whatever its case and prefix.</summary>
    public string? Attribute(string local)
    {
        foreach (var attribute in Attributes)
        {
            var written = attribute.Name.AsSpan();
            var colon = written.IndexOf(':');
            if (
                written[(colon + 1)..].Equals(local, StringComparison.OrdinalIgnoreCase)
                && !written.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)
            )
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The value of <c>xml:lang</c> or <c>xml:base</c>.</summary>
    public string? XmlAttribute(string qualified)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name.Equals(qualified, StringComparison.OrdinalIgnoreCase))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>All text below, in order.</summary>
    public string Text
    {
        get
        {
            if (_children is null)
            {
                return _onlyText ?? "";
            }

            var all = new System.Text.StringBuilder();
            AppendText(all);
            return all.ToString();
        }
    }

    private void AppendText(System.Text.StringBuilder all)
    {
        foreach (var child in Children)
        {
            if (child is MarkupNode node)
            {
                node.AppendText(all);
            }
            else
            {
                all.Append((string)child);
            }
        }
    }
}
