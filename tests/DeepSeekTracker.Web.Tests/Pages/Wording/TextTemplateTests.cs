using System.Text.RegularExpressions;
using DeepSeekTracker.Web.Pages.Wording;
using DeepSeekTracker.Web.Tests.House;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

public sealed partial class TextTemplateTests
{
    private static readonly string Template = Path.Combine(
        TestFolder.Repository,
        "src",
        "DeepSeekTracker.Web",
        "Texts",
        "texts.pot"
    );

    /// <summary>Files whose literals go into tables of values, which speak English to programs.</summary>
    private static readonly string[] WithoutTexts = ["Timelines/Values.cshtml.cs", "Timelines/StackSeries.cs"];

    [Fact]
    public void The_list_for_translators_holds_exactly_the_texts_that_pages_say()
    {
        var right = SourceTexts.Template();
        if (!File.Exists(Template) || File.ReadAllText(Template) != right)
        {
            var made = Path.Combine(AppContext.BaseDirectory, "texts.pot");
            File.WriteAllText(made, right);
            Assert.Fail($"Texts were added, changed or taken away. The right list was made: cp {made} {Template}");
        }
    }

    [Fact]
    public void Every_text_stands_in_its_call() => Findings.None(SourceTexts.Unreadable);

    [Fact]
    public void A_text_with_a_number_has_one_plural_and_is_said_without_a_number_nowhere() =>
        Findings.None(SourceTexts.All.GroupBy(text => text.Key).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Both_forms_of_a_text_have_the_same_places() =>
        Findings.None(
            SourceTexts
                .All.Where(text => text.Many is not null && !PlacesOf(text.Key).IsSubsetOf(PlacesOf(text.Many)))
                .Select(text => text.Key)
        );

    [Fact]
    public void Every_translation_has_the_places_of_its_text()
    {
        var texts = SourceTexts.All.ToDictionary(text => text.Key, text => text, StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(Template)!, "*.po");
        Findings.None(
            from file in files
            let catalog = PoFile.Read(new StringReader(File.ReadAllText(file)))
            from entry in catalog.Texts
            where
                !texts.TryGetValue(entry.Key, out var text)
                || entry.Value.Length != (text.Many is null ? 1 : catalog.Forms)
                || entry.Value.Any(form => !PlacesOf(form).IsSubsetOf(PlacesOf(text.Many ?? text.Key)))
            select $"{Path.GetFileName(file)}: {entry.Key}"
        );
    }

    /// <summary>A sentence in page code that no translator gets to see.</summary>
    [Fact]
    public void Page_code_says_nothing_but_texts() =>
        Findings.None(
            from file in SourceTexts.Files
            where !file.IsView && !WithoutTexts.Any(name => file.Path.EndsWith(name, StringComparison.Ordinal))
            from Match literal in Literal.Matches(Comment.Replace(file.Text, ""))
            where !new[] { "said", "key", "case" }.Any(name => literal.Groups[name].Success)
            where Sentence.IsMatch(Part.Replace(literal.Groups["text"].Value, ""))
            select $"{file.Path}: {literal.Groups["text"].Value}"
        );

    private static HashSet<int> PlacesOf(string text) =>
        [.. TextForm.Pieces(text).Where(piece => piece.Part >= 0).Select(piece => piece.Part)];

    [GeneratedRegex(
        @"(?<said>\b(?:T|H)\(\s*|\bCounted\(\s*(?:""(?:[^""\\]|\\.)*"",\s*)?)?(?<key>\[)?\$?""(?<text>(?:[^""\\]|\\.)*)""(?<case>\s*=>|\s+or\s)?"
    )]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"[A-Za-z’]{2,},? [A-Za-z]{2,}")]
    private static partial Regex Sentence { get; }
}
