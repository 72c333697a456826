using System.Net;
using System.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>A link in a line: where its words stand in the clean text, and where it leads.</summary>
internal sealed record LineLink(int Start, int Length, string Href);

/// <summary>
/// Takes the marks of Markdown (CommonMark 0.31, chapter 6) out of one line: emphasis, code, links, pictures, escapes,
/// entities. Every look ahead is bounded, so the work is linear in the length of the line.
/// </summary>
internal sealed class MarkdownLine
{
    private const int MaxLabel = 1_000;
    private const int MaxDepth = 3;
    private const string Escapable = "\\`*_{}[]()#+-.!~>|<\"'$%&,/:;=?@^";
    private readonly StringBuilder _out = new();
    private readonly List<LineLink> _links = [];
    private readonly MarkdownEmphasis _emphasis = new();
    private readonly string _line;
    private readonly int _depth;
    private Dictionary<int, int>? _closing;
    private int _at;

    private MarkdownLine(string line, int depth)
    {
        _line = line;
        _depth = depth;
    }

    public static (string Text, IReadOnlyList<LineLink> Links) Render(string line) => new MarkdownLine(line, 0).Render();

    private (string Text, IReadOnlyList<LineLink> Links) Render()
    {
        while (_at < _line.Length)
        {
            if (!TakeSpecial(_line[_at]))
            {
                _out.Append(_line[_at++]);
            }
        }

        return _emphasis.Remove(_out.ToString(), _links);
    }

    private bool TakeSpecial(char c) =>
        c switch
        {
            '\\' => TakeEscape(),
            '`' => TakeCode(),
            '!' => _at + 1 < _line.Length && _line[_at + 1] == '[' && TakeLink(_at + 1, isPicture: true),
            '[' => TakeLink(_at, isPicture: false),
            '<' => TakeAutolink(),
            '&' => TakeEntity(),
            '*' or '_' or '~' => TakeRun(c),
            _ => false,
        };

    private bool TakeEscape()
    {
        if (_at + 1 >= _line.Length || !Escapable.Contains(_line[_at + 1], StringComparison.Ordinal))
        {
            return false;
        }

        _out.Append(_line[_at + 1]);
        _at += 2;
        return true;
    }

    private bool TakeCode()
    {
        var start = SkipTicks(_at);
        var end = start;
        while (end < _line.Length && end - start < MaxLabel)
        {
            if (_line[end] != '`')
            {
                end++;
                continue;
            }

            var after = SkipTicks(end);
            if (after - end == start - _at)
            {
                _out.Append(_line, start, end - start);
                _at = after;
                return true;
            }

            end = after;
        }

        _out.Append(_line, _at, start - _at);
        _at = start;
        return true;
    }

    private int SkipTicks(int at)
    {
        while (at < _line.Length && _line[at] == '`')
        {
            at++;
        }

        return at;
    }

    private bool TakeLink(int bracket, bool isPicture)
    {
        var close = ClosingBracket(bracket);
        if (close < 0 || _depth >= MaxDepth || close + 1 >= _line.Length || _line[close + 1] != '(')
        {
            return false;
        }

        var end = ClosingParenthesis(close + 1);
        if (end < 0)
        {
            return false;
        }

        _at = end + 1;
        if (isPicture)
        {
            return true;
        }

        var href = Destination(_line[(close + 2)..end]);
        var (words, inner) = new MarkdownLine(_line[(bracket + 1)..close], _depth + 1).Render();
        if (words.Length > 0 && WebAddress.IsSound(href))
        {
            _links.Add(new LineLink(_out.Length, words.Length, href));
        }
        else
        {
            _links.AddRange(inner.Select(link => link with { Start = link.Start + _out.Length }));
        }

        _out.Append(words);
        return true;
    }

    /// <summary>The bracket that closes this one; all pairs of the line are found in one walk.</summary>
    private int ClosingBracket(int open)
    {
        if (_closing is null)
        {
            _closing = [];
            var stack = new Stack<int>();
            for (var i = 0; i < _line.Length; i++)
            {
                if (_line[i] == '[')
                {
                    stack.Push(i);
                }
                else if (_line[i] == ']' && stack.TryPop(out var start) && i - start < MaxLabel)
                {
                    _closing[start] = i;
                }
            }
        }

        return _closing.GetValueOrDefault(open, -1);
    }

    private int ClosingParenthesis(int open)
    {
        var depth = 0;
        for (var i = open; i < _line.Length && i - open < WebAddress.MaxLength; i++)
        {
            depth += _line[i] == '(' ? 1 : 0;
            depth -= _line[i] == ')' ? 1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The address without its angle brackets and without the title that may follow.</summary>
    private static string Destination(string inside)
    {
        var text = inside.Trim();
        var end = text.IndexOfAny([' ', '\t']);
        return (end < 0 ? text : text[..end]).Trim('<', '>');
    }

    private bool TakeAutolink()
    {
        var end = _line.IndexOf('>', _at, Math.Min(_line.Length - _at, MaxLabel));
        if (end < 0 || !WebAddress.IsSound(_line[(_at + 1)..end]))
        {
            return false;
        }

        var href = _line[(_at + 1)..end];
        _links.Add(new LineLink(_out.Length, href.Length, href));
        _out.Append(href);
        _at = end + 1;
        return true;
    }

    private bool TakeEntity()
    {
        var end = _line.IndexOf(';', _at, Math.Min(_line.Length - _at, 12));
        if (end < 0)
        {
            return false;
        }

        var written = _line[_at..(end + 1)];
        var meant = WebUtility.HtmlDecode(written);
        if (meant.Length >= written.Length)
        {
            return false;
        }

        _out.Append(meant);
        _at = end + 1;
        return true;
    }

    private bool TakeRun(char c)
    {
        var end = _at;
        while (end < _line.Length && _line[end] == c)
        {
            end++;
        }

        var before = _at == 0 ? ' ' : _line[_at - 1];
        var after = end == _line.Length ? ' ' : _line[end];
        _emphasis.Add(c, _out.Length, end - _at, before, after);
        _out.Append(c, end - _at);
        _at = end;
        return true;
    }
}
