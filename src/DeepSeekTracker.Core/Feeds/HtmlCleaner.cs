using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Rebuilds HTML from a list of harmless elements and attributes (the article profile): nothing is copied that the list
/// does not name. Markup that would cost the parser too much is kept as text. One cleaner serves one document.
/// </summary>
internal sealed class HtmlCleaner
{
    /// <summary>Deeper markup costs AngleSharp quadratic time.</summary>
    private const int MaxDepth = 200;

    private const int MaxTags = 20_000;

    /// <summary>Elements that one text may make: every open format is made again in each new block.</summary>
    private const int MaxElements = 200_000;

    private const int MaxKeptBuffer = 1_000_000;

    /// <summary>Elements that the texts of one feed may make in all.</summary>
    private const int MaxElementsInAll = 3_000_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<&");

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" />\t\r\n");

    private readonly HtmlParser _parser = new(new HtmlParserOptions { IsScripting = false });
    private IElement? _context;
    private StringBuilder _output = new();
    private int _elements;

    /// <summary>The address of the first picture met in the last text.</summary>
    public string? FirstImage { get; private set; }

    /// <summary>Safe HTML that says the same; empty where nothing of it may be shown.</summary>
    public string Clean(string html, string? origin)
    {
        FirstImage = null;
        _output.Clear();
        if (html.AsSpan().IndexOfAny(Marks) < 0)
        {
            HtmlProfile.Escape(_output, html);
        }
        else if (!TrySimple(html, origin))
        {
            _output.Clear();
            FirstImage = null;
            Rebuild(html, origin);
        }

        return Trimmed();
    }

    private bool TrySimple(string html, string? origin)
    {
        string? image = null;
        var isDone = HtmlSimple.TryClean(html, origin, _output, ref image);
        FirstImage = image;
        return isDone;
    }

    private void Rebuild(string html, string? origin)
    {
        if (!IsCheap(html))
        {
            HtmlProfile.Escape(_output, HtmlText.Plain(html));
            return;
        }

        _context ??= _parser.ParseDocument("<body></body>").Body!;
        foreach (var node in _parser.ParseFragment(html, _context))
        {
            Append(_output, node, origin, 0);
        }
    }

    private string Trimmed()
    {
        var from = 0;
        var to = _output.Length;
        while (from < to && char.IsWhiteSpace(_output[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(_output[to - 1]))
        {
            to--;
        }

        var result = _output.ToString(from, to - from);
        if (_output.Capacity > MaxKeptBuffer)
        {
            _output = new StringBuilder();
        }

        return result;
    }

    /// <summary>Plain text as HTML: paragraphs at blank lines.</summary>
    public static string FromText(string text)
    {
        var html = new StringBuilder(text.Length);
        HtmlProfile.Escape(html, text.AsSpan().Trim());
        return html.ToString();
    }

    private bool IsCheap(string html)
    {
        var depth = 0;
        var deepest = 0;
        var tags = 0;
        var formats = 0;
        var elements = 0;
        var rest = html.AsSpan();
        int open;
        while ((open = rest.IndexOf('<')) >= 0 && open + 1 < rest.Length)
        {
            rest = rest[(open + 1)..];
            tags++;
            if (rest[0] == '/')
            {
                depth = Math.Max(0, depth - 1);
                formats = Math.Max(0, formats - (HtmlTags.IsFormat(rest[1..]) ? 1 : 0));
            }
            else if (char.IsAsciiLetter(rest[0]))
            {
                depth += EndsByItself(rest) ? 0 : 1;
                formats += HtmlTags.IsFormat(rest) ? 1 : 0;
                deepest = Math.Max(deepest, depth);
                elements += 1 + formats;
            }

            if (deepest > MaxDepth || tags > MaxTags || elements > MaxElements)
            {
                return false;
            }
        }

        _elements += elements;
        return _elements <= MaxElementsInAll;
    }

    /// <summary>Elements that the next of their kind ends, or that hold nothing.</summary>
    private static bool EndsByItself(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnd);
        return end >= 0
            && tag[..end] is "p" or "P" or "br" or "BR" or "hr" or "img" or "IMG" or "li" or "td" or "tr" or "th" or "dt" or "dd";
    }

    private void Append(StringBuilder html, INode node, string? origin, int depth)
    {
        if (node.NodeType == NodeType.Text)
        {
            HtmlProfile.Escape(html, node.TextContent);
            return;
        }

        if (node is not IElement element || depth > MaxDepth * 3)
        {
            return;
        }

        var name = element.LocalName;
        var isHtml = element.NamespaceUri is "http://www.w3.org/1999/xhtml";
        if (HtmlProfile.IsDropped(name) && (isHtml || name is not "title"))
        {
            return;
        }

        // Drawings and formulas go, the words in them stay.
        var kept = isHtml && HtmlProfile.IsKept(name);
        Begin(html, element, kept, origin);
        if (kept && HtmlProfile.IsVoid(name))
        {
            return;
        }

        foreach (var child in element.ChildNodes)
        {
            Append(html, child, origin, depth + 1);
        }

        html.Append(
            kept ? $"</{name}>"
            : HtmlProfile.IsSeparator(name) ? "\n"
            : ""
        );
    }

    private void Begin(StringBuilder html, IElement element, bool kept, string? origin)
    {
        var name = element.LocalName;
        if (!kept)
        {
            html.Append(HtmlProfile.IsSeparator(name) ? "\n" : "");
            return;
        }

        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            if (
                HtmlProfile.IsAttribute(attribute.Name)
                && HtmlProfile.WriteAttribute(html, attribute.Name, attribute.Value, origin) is { } written
                && attribute.Name is "src"
                && name is "img"
                && FeedBase.HasScheme(written)
            )
            {
                FirstImage ??= written;
            }
        }

        HtmlProfile.WriteFixedAttributes(html, name);
        html.Append('>');
    }
}
