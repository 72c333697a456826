using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Splits a text into lines and reads their Markdown, where the text is written in it.</summary>
internal static partial class SavedLines
{
    private const int MaxTableCells = 200;

    public static List<SavedLine> Split(string text)
    {
        var lines = new List<SavedLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            lines.Add(new SavedLine(lines.Count + 1, text[start..end]));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>True where headings, links or emphasis of Markdown stand in the text.</summary>
    public static bool AreMarkdown(IReadOnlyList<SavedLine> lines) =>
        lines.Any(line => Heading().IsMatch(line.Raw))
        || lines.Any(line => line.Raw.Length < 20_000 && MarkedLink().IsMatch(line.Raw))
        || lines.Count(line => line.Raw.Length < 20_000 && Strong().IsMatch(line.Raw)) >= 2;

    public static void ReadMarkdown(IReadOnlyList<SavedLine> lines)
    {
        var isCode = false;
        var addresses = LinkReferences.Of(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Dropped is not null || line.IsBlank)
            {
                continue;
            }

            if (line.Raw.StartsWith("```", StringComparison.Ordinal) || line.Raw.StartsWith("~~~", StringComparison.Ordinal))
            {
                isCode = !isCode;
                line.Mark = LineMark.Nothing;
            }
            else if (isCode)
            {
                line.Mark = LineMark.Code;
            }
            else
            {
                ReadMarks(line, i > 0 ? lines[i - 1] : null, addresses);
            }
        }
    }

    private static void ReadMarks(SavedLine line, SavedLine? previous, LinkReferences addresses)
    {
        var raw = line.Raw;
        if (Underline().IsMatch(raw) || Rule().IsMatch(raw))
        {
            line.Mark = LineMark.Nothing;
            if (previous is { IsOpen: true, Mark: LineMark.None, EndsSentence: false, Words: <= 20 } && Underline().IsMatch(raw))
            {
                previous.Mark = LineMark.Heading;
                previous.Level = raw[0] == '=' ? 1 : 2;
            }
        }
        else if (TableRule().IsMatch(raw) && raw.Contains('|', StringComparison.Ordinal))
        {
            line.Mark = LineMark.Nothing;
            if (previous is { IsOpen: true } && previous.Raw.Contains('|', StringComparison.Ordinal))
            {
                ReadTableRow(previous);
            }
        }
        else if (
            previous is { Mark: LineMark.TableRow } or { Mark: LineMark.Nothing, Raw: ['|', ..] }
            && raw.Contains('|', StringComparison.Ordinal)
        )
        {
            ReadTableRow(line);
        }
        else if (Heading().Match(raw) is { Success: true } heading)
        {
            Set(
                line,
                LineMark.Heading,
                heading.Groups["marks"].Length,
                addresses.Put(heading.Groups["text"].Value.TrimEnd('#', ' '))
            );
        }
        else if (Item().Match(raw) is { Success: true } item)
        {
            Set(line, LineMark.ListItem, 1 + (line.Indent / 2), addresses.Put(item.Groups["text"].Value));
        }
        else if (raw[0] == '>')
        {
            Set(line, LineMark.Quotation, 0, addresses.Put(raw.TrimStart('>', ' ')));
        }
        else if (LinkReferences.IsDefinition(raw))
        {
            line.Mark = LineMark.Nothing;
        }
        else
        {
            Set(line, LineMark.None, 0, addresses.Put(raw));
            ReadStrongHeading(line);
        }
    }

    private static void ReadStrongHeading(SavedLine line)
    {
        if (line.Raw.Length < 150 && StrongOnly().IsMatch(line.Raw) && !line.EndsSentence)
        {
            line.Mark = LineMark.Heading;
            line.Level = 3;
        }
    }

    private static void ReadTableRow(SavedLine line)
    {
        var cells = line.Raw.Trim('|').Split('|', MaxTableCells).Select(cell => MarkdownLine.Render(cell.Trim()).Text);
        line.Mark = LineMark.TableRow;
        line.Text = string.Join('\t', cells);
    }

    private static void Set(SavedLine line, LineMark mark, int level, string marked)
    {
        var (text, links) = MarkdownLine.Render(marked.Trim());
        line.Mark = mark;
        line.Level = level;
        line.Text = text.TrimEnd();
        line.Links = links;
        if (line.Text.Length == 0 && marked.Contains("![", StringComparison.Ordinal))
        {
            line.Drop("image caption or alt text");
        }
    }

    [GeneratedRegex(
        @"^(?<marks>#{1,6})[ \t]+(?<text>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"\[[^\[\]]{1,300}\]\(https?://",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex MarkedLink();

    [GeneratedRegex(
        @"(?<!\*)\*\*[^*\s][^*]{0,200}\*\*(?!\*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Strong();

    [GeneratedRegex(
        @"^(\*\*[^*_]+\*\*|__[^*_]+__):?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex StrongOnly();

    [GeneratedRegex(
        @"^(={3,}|-{3,})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Underline();

    [GeneratedRegex(
        @"^([-*_][ \t]*){3,}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"^\|?([ \t]*:?-{2,}:?[ \t]*\|?)+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex TableRule();

    [GeneratedRegex(
        @"^([-*+•]|[0-9]{1,3}[.)])[ \t]+(?<text>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Item();
}
