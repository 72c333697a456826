using System.Text;
using System.Text.RegularExpressions;
using DeepSeekTracker.Web.Tests.House;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

/// <summary>A text that pages say, as its calls have it.</summary>
/// <param name="Key">The English text; of a text with a number its singular.</param>
/// <param name="Many">The English plural; null for a text without a number.</param>
/// <param name="Places">The files that say it, below Pages.</param>
internal sealed record SourceText(string Key, string? Many, IReadOnlyList<string> Places);

/// <summary>Reads the texts out of the calls in views and page code.</summary>
internal static partial class SourceTexts
{
    private const string Pages = "src/DeepSeekTracker.Web/Pages/";

    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        .. SourceFile.Shipped.Where(file =>
            file.Path.StartsWith(Pages, StringComparison.Ordinal) && !file.Path.Contains("/Wording/", StringComparison.Ordinal)
        ),
    ];

    public static IReadOnlyList<SourceText> All { get; } =
    [
        .. Files
            .SelectMany(file => Call.Matches(file.Text).Select(call => (file, call)))
            .Select(found =>
                (
                    Key: Unescaped(found.call.Groups["text"].Value),
                    Many: found.call.Groups["many"] is { Success: true } many ? Unescaped(many.Value) : null,
                    Place: found.file.Path[Pages.Length..]
                )
            )
            .GroupBy(text => (text.Key, text.Many))
            .OrderBy(group => group.Key.Key, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Many, StringComparer.Ordinal)
            .Select(group => new SourceText(
                group.Key.Key,
                group.Key.Many,
                [.. group.Select(text => text.Place).Distinct().Order(StringComparer.Ordinal)]
            )),
    ];

    /// <summary>Calls whose text is not written in them, so that no list can hold it.</summary>
    public static IEnumerable<string> Unreadable =>
        from file in Files
        where file.IsView || file.Text.Contains("using static DeepSeekTracker.Web.Pages.Wording.Say;", StringComparison.Ordinal)
        from Match call in AnyCall.Matches(file.Text)
        where !StartsCall(file.Text, call.Index)
        select $"{file.Path}, line {file.Text.AsSpan(0, call.Index).Count('\n') + 1}: {call.Value}";

    /// <summary>The list for translators, as gettext has it.</summary>
    public static string Template()
    {
        var file = new StringBuilder(
            "# All texts of the pages, made by TextTemplateTests. A translation is a copy named by its language: de.po.\n"
                + "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                + "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n"
        );
        foreach (var text in All)
        {
            file.Append('\n').Append("#: ").AppendJoin(' ', text.Places).Append('\n');
            file.Append("msgid ").Append(Quoted(text.Key)).Append('\n');
            file.Append(
                text.Many is null ? "msgstr \"\"\n" : $"msgid_plural {Quoted(text.Many)}\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n"
            );
        }

        return file.ToString();
    }

    private static bool StartsCall(string text, int at) => Call.Match(text, at) is { Success: true } match && match.Index == at;

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Unescaped(string literal) => Regex.Unescape(literal.Replace("\\\"", "\"", StringComparison.Ordinal));

    [GeneratedRegex(
        """\b(?:(?:T|H)\(\s*"(?<text>(?:[^"\\]|\\.)*)"|Counted\(\s*"(?<text>(?:[^"\\]|\\.)*)",\s*"(?<many>(?:[^"\\]|\\.)*)")"""
    )]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"(?<![.\w<])(?:T|H|Counted)\(")]
    private static partial Regex AnyCall { get; }
}
