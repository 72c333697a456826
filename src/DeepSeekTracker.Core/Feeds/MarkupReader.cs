using System.Buffers;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Reads XML as it is found: a sound document gives the tree that a strict reader gives; a broken one gives what can be
/// read of it, with a note of each kind of repair. No DTD is fetched, nothing is expanded beyond small limits, and every
/// step is linear in the length of the text. What begins in one stretch of the text and ends in the next is begun again.
/// </summary>
internal sealed partial class MarkupReader(MarkupText source, MarkupRules rules, Action<MarkupNode>? onItem = null)
{
    /// <summary>As much is always at hand, so that each kind of markup is known by how it begins.</summary>
    private const int Ahead = 64;

    /// <summary>Characters around a fault that are shown, on each side.</summary>
    private const int Around = 40;

    /// <summary>A document type declaration is read whole.</summary>
    private const int LongestDeclaration = 200_000;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/><=\"'");

    private readonly MarkupEntities _entities = new();
    private readonly MarkupStack _stack = new(rules, onItem);
    private int _at;
    private int _counted;
    private int _line = 1;
    private int _noCommentEnd = int.MaxValue;
    private int _noInstructionEnd = int.MaxValue;
    private int _noTagEnd = int.MaxValue;
    private bool _wantsMore;

    public MarkupReader(string text, MarkupRules rules, Action<MarkupNode>? onItem = null)
        : this(new MarkupText(text), rules, onItem) { }

    private ReadOnlySpan<char> Text => source.Window;

    /// <summary>The root, or null where the text holds no element.</summary>
    public MarkupNode? Root => _stack.Root;

    /// <summary>Kinds of repair, in the order met.</summary>
    public IReadOnlyList<string> Repairs => _stack.Repairs;

    /// <summary>Nested or expanded beyond the limits.</summary>
    public bool IsTooComplex => _stack.IsTooComplex;

    /// <summary>Line where reading ended.</summary>
    public int Line => _line;

    /// <summary>What was read, where it ended, and the places that were repaired.</summary>
    public MarkupStack Stack => _stack;

    /// <summary>The end of the text.</summary>
    public string LastWords => OneLine(Text[Math.Max(0, Text.Length - 2 * Around)..]);

    /// <summary>Reads from a place in the first stretch until the root ends.</summary>
    public void Read(int start)
    {
        _at = start;
        while (!_stack.IsDone && !IsTooComplex)
        {
            if ((_wantsMore || Text.Length - _at < Ahead) && !source.IsAtEnd)
            {
                ReadOn();
            }

            _wantsMore = false;
            if (_at >= Text.Length)
            {
                break;
            }

            ReadNext();
        }

        CountLines();
        _stack.Finish();
        if (_entities.Unknown > 0)
        {
            _stack.Note("kept references that no table knows as text");
        }
    }

    private void ReadNext()
    {
        var rest = Text[_at..];
        var next = rest.IndexOf('<');
        if (next == 0)
        {
            ReadMarkup(rest);
        }
        else if (next > 0 || !WantsMore())
        {
            var text = next < 0 ? rest : rest[..next];
            AddText(text);
            _at += text.Length;
        }
    }

    /// <summary>True where what begins here may end in the next stretch: it is begun again then.</summary>
    private bool WantsMore() => _wantsMore = !source.IsAtEnd;

    private void ReadOn()
    {
        CountLines();
        var done = Math.Max(0, _at - Around);
        source.ReadOn(done);
        (_at, _counted) = (_at - done, _counted - done);
    }

    private void Repair(string note)
    {
        Place(note);
        _stack.Note(note);
    }

    /// <summary>Keeps where a repair was needed. Lines are counted anew: what is read may be begun again further up.</summary>
    private void Place(string what)
    {
        if (_stack.Faults.HasRoom)
        {
            var line = _line + (_at > _counted ? Text[_counted.._at].Count('\n') : 0);
            var from = Math.Max(0, Math.Min(_at, Text.Length) - Around);
            _stack.Faults.Add(line, what, OneLine(Text.Slice(from, Math.Min(2 * Around, Text.Length - from))));
        }
        else
        {
            _stack.Faults.Count();
        }
    }

    private string Decoded(ReadOnlySpan<char> text)
    {
        var stray = _entities.Stray;
        var decoded = _entities.Decode(text);
        if (_entities.Stray > stray)
        {
            Place("a & that begins no known reference is kept as text");
        }

        return decoded;
    }

    private static string OneLine(ReadOnlySpan<char> text) => text.ToString().ReplaceLineEndings(" ").Trim();

    private void CountLines()
    {
        _line += Text[_counted.._at].Count('\n');
        _counted = _at;
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        if (_stack.IsOpen)
        {
            _stack.AddText(Decoded(Plain(text)));
        }
    }

    /// <summary>XML 1.0, 2.11: a line ends with one line feed.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> span) =>
        span.Contains('\r') ? span.ToString().ReplaceLineEndings("\n") : span;

    private void ReadMarkup(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2)
        {
            _at = Text.Length;
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
            ReadCharacters(rest);
        }
        else if (!rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || _stack.IsOpen)
        {
            SkipPast(">", ref _noTagEnd);
        }
        else if (rest.Length >= LongestDeclaration || !WantsMore())
        {
            _at += MarkupDoctype.Read(rest, _entities);
        }
    }

    private void ReadCharacters(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf("]]>");
        if (end < 0)
        {
            if (WantsMore())
            {
                return;
            }

            Repair("the document ends inside a CDATA section");
        }

        var inside = Plain(end < 0 ? rest[9..] : rest[9..end]);
        _stack.AddText(MarkupEntities.Legal(inside));
        _at += end < 0 ? rest.Length : end + 3;
    }

    private void SkipPast(string mark, ref int known)
    {
        var end = FindFrom(mark, _at + 2, ref known);
        if (end < 0)
        {
            if (WantsMore())
            {
                return;
            }

            Repair($"found no {mark} to end a comment or instruction");
            end = FindFrom(">", _at, ref _noTagEnd);
        }

        _at = end < 0 ? Text.Length : end + (Text[end..].StartsWith(mark) ? mark.Length : 1);
    }

    /// <summary>A search that failed once fails everywhere behind, so that it is never run again: linear on any input.</summary>
    private int FindFrom(string mark, int from, ref int known)
    {
        if (from >= known || from >= Text.Length)
        {
            return -1;
        }

        var found = Text[from..].IndexOf(mark);
        if (found < 0 && source.IsAtEnd)
        {
            known = from;
        }

        return found < 0 ? -1 : from + found;
    }

    private void ReadEndTag()
    {
        var rest = Text[(_at + 2)..];
        var length = rest.IndexOfAny(NameEnd);
        var name = length < 0 ? rest : rest[..length];
        var after = length < 0 ? "" : rest[length..];
        var close = after.IndexOfAny('>', '<');
        if (close < 0 && WantsMore())
        {
            return;
        }

        if (close < 0 || after[close] == '<')
        {
            Repair("closed a tag that lacks its >");
        }

        if (!(close < 0 && _stack.CloseCut(name)) && !_stack.Close(name))
        {
            Repair("left out an end tag without a start");
        }

        _at = close < 0 ? Text.Length : Text.Length - after.Length + close + (after[close] == '>' ? 1 : 0);
    }

    private void ReadStartTag()
    {
        CountLines();
        var start = _at;
        var rest = Text[(_at + 1)..];
        var length = rest.IndexOfAny(NameEnd);
        if (length < 0)
        {
            if (!WantsMore())
            {
                // The document ends inside a tag: what it would have been is unknown.
                Repair("the document ends inside a tag");
                _at = Text.Length;
            }

            return;
        }

        var node = _stack.Begin(rest[..length], _line);
        _at += 1 + length;
        var isEmpty = ReadAttributes(node);
        if (_wantsMore)
        {
            _at = start;
            return;
        }

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
}
