using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// Decides which tags reach AngleSharp's tree builder. Its cost a tag grows with the number of open elements, so their sum is
/// what is budgeted. The count of open elements is an upper bound: only an end tag that matches the newest open element
/// counts as closing it.
/// </summary>
internal sealed class ParseBudget
{
    private const int DeepestOpen = 2_000;
    private const int MostFormatting = 50;
    private const long MostSteps = 30_000_000;
    private const int MostTags = 400_000;
    private const int MostElements = 50_000;
    private const int MostAttributes = 48;
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        // Void elements.
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        // Elements that close their own kind when they are left open.
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "html",
        "head",
        "body",
    };

    private static readonly HashSet<string> Drawing = new(StringComparer.OrdinalIgnoreCase)
    {
        "path",
        "circle",
        "rect",
        "line",
        "polygon",
        "polyline",
        "ellipse",
        "use",
        "stop",
        "g",
        "defs",
        "image",
        "mask",
        "lineargradient",
        "radialgradient",
        "clippath",
        "symbol",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    };

    private readonly Stack<string> _open = new();
    private int _formatting;
    private bool _inDrawing;
    private long _steps;
    private int _tags;
    private int _elements;

    /// <summary>True where the page was cut off because it exceeded the budget.</summary>
    public bool IsSpent { get; private set; }

    public static bool TakesAttribute(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        token.Attributes.Count < MostAttributes;

    public void CountElement()
    {
        if (++_elements > MostElements)
        {
            throw new PageTooLargeException();
        }
    }

    public TokenConsumptionResult Take(ref StructHtmlToken token, TokenConsumer next)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
        {
            next(ref token);
            return TokenConsumptionResult.Continue;
        }

        _steps += _open.Count;
        if (++_tags > MostTags || _steps > MostSteps)
        {
            IsSpent = true;
            return TokenConsumptionResult.Stop;
        }

        if (Passes(ref token))
        {
            next(ref token);
        }

        return TokenConsumptionResult.Continue;
    }

    private bool Passes(ref StructHtmlToken token)
    {
        var name = token.Name.ToString();
        _inDrawing = token.Type == HtmlTokenType.StartTag && name is "svg" || _inDrawing && Drawing.Contains(name);

        // Only inside a drawing does "/>" close an element that is not void.
        if (Uncounted.Contains(name) || (token.IsSelfClosing && _inDrawing))
        {
            return true;
        }

        if (token.Type == HtmlTokenType.EndTag)
        {
            if (_open.TryPeek(out var top) && string.Equals(top, name, StringComparison.Ordinal))
            {
                _open.Pop();
                _formatting -= Formatting.Contains(name) ? 1 : 0;
            }

            return true;
        }

        // Each new paragraph opens all unclosed formatting again.
        var formats = Formatting.Contains(name);
        if (_open.Count >= DeepestOpen || (formats && _formatting >= MostFormatting))
        {
            return false;
        }

        _formatting += formats ? 1 : 0;

        _open.Push(name);
        return true;
    }
}
