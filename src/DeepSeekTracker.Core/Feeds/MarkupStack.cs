using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The open elements of a document that is being read, and the rules by which broken nesting is mended.</summary>
internal sealed class MarkupStack(MarkupRules rules, Action<MarkupNode>? onItem)
{
    private const int MaxDepth = 500;
    private const int MaxElements = 1_000_000;
    private const int MaxPrefixes = 200;

    /// <summary>
    /// Elements of one entry, or around the entries, that are kept: four times what is read of them. A million in one entry
    /// would take twenty times the document's length.
    /// </summary>
    private const int MaxKept = 20_000;

    /// <summary>HTML elements that never hold anything (HTML, 13.1.2), but <c>link</c>, which is a feed's element too.</summary>
    public static readonly FrozenSet<string> Void = new[]
    {
        "br",
        "img",
        "hr",
        "wbr",
        "input",
        "col",
        "area",
        "embed",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<MarkupNode> _open = [];
    private readonly List<MarkupScope?> _scopes = [];
    private readonly OpenNames _openNames = new();
    private readonly OpenNames _openLocals = new();
    private readonly Dictionary<string, MarkupName> _names = new(StringComparer.Ordinal);
    private readonly List<string> _repairs = [];
    private MarkupNode? _item;
    private int _elements;
    private int _foreignInItem;
    private int _keptInItem;
    private int _keptAround;
    private bool _wasClosed;

    public MarkupNode? Root { get; private set; }

    public bool IsOpen => _open.Count > 0;

    public bool IsDone => _wasClosed;

    public bool IsTooComplex { get; private set; }

    public IReadOnlyList<string> Repairs => _repairs;

    /// <summary>Where repairs were needed.</summary>
    public MarkupFaults Faults { get; } = new();

    /// <summary>The text ended before the root did.</summary>
    public bool EndsEarly { get; private set; }

    /// <summary>The text ended within an entry.</summary>
    public bool EndsInItem { get; private set; }

    /// <summary>Names a kind of repair once.</summary>
    /// <returns>True for the first of its kind.</returns>
    public bool Note(string repair)
    {
        if (_repairs.Contains(repair, StringComparer.Ordinal))
        {
            return false;
        }

        _repairs.Add(repair);
        return true;
    }

    public void AddText(string text)
    {
        if (_open.Count > 0 && text.Length > 0)
        {
            _open[^1].AddText(text);
        }
    }

    /// <summary>An element whose attributes are still to be read.</summary>
    public MarkupNode Begin(ReadOnlySpan<char> name, int line)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out var known))
        {
            known = new MarkupName(name.ToString());
            if (_names.Count < MaxPrefixes)
            {
                _names[known.Whole] = known;
            }
        }

        return new MarkupNode(known, line);
    }

    /// <summary>Puts an element into the tree; false where others had to be closed first.</summary>
    public bool Open(MarkupNode node, bool isEmpty)
    {
        var scope = MarkupScope.Of(node, _scopes.Count > 0 ? _scopes[^1] : null);
        node.Space = SpaceOf(node, scope);
        var depth = _open.Count;
        CloseUnended(node);
        var isClean = depth == _open.Count || IsHtmlSibling(node);
        var isItem = _item is null && IsItem(node);
        if (_open.Count > 0)
        {
            node.Parent = _open[^1];
            if (isItem || IsKept())
            {
                _open[^1].AddElement(node);
            }
        }

        Root ??= node;
        _elements++;
        IsTooComplex |= _open.Count >= MaxDepth || _elements > MaxElements;
        if (isItem)
        {
            (_item, _keptInItem) = (node, 0);
        }

        _open.Add(node);
        _scopes.Add(scope);
        _openNames.Add(node.Name);
        _openLocals.Add(node.Local);
        _foreignInItem += _item is not null && !FeedNames.IsCore(node.Space) ? 1 : 0;
        if (isEmpty || (Void.Contains(node.Local) && node.Prefix.Length == 0 && _open.Count > 2))
        {
            Pop();
        }

        return isClean;
    }

    /// <summary>Ends the innermost element with an end tag in which the text ends; false where it is no beginning of its name.</summary>
    public bool CloseCut(ReadOnlySpan<char> name)
    {
        var fits =
            name.Length > 0 && _open.Count > 0 && _open[^1].Name.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase);
        if (fits)
        {
            Pop();
        }

        return fits;
    }

    /// <summary>Ends the innermost element of that name; false where none is open.</summary>
    public bool Close(ReadOnlySpan<char> name)
    {
        var local = name[(name.LastIndexOf(':') + 1)..];
        if (!_openLocals.Has(local))
        {
            return IsVoid(name);
        }

        var at = _openNames.Has(name) ? Find(name, wholeName: true) : Find(local, wholeName: false);

        if (at < _open.Count - 1)
        {
            Note("closed elements that lack their end tags");
            foreach (var node in _open.Skip(at + 1))
            {
                Faults.Add(node, "has no end tag");
            }
        }

        while (_open.Count > at)
        {
            Pop();
        }

        return true;
    }

    /// <summary>The text has ended. An entry that is still open is not complete and is dropped.</summary>
    public void Finish()
    {
        if (_open.Count == 0)
        {
            return;
        }

        (EndsEarly, EndsInItem) = (true, _item is not null);
        foreach (var node in _open)
        {
            Faults.Add(node, "is still open where the text ends");
        }

        if (_item is not null)
        {
            Note("dropped the last entry, in which the document ends");
            _item.Parent?.RemoveLast();
        }
        else
        {
            Note("the document ends before its last end tag");
        }

        _item = null;
        _open.Clear();
        _wasClosed = true;
    }

    /// <summary>Only a document that is handed on entry by entry is bounded so: of a list every element is wanted.</summary>
    private bool IsKept()
    {
        if (onItem is null || (_item is null ? ++_keptAround : ++_keptInItem) <= MaxKept)
        {
            return true;
        }

        Note($"left out what follows the first {MaxKept} elements of an entry or around the entries");
        return false;
    }

    private static bool IsVoid(ReadOnlySpan<char> name) => name.Length <= 5 && Void.Contains(name.ToString().ToLowerInvariant());

    private static bool IsHtmlSibling(MarkupNode node) => node.Local is "p" or "li";

    private bool IsItem(MarkupNode node) => rules.Items.Contains(node.Local) && FeedNames.IsCore(node.Space);

    private void CloseUnended(MarkupNode node)
    {
        if (_open.Count == 0)
        {
            return;
        }

        // An extension may hold whole entries of its own inside an entry: those are not the next one.
        if (_item is not null && _foreignInItem == 0 && IsItem(node))
        {
            CloseThrough(_item);
        }

        if (_open.Count == 0)
        {
            return;
        }

        var top = _open[^1];
        var isSibling = rules.Siblings.Contains(node.Local) && FeedNames.IsCore(node.Space);
        if (isSibling && rules.Leaves.Contains(top.Local) && FeedNames.IsCore(top.Space) && top.XmlAttribute("type") is null)
        {
            Pop();
        }
        else if (IsHtmlSibling(node) && string.Equals(top.Local, node.Local, StringComparison.Ordinal) && top.Prefix.Length == 0)
        {
            Pop();
        }
    }

    private void CloseThrough(MarkupNode node)
    {
        while (_open.Count > 0)
        {
            var top = _open[^1];
            Pop();
            if (ReferenceEquals(top, node))
            {
                return;
            }
        }
    }

    private void Pop()
    {
        var node = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _scopes.RemoveAt(_scopes.Count - 1);
        _openNames.Remove(node.Name);
        _openLocals.Remove(node.Local);
        _foreignInItem -= _item is not null && !FeedNames.IsCore(node.Space) ? 1 : 0;
        if (ReferenceEquals(node, _item))
        {
            _item = null;
            _foreignInItem = 0;
            if (onItem is not null && !ReferenceEquals(node, Root))
            {
                onItem(node);
                node.Parent?.RemoveLast();
            }
        }

        _wasClosed |= _open.Count == 0;
    }

    private int Find(ReadOnlySpan<char> name, bool wholeName)
    {
        var at = _open.Count - 1;
        while (!name.Equals(wholeName ? _open[at].Name : _open[at].Local, StringComparison.OrdinalIgnoreCase))
        {
            at--;
        }

        return at;
    }

    private string SpaceOf(MarkupNode node, MarkupScope? scope)
    {
        if (MarkupScope.Find(scope, node.Prefix) is { } space)
        {
            // An unknown default namespace, or the root's own, is the language of the feed itself.
            return
                space is FeedNames.Other
                && (node.Prefix.Length == 0 || string.Equals(node.Prefix, Root?.Prefix ?? node.Prefix, StringComparison.Ordinal))
                ? FeedNames.Core
                : space;
        }

        if (node.Prefix.Length == 0)
        {
            return FeedNames.Core;
        }

        var conventional = FeedNames.FromPrefix(node.Prefix);
        if (conventional is not FeedNames.Other && Note("used the customary namespace of an undeclared prefix"))
        {
            Faults.Add(node, "has a prefix that is not declared");
        }

        return conventional;
    }

    /// <summary>How often each name is open, so that an end tag that ends nothing costs no walk through the stack.</summary>
    private sealed class OpenNames
    {
        private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string name) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, name, out _)++;

        public void Remove(string name)
        {
            if (--CollectionsMarshal.GetValueRefOrAddDefault(_counts, name, out _) == 0)
            {
                _counts.Remove(name);
            }
        }

        public bool Has(ReadOnlySpan<char> name) => _counts.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);
    }
}
