using System.Buffers;
using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// The document that the feed package is given: plain RSS 2.0 or Atom 1.0 with one spelling of every name, no attribute but
/// those that are read, dates in RFC 3339 or none, and long texts kept aside, so that nothing in it can make the package
/// fail or spend time. A long feed is written in portions, each a document of its own.
/// </summary>
internal sealed class CanonicalFeed(bool isAtom, FeedContext context)
{
    /// <summary>Longer texts are kept aside; the element then names their place in an attribute.</summary>
    private const int InlineLength = 60;

    private const int MaxRawDate = 200;

    /// <summary>Characters of a portion's document. As text it stays below the runtime's size for large objects, 85,000 bytes.</summary>
    private const int PortionLength = 30_000;

    /// <summary>Characters of the texts that a portion keeps aside.</summary>
    private const int PortionTexts = 1_000_000;

    /// <summary>Characters of one text: some three hundred times a long article.</summary>
    public const int MaxText = 2_000_000;

    /// <summary>Elements of one entry, or of the feed itself: more than any feed needs.</summary>
    private const int MaxElements = 5_000;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        string.Concat("&<>\"\uFFFE\uFFFF", Range('\0', '\u001F'), Range('\uD800', '\uDFFF'))
    );

    private static readonly SearchValues<char> NameSigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."
    );

    private readonly StringBuilder _items = new();
    private readonly HashSet<string> _repairs = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<DateReading> _dates = [];
    private StringBuilder _out = new();
    private int _elements;
    private long _textLength;

    /// <summary>Texts kept aside.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Dates as they were read.</summary>
    public IReadOnlyList<DateReading> Dates => _dates;

    /// <summary>Entries of the present portion.</summary>
    public int Count { get; private set; }

    /// <summary>True where the present portion is large enough to be read.</summary>
    public bool IsFull => _items.Length >= PortionLength || _textLength >= PortionTexts;

    /// <summary>What was left out of the document.</summary>
    public IReadOnlyCollection<string> Repairs => _repairs;

    public void AddItem(MarkupNode item)
    {
        _out = _items;
        _elements = 0;
        Count++;
        var name = isAtom ? "entry" : "item";
        _items.Append('<').Append(name);
        WriteScope(item, whole: true);
        WriteAttributes(item);
        _items.Append('>');
        WriteChildren(item);
        if (isAtom)
        {
            // The package fails on an entry without an id.
            _items.Append("<id/>");
        }

        _items.Append("</").Append(name).Append('>');
    }

    /// <summary>The present portion as a document.</summary>
    /// <param name="root">The root, as far as it has been read.</param>
    /// <param name="withFacts">Whether what the feed says of itself is written too.</param>
    public string Document(MarkupNode root, bool withFacts)
    {
        var head = new StringBuilder(_items.Length + 4096);
        _out = head;
        _elements = 0;
        var channel = root.Local is "feed" or "channel" ? root : root.Elements.FirstOrDefault(e => e.Local is "channel") ?? root;
        head.Append(isAtom ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"" : "<rss version=\"2.0\"")
            .Append(CanonicalNames.Declarations);
        if (!isAtom)
        {
            head.Append("><channel");
        }

        WriteScope(channel, whole: true);
        WriteAttributes(channel);
        head.Append('>');
        if (withFacts)
        {
            WriteFacts(root, channel);
        }

        head.Append(_items);
        return head.Append(isAtom ? "<id/></feed>" : "</channel></rss>").ToString();
    }

    /// <summary>Begins the next portion.</summary>
    public void Forget()
    {
        _items.Clear();
        _texts.Clear();
        _dates.Clear();
        (Count, _textLength) = (0, 0);
    }

    private void WriteFacts(MarkupNode root, MarkupNode channel)
    {
        if (root.Local is not "entry")
        {
            WriteChildren(channel);
        }

        if (!ReferenceEquals(root, channel))
        {
            WriteChildren(root);
        }
    }

    private void WriteChildren(MarkupNode node)
    {
        foreach (var child in node.Elements)
        {
            if (child.Local is not ("item" or "entry" or "channel") || child.Space is not (FeedNames.Core or FeedNames.Atom))
            {
                WriteElement(child);
            }
        }
    }

    private void WriteElement(MarkupNode node)
    {
        var prefix = Prefix(node);
        if (prefix is null || !IsName(node.Local))
        {
            return;
        }

        if (++_elements > MaxElements)
        {
            _repairs.Add($"left out what follows the first {MaxElements} elements of an entry or of the feed");
            return;
        }

        var name = CanonicalNames.Proper(node.Local);
        var tag = prefix.Length == 0 ? name : prefix + ":" + name;
        _out.Append('<').Append(tag);
        WriteScope(node, whole: false);
        if (IsText(node))
        {
            WriteText(node, tag);
        }
        else if (CanonicalNames.IsDate(node.Local))
        {
            WriteDate(node, tag);
        }
        else
        {
            WriteAttributes(node);
            if (node.HasElements)
            {
                _out.Append('>');
                WriteChildren(node);
            }
            else
            {
                WriteValue(node.Text);
            }

            _out.Append("</").Append(tag).Append('>');
        }
    }

    /// <summary>The prefix in the canonical document; null for a namespace that nobody reads.</summary>
    private string? Prefix(MarkupNode node) =>
        node.Space switch
        {
            FeedNames.Core => "",
            FeedNames.Atom => isAtom ? "" : "atom",
            FeedNames.Xhtml when node.Local is "body" or "div" => "xhtml",
            var space => CanonicalNames.IsRead(space) ? space : null,
        };

    private static bool IsText(MarkupNode node) =>
        (CanonicalNames.IsText(node.Local) && !(node.Space is "media" && node.Local is "content"))
        || node.Space is FeedNames.Xhtml;

    private void WriteText(MarkupNode node, string tag)
    {
        var isAtomText = node.Space is FeedNames.Atom || (isAtom && node.Space is FeedNames.Core);
        var text = CanonicalText.Of(node, isAtomText);
        if (node.Attribute("src") is { Length: > 0 } source)
        {
            WriteAttribute("src", source);
        }

        if (!text.IsHtml)
        {
            WriteAttribute("kind", "text");
        }

        WriteValue(text.Value);
        _out.Append("</").Append(tag).Append('>');
    }

    private void WriteDate(MarkupNode node, string tag)
    {
        var raw = node.Text.Trim();
        var date = DateText.ReadIn(raw, context.AssumedZone);
        if (date is not null)
        {
            WriteAttribute("date", _dates.Count.ToString(CultureInfo.InvariantCulture));
            _dates.Add(date);
        }
        else if (raw.Length > 0)
        {
            WriteAttribute("raw", raw.Length > MaxRawDate ? raw[..MaxRawDate] : raw);
        }

        _out.Append('>');
        if (date is not null)
        {
            _out.Append(date.Earliest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        _out.Append("</").Append(tag).Append('>');
    }

    private void WriteValue(string value)
    {
        if (value.Length > InlineLength)
        {
            WriteAttribute("aside", _texts.Count.ToString(CultureInfo.InvariantCulture));
            _texts.Add(Shortened(value));
            _textLength += _texts[^1].Length;
            _out.Append('>');
        }
        else
        {
            _out.Append('>');
            Escape(value);
        }
    }

    private string Shortened(string value)
    {
        if (value.Length <= MaxText)
        {
            return value;
        }

        _repairs.Add($"cut a text of more than {MaxText} characters");
        return value[..(char.IsHighSurrogate(value[MaxText - 1]) ? MaxText - 1 : MaxText)];
    }

    /// <summary>Base and language: of the whole chain for an item or channel, of the element itself below.</summary>
    private void WriteScope(MarkupNode node, bool whole)
    {
        var origin =
            whole ? Chain(node)
            : node.XmlAttribute("xml:base") is not null ? Chain(node)
            : null;
        if (!string.IsNullOrEmpty(origin))
        {
            WriteAttribute("base", origin);
        }

        var language = node.XmlAttribute("xml:lang");
        for (var at = node.Parent; whole && language is null && at is not null; at = at.Parent)
        {
            language = at.XmlAttribute("xml:lang");
        }

        if (!string.IsNullOrWhiteSpace(language))
        {
            WriteAttribute("lang", language.Trim());
        }
    }

    private string? Chain(MarkupNode node)
    {
        var own = node.XmlAttribute("xml:base")?.Trim();
        var outer = node.Parent is null ? null : Chain(node.Parent);
        return string.IsNullOrEmpty(own) ? outer : FeedBase.Join(outer ?? FeedBase.Of(context), own);
    }

    private void WriteAttributes(MarkupNode node)
    {
        HashSet<string>? seen = null;
        foreach (var attribute in node.Attributes)
        {
            var colon = attribute.Name.IndexOf(':', StringComparison.Ordinal);
            var name = attribute.Name[(colon + 1)..].ToLowerInvariant();
            if (
                CanonicalNames.IsAttribute(name)
                && (colon < 0 || name is "about" or "resource" or "href")
                && (seen ??= new(StringComparer.Ordinal)).Add(name)
            )
            {
                WriteAttribute(name, attribute.Value);
            }
        }
    }

    private void WriteAttribute(string name, string value)
    {
        _out.Append(' ').Append(name).Append("=\"");
        Escape(value);
        _out.Append('"');
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.AsSpan().IndexOfAnyExcept(NameSigns) < 0;

    private void Escape(ReadOnlySpan<char> value)
    {
        int next;
        while ((next = value.IndexOfAny(Special)) >= 0)
        {
            _out.Append(value[..next]);
            var used = 1;
            _ = value[next] switch
            {
                '&' => _out.Append("&amp;"),
                '<' => _out.Append("&lt;"),
                '>' => _out.Append("&gt;"),
                '"' => _out.Append("&quot;"),
                '\n' => _out.Append("&#10;"),
                '\t' => _out.Append("&#9;"),
                var c when char.IsSurrogate(c) => AppendPair(value[next..], out used),
                _ => _out,
            };
            value = value[(next + used)..];
        }

        _out.Append(value);
    }

    private StringBuilder AppendPair(ReadOnlySpan<char> value, out int used)
    {
        used = value.Length > 1 && char.IsSurrogatePair(value[0], value[1]) ? 2 : 1;
        return used == 2 ? _out.Append(value[..2]) : _out.Append('\uFFFD');
    }

    private static string Range(char first, char last) =>
        new([.. Enumerable.Range(first, last - first + 1).Select(c => (char)c)]);
}
