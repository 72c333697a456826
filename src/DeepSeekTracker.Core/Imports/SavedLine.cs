using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>What Markdown says a line is.</summary>
internal enum LineMark
{
    None,
    Heading,
    ListItem,
    Quotation,
    TableRow,
    Code,

    /// <summary>A rule, a fence or the line under a heading: markup without words.</summary>
    Nothing,
}

/// <summary>One line of a saved text, with what was found out about it so far.</summary>
internal sealed class SavedLine(int number, string raw)
{
    private const string SentenceEnds = ".!?…。！？」』।۔؟։";

    /// <summary>What may stand behind the end of a sentence: quotation marks, brackets and footnote signs.</summary>
    private const string AfterSentence = "\"”’')»“ \u00A0*†‡⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Characters of a footnote's mark in square brackets, as in [12].</summary>
    private const int LongestMark = 3;

    /// <summary>From 1, as an editor counts.</summary>
    public int Number { get; } = number;

    /// <summary>Number of the last line joined to this one; <see cref="Number"/> where none was.</summary>
    public int LastNumber { get; private set; } = number;

    /// <summary>As in the file, white space at both ends cut.</summary>
    public string Raw { get; private set; } = raw.Trim();

    /// <summary>Spaces before the text, a tab counting four.</summary>
    public int Indent { get; } = IndentOf(raw);

    /// <summary>The words without markup.</summary>
    public string Text { get; set; } = raw.Trim();

    public LineMark Mark { get; set; }

    /// <summary>Of a heading or list item.</summary>
    public int Level { get; set; }

    public IReadOnlyList<LineLink> Links { get; set; } = [];

    /// <summary>Why the line is no part of the article; null while it is.</summary>
    public string? Dropped { get; private set; }

    public bool IsBlank => Raw.Length == 0;

    /// <summary>True where the line still counts as words of the article.</summary>
    public bool IsOpen => Dropped is null && Text.Length > 0 && Mark != LineMark.Nothing;

    public int Words => _words ??= WordCount.Of(Text);

    private int? _words;

    /// <summary>
    /// True where a full stop, a question or an exclamation mark ends the line, be it inside quotation marks or before the mark
    /// of a footnote.
    /// </summary>
    public bool EndsSentence => SentenceEnd(Text) is not null;

    /// <summary>True where the line breaks off with three points.</summary>
    public bool IsCut =>
        Text.EndsWith("...", StringComparison.Ordinal) || Text.EndsWith('…') || Text.EndsWith("[…]", StringComparison.Ordinal);

    /// <summary>True for a line that can only be running text.</summary>
    public bool IsSentence => EndsSentence && !IsCut && (Words >= 9 || Text.Length >= 100);

    public bool IsLong => Text.Length >= 250 || Words >= 45;

    public void Drop(string reason)
    {
        if (!IsBlank)
        {
            Dropped ??= reason;
        }
    }

    /// <summary>Takes over the words of the lines that follow, which then say nothing.</summary>
    public void Append(IReadOnlyList<SavedLine> next)
    {
        var links = new List<LineLink>(Links);
        var at = Text.Length;
        foreach (var line in next)
        {
            links.AddRange(line.Links.Select(link => link with { Start = link.Start + at + 1 }));
            at += line.Text.Length + 1;
        }

        Raw = string.Join(' ', next.Select(line => line.Raw).Prepend(Raw));
        Text = string.Join(' ', next.Select(line => line.Text).Prepend(Text));
        Links = links;
        LastNumber = next[^1].LastNumber;
        _words = null;
        foreach (var line in next)
        {
            line.Raw = "";
            line.Text = "";
            line.Links = [];
        }
    }

    /// <summary>The mark that ends the sentence which ends the text; null where none does.</summary>
    public static char? SentenceEnd(ReadOnlySpan<char> text)
    {
        int end;
        do
        {
            text = text.TrimEnd(AfterSentence);
            end = text.Length;
            text = WithoutMark(text);
        } while (text.Length < end);

        return text.Length > 0 && SentenceEnds.Contains(text[^1]) ? text[^1] : null;
    }

    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text)
    {
        if (text is not [.., ']'])
        {
            return text;
        }

        var end = text[Math.Max(0, text.Length - LongestMark - 2)..];
        var open = end.LastIndexOf('[');
        var mark = end[(open + 1)..^1];
        var isMark = open >= 0 && mark.Length > 0;
        foreach (var c in mark)
        {
            isMark &= char.IsLetterOrDigit(c) || c == '^';
        }

        return isMark ? text[..^(mark.Length + 2)] : text;
    }

    private static int IndentOf(string raw)
    {
        var indent = 0;
        foreach (var c in raw)
        {
            if (c is not (' ' or '\t'))
            {
                break;
            }

            indent += c == '\t' ? 4 : 1;
        }

        return indent;
    }
}
