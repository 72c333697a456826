using System.Buffers;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Reads XML as it is found: a sound document gives the tree that a strict reader gives; a broken one gives what can be
/// read of it, with a note of each kind of repair. No DTD is fetched, nothing is expanded beyond small limits, and every
/// step is linear in the length of the text.
/// </summary>
internal sealed class MarkupReader(string text, MarkupRules rules, Action<MarkupNode>? onItem = null)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/><=\"'");

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\r\n><");

    private readonly MarkupEntities _entities = new();
    private readonly MarkupStack _stack = new(rules, onItem);
    private int _at;
    private int _counted;
    private int _line = 1;
    private int _noCommentEnd = int.MaxValue;
    private int _noInstructionEnd = int.MaxValue;
    private int _noTagEnd = int.MaxValue;

    /// <summary>The root, or null where the text holds no element.</summary>
    public MarkupNode? Root => _stack.Root;

    /// <summary>Kinds of repair, in the order met.</summary>
    public IReadOnlyList<string> Repairs => _stack.Repairs;

    /// <summary>Nested or expanded beyond the limits.</summary>
    public bool IsTooComplex => _stack.IsTooComplex;

    /// <summary>Line where reading ended.</summary>
    public int Line => _line;

    /// <summary>Line and text around the first repair that the document needed.</summary>
    public (int Line, string Excerpt)? FirstFault { get; private set; }

    /// <summary>Reads from a place until the root ends.</summary>
    public void Read(int start)
    {
        _at = start;
        while (_at < text.Length && !_stack.IsDone && !IsTooComplex)
        {
            var next = text.IndexOf('<', _at);
            if (next < 0)
            {
                AddText(_at, text.Length);
                _at = text.Length;
                break;
            }

            if (next > _at)
            {
                AddText(_at, next);
                _at = next;
            }

            ReadMarkup();
        }

        CountLines();
        _stack.Finish();
        if (_entities.Unknown > 0)
        {
            _stack.Note("kept references that no table knows as text");
        }
    }

    /// <summary>Up to 80 characters around a place.</summary>
    public static string ExcerptAt(string text, int place)
    {
        var from = Math.Max(0, Math.Min(place, text.Length) - 40);
        return text.Substring(from, Math.Min(80, text.Length - from)).ReplaceLineEndings(" ").Trim();
    }

    private void Repair(string note)
    {
        FirstFault ??= (_line, ExcerptAt(text, _at));
        _stack.Note(note);
    }

    private void CountLines()
    {
        _line += text.AsSpan(_counted, _at - _counted).Count('\n');
        _counted = _at;
    }

    private void AddText(int from, int to)
    {
        if (_stack.IsOpen)
        {
            _stack.AddText(_entities.Decode(Plain(text.AsSpan(from, to - from))));
        }
    }

    /// <summary>XML 1.0, 2.11: a line ends with one line feed.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> span) =>
        span.Contains('\r') ? span.ToString().ReplaceLineEndings("\n") : span;

    private void ReadMarkup()
    {
        var rest = text.AsSpan(_at);
        if (rest.Length < 2)
        {
            _at = text.Length;
        }
        else if (rest[1] == '!')
        {
            ReadDeclaration(rest);
        }
        else if (rest[1] == '?')
        {
            SkipPast("?>", ref _noInstructionEnd);
        }
        else if (rest[1] == '/')
        {
            ReadEndTag();
        }
        else if (char.IsLetter(rest[1]) || rest[1] is '_' or ':')
        {
            ReadStartTag();
        }
        else
        {
            Repair("took a stray < as text");
            _stack.AddText("<");
            _at++;
        }
    }

    private void ReadDeclaration(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
        {
            SkipPast("-->", ref _noCommentEnd);
        }
        else if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            var end = rest.IndexOf("]]>");
            if (end < 0)
            {
                Repair("the document ends inside a CDATA section");
            }

            var inside = end < 0 ? rest[9..] : rest[9..end];
            var kept = new System.Text.StringBuilder(inside.Length);
            MarkupEntities.AppendLegal(kept, Plain(inside));
            _stack.AddText(kept.ToString());
            _at += end < 0 ? rest.Length : end + 3;
        }
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && !_stack.IsOpen)
        {
            _at += MarkupDoctype.Read(rest, _entities);
        }
        else
        {
            SkipPast(">", ref _noTagEnd);
        }
    }

    private void SkipPast(string mark, ref int known)
    {
        var end = FindFrom(mark, _at + 2, ref known);
        if (end < 0)
        {
            Repair($"found no {mark} to end a comment or instruction");
            end = FindFrom(">", _at, ref _noTagEnd);
        }

        _at = end < 0 ? text.Length : end + (text.AsSpan(end).StartsWith(mark) ? mark.Length : 1);
    }

    /// <summary>A search that failed once fails everywhere behind, so that it is never run again: linear on any input.</summary>
    private int FindFrom(string mark, int from, ref int known)
    {
        if (from >= known || from >= text.Length)
        {
            return -1;
        }

        var found = text.IndexOf(mark, from, StringComparison.Ordinal);
        if (found < 0)
        {
            known = from;
        }

        return found;
    }

    private void ReadEndTag()
    {
        var rest = text.AsSpan(_at + 2);
        var length = rest.IndexOfAny(NameEnd);
        var name = length < 0 ? rest : rest[..length];
        var after = length < 0 ? "" : rest[length..];
        var close = after.IndexOfAny('>', '<');
        if (close < 0 || after[close] == '<')
        {
            Repair("closed a tag that lacks its >");
        }

        if (!_stack.Close(name))
        {
            Repair("left out an end tag without a start");
        }

        _at = close < 0 ? text.Length : text.Length - after.Length + close + (after[close] == '>' ? 1 : 0);
    }

    private void ReadStartTag()
    {
        CountLines();
        var rest = text.AsSpan(_at + 1);
        var length = rest.IndexOfAny(NameEnd);
        if (length < 0)
        {
            // The document ends inside a tag: what it would have been is unknown.
            Repair("the document ends inside a tag");
            _at = text.Length;
            return;
        }

        var node = _stack.Begin(rest[..length], _line);
        _at += 1 + length;
        var isEmpty = ReadAttributes(node);
        if (isEmpty is null)
        {
            Repair("the document ends inside a tag");
            return;
        }

        if (!_stack.Open(node, isEmpty.Value))
        {
            Repair("closed elements that lack their end tags");
        }
    }

    /// <summary>True for an empty element, false for a start tag, null where the text ends before the tag does.</summary>
    private bool? ReadAttributes(MarkupNode node)
    {
        while (true)
        {
            while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] is '"' or '\'' or '='))
            {
                _at++;
            }

            if (_at >= text.Length)
            {
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
    }

    private void ReadAttribute(MarkupNode node)
    {
        var start = _at;
        var length = text.AsSpan(_at).IndexOfAny(NameEnd);
        _at = length < 0 ? text.Length : _at + Math.Max(length, 1);
        var name = text[start.._at];
        var value = _at;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
        {
            value++;
        }

        if (value >= text.Length || text[value] != '=')
        {
            node.AddAttribute(name, "");
            return;
        }

        _at = value + 1;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        node.AddAttribute(name, _entities.Decode(ReadValue()));
    }

    private ReadOnlySpan<char> ReadValue()
    {
        var rest = text.AsSpan(_at);
        if (rest.Length > 0 && rest[0] is '"' or '\'')
        {
            var inside = rest[1..];
            var end = inside.IndexOf(rest[0]);
            if (end >= 0)
            {
                _at += end + 2;
                return inside[..end];
            }

            Repair("ended an attribute that lacks its quotation mark");
            rest = inside;
            _at++;
        }

        var length = rest.IndexOfAny(ValueEnd);
        length = length < 0 ? rest.Length : length;
        if (length > 1 && rest[length - 1] == '/' && length < rest.Length && rest[length] == '>')
        {
            length--;
        }

        _at += length;
        return rest[..length];
    }
}
