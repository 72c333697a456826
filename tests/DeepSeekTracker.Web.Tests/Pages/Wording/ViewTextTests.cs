using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Tests.House;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

public sealed partial class ViewTextTests
{
    /// <summary>Names, which are the same in every language.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "DeepSeekTracker",
        "DeepSeek",
        "Tracker",
        "CSV",
        "JSON",
        "Lines",
        "Atom",
        "RSS",
        "UTC",
    };

    /// <summary>Examples of what is typed into fields.</summary>
    private static readonly string[] Examples = ["example.org", "supply-chains", "DE", "en"];

    /// <summary>Attributes that readers get to see or hear.</summary>
    public static readonly IReadOnlyList<string> Said = ["aria-label", "title", "alt", "placeholder", "label"];

    /// <summary>What stands in these is typed, not read.</summary>
    public const string Typed = "code, kbd, samp, pre, script, style, .code";

    [Fact]
    public void No_view_shows_a_text_that_is_not_in_the_list()
    {
        Assert.True(CompiledViews.All.Count(view => view.Html.Length > 0) > 60, "The views were not read.");
        Findings.None(
            from view in CompiledViews.All
            from text in TextsOf(view)
            where HasWord(text) && !Examples.Contains(text)
            select $"{view.View}: {text.Trim()}"
        );
    }

    [Fact]
    public void Literal_texts_are_found_in_a_view()
    {
        var view = new ViewLiterals(
            "x",
            """<p class="a">Feeds <code>x y</code></p><img alt="A face"><td>x</td>""",
            [("title", "Kept"), ("class", "wide")]
        );

        Assert.Equal(["Feeds ", "A face", "Kept"], TextsOf(view).Where(HasWord));
    }

    /// <summary>True for words in letters of English, names apart.</summary>
    public static bool HasWord(string text) => Word.Matches(text).Any(word => !Names.Contains(word.Value));

    private static IEnumerable<string> TextsOf(ViewLiterals view)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><table><tbody></table>").Body!;
        foreach (var node in new HtmlParser().ParseFragment(view.Html, body).SelectMany(node => node.GetDescendantsAndSelf()))
        {
            if (node is IText && node.ParentElement?.Closest(Typed) is null)
            {
                yield return node.TextContent;
            }
            else if (node is IElement element)
            {
                foreach (var value in Said.Select(element.GetAttribute).OfType<string>())
                {
                    yield return value;
                }
            }
        }

        foreach (var (_, value) in view.Attributes.Where(attribute => Said.Contains(attribute.Name)))
        {
            yield return value;
        }
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word { get; }
}
