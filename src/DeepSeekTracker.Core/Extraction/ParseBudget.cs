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
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly InlineSpaces _spaces = new();
    private int _formatting;
    private bool _inDrawing;
    private long _steps;
    private int _tags;
    private int _elements;

    /// <summary>True where the page was cut off because it exceeded the budget.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Attributes that nobody reads are the greater part of a page and would cost a third of the parser's time.</summary>
    public static bool TakesAttribute(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        token.Attributes.Count < MostAttributes && ParsedNames.IsReadAttribute(name.Span);

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
            _spaces.Keep(ref token);
            next(ref token);
            return TokenConsumptionResult.Continue;
        }

        _spaces.After(ref token);
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
        var tag = token.Name.Memory.Span;
        var kind = ParsedNames.KindOf(tag);
        _inDrawing = token.Type == HtmlTokenType.StartTag && tag is "svg" || _inDrawing && kind.HasFlag(TagKind.Drawing);
        if (_inDrawing && kind.HasFlag(TagKind.Stroke) || kind.HasFlag(TagKind.Link) && !IsReadLink(ref token))
        {
            return false;
        }

        // Only inside a drawing does "/>" close an element that is not void.
        if (kind.HasFlag(TagKind.Uncounted) || (token.IsSelfClosing && _inDrawing))
        {
            return true;
        }

        if (token.Type == HtmlTokenType.EndTag)
        {
            if (_open.TryPeek(out var top) && tag.SequenceEqual(top))
            {
                _open.Pop();
                _formatting -= kind.HasFlag(TagKind.Formatting) ? 1 : 0;
            }

            return true;
        }

        // Each new paragraph opens all unclosed formatting again.
        var formats = kind.HasFlag(TagKind.Formatting);
        if (_open.Count >= DeepestOpen || (formats && _formatting >= MostFormatting))
        {
            return false;
        }

        _formatting += formats ? 1 : 0;
        _open.Push(Named(tag));
        return true;
    }

    /// <summary>The other links are style sheets and the like; AngleSharp follows some of them, and trips over broken addresses.</summary>
    private static bool IsReadLink(ref StructHtmlToken token)
    {
        for (var i = 0; i < token.Attributes.Count; i++)
        {
            if (token.Attributes[i].Name.Memory.Span is "rel")
            {
                return ParsedNames.IsReadLink(token.Attributes[i].Value.Memory.Span);
            }
        }

        return false;
    }

    /// <summary>One string for all tags of a name.</summary>
    private string Named(ReadOnlySpan<char> tag)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(tag, out var name))
        {
            name = tag.ToString();
            _names.Add(name);
        }

        return name;
    }
}
