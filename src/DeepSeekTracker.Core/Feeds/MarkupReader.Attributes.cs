using System.Buffers;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>The attributes of a start tag.</summary>
internal sealed partial class MarkupReader
{
    private const string Quotes = "\"'";

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\r\n><");

    /// <summary>True for an empty element, false for a start tag, null where the text ends before the tag does.</summary>
    private bool? ReadAttributes(MarkupNode node)
    {
        var text = Text;
        while (!_wantsMore)
        {
            var stray = -1;
            while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] is '"' or '\'' or '='))
            {
                stray = stray < 0 && !char.IsWhiteSpace(text[_at]) ? _at : stray;
                _at++;
            }

            if (stray >= 0 && rules.MendsQuotes)
            {
                Place("a quotation mark or = stands between the attributes");
            }

            if (_at >= text.Length)
            {
                WantsMore();
                return null;
            }

            switch (text[_at])
            {
                case '>':
                    _at++;
                    return false;
                case '<':
                    Repair("closed a tag that lacks its >");
                    return false;
                case '/':
                    _at++;
                    if (_at < text.Length && text[_at] == '>')
                    {
                        _at++;
                        return true;
                    }

                    continue;
                default:
                    ReadAttribute(node);
                    continue;
            }
        }

        return null;
    }

    private void ReadAttribute(MarkupNode node)
    {
        var text = Text;
        var start = _at;
        var length = text[_at..].IndexOfAny(NameEnd);
        _at = length < 0 ? text.Length : _at + Math.Max(length, 1);
        var name = text[start.._at];
        var value = _at;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
        {
            value++;
        }

        if (value >= text.Length && WantsMore())
        {
            return;
        }

        if (value >= text.Length || text[value] != '=')
        {
            node.AddAttribute(name.ToString(), "");
            return;
        }

        _at = value + 1;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        var given = ReadValue();
        if (!_wantsMore && !node.AddAttribute(name.ToString(), Decoded(given)) && rules.MendsQuotes)
        {
            Place("an attribute is left out: it stands there twice, or behind a hundred others");
        }
    }

    private ReadOnlySpan<char> ReadValue()
    {
        var rest = Text[_at..];
        if (rest.Length > 0 && rest[0] is '"' or '\'')
        {
            var inside = rest[1..];
            var end = inside.IndexOf(rest[0]);
            if (rules.MendsQuotes && MarkupQuotes.Mend(inside, rest[0], end) is var (mended, next))
            {
                Repair("mended an attribute whose quotation marks are broken");
                _at += 1 + next;
                return inside[..mended];
            }

            if (end >= 0)
            {
                _at += end + 2;
                return inside[..end];
            }

            if (WantsMore())
            {
                return default;
            }

            Repair("ended an attribute that lacks its quotation mark");
            rest = inside;
            _at++;
        }
        else if (rules.MendsQuotes)
        {
            Repair("took an attribute that lacks its quotation marks");
        }

        var length = rest.IndexOfAny(ValueEnd);
        if (length < 0 && WantsMore())
        {
            return default;
        }

        length = length < 0 ? rest.Length : length;
        if (length > 1 && rest[length - 1] == '/' && length < rest.Length && rest[length] == '>')
        {
            length--;
        }

        _at += length;
        return rules.MendsQuotes ? rest[..length].TrimEnd(Quotes) : rest[..length];
    }
}
