using System.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// One element or text of a parsed page. The tree is our own so that several passes can judge the same page without changing
/// it; nodes are numbered in document order, so "is inside" is a comparison of two numbers.
/// </summary>
internal sealed class PageNode(string tag, PageNode? parent, string text = "")
{
    private const int LongestNames = 400;
    private static readonly List<PageNode> None = [];
    private (string Name, string Value)[] _attributes = [];

    /// <summary>Lower-case element name; empty for a text.</summary>
    public string Tag { get; } = tag;

    public PageNode? Parent { get; } = parent;

    public string Text { get; } = text;

    public List<PageNode> Children { get; private set; } = None;

    /// <summary>Place in document order.</summary>
    public int Index { get; set; }

    /// <summary>Index after the last node inside this one.</summary>
    public int End { get; set; }

    /// <summary>Class and id in lower case, camel case parted by hyphens: what the page's makers call this element.</summary>
    public string Names { get; private set; } = "";

    /// <summary>What <see cref="Names"/> tell.</summary>
    public NameMarks Marks { get; private set; }

    /// <summary>Whether it or an element around it is marked as the article's body.</summary>
    public bool IsInBody => Marks.HasFlag(NameMarks.Body) || Parent is { IsInBody: true };

    public bool IsText => Tag.Length == 0;

    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in _attributes)
            {
                if (string.Equals(key, name, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Whether an attribute's name holds a word.</summary>
    public bool HasAttributeNamed(string word) =>
        Array.Exists(_attributes, attribute => attribute.Name.Contains(word, StringComparison.Ordinal));

    public void SetAttributes((string Name, string Value)[] attributes)
    {
        _attributes = attributes;
        var (names, id, own) = (this["class"], ShortId(), Tag.Contains('-', StringComparison.Ordinal) ? " " + Tag : "");
        if (names is not null || id.Length > 0 || own.Length > 0)
        {
            Names = Parted($"{names} {id}{own}");
            Marks = JunkNames.Of(Names.Contains("hentry", StringComparison.Ordinal) ? "" : Names);
        }

        if (this["itemprop"] is { } itemprop && itemprop.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
        {
            Marks |= NameMarks.Body;
        }
    }

    public void Add(PageNode child)
    {
        if (ReferenceEquals(Children, None))
        {
            Children = [];
        }

        Children.Add(child);
    }

    public bool Holds(PageNode other) => other.Index >= Index && other.Index < End;

    /// <summary>The element itself and every element around it, innermost first.</summary>
    public IEnumerable<PageNode> SelfAndAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>An id of many words is a heading's slug, not a name.</summary>
    private string ShortId() => this["id"] is { } id && id.AsSpan().Count('-') + id.AsSpan().Count('_') <= 3 ? id : "";

    private static string Parted(string names)
    {
        if (names.Length == 1)
        {
            return "";
        }

        var built = new StringBuilder(names.Length + 8);
        for (var i = 0; i < Math.Min(names.Length, LongestNames); i++)
        {
            var c = names[i];
            if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1]))
            {
                built.Append('-');
            }

            built.Append(char.ToLowerInvariant(c));
        }

        return built.ToString();
    }
}
