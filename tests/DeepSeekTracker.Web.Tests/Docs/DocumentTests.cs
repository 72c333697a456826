using System.Text.RegularExpressions;
using DeepSeekTracker.Web.Tests.House;

namespace DeepSeekTracker.Web.Tests.Docs;

public sealed partial class DocumentTests
{
    [Fact]
    public void Reads_code_words_links_and_tables()
    {
        var document = new Document(
            "x.md",
            """
            Type `tracker import PATH --url=ADDRESS` or import (not code). See [the plan](docs/house.md#core),
            [the web](https://outlet.example/) and <img src="docs/pictures/home.png">.

            ```sh
            tracker export --format csv
            ```

            | `A:B` | `1` |
            """
        );

        Assert.Superset(new HashSet<string> { "import", "--url", "export", "--format" }, document.CodeWords.ToHashSet());
        Assert.DoesNotContain("See", document.CodeWords);
        Assert.Equal(["docs/house.md", "docs/pictures/home.png"], document.FileLinks);
        Assert.Equal(["`A:B`", "`1`"], Assert.Single(document.Rows));
    }

    [Fact]
    public void Every_place_in_the_house_that_the_plan_names_is_built()
    {
        var built = SourceFile
            .Shipped.SelectMany(file => new[] { file.Folder + "/" + file.Name, file.Folder })
            .Select(path => path.Replace("DeepSeekTracker.", "", StringComparison.Ordinal))
            .SelectMany(path => new[] { path, path.Replace(".cs", "", StringComparison.Ordinal) })
            .ToHashSet(StringComparer.Ordinal);
        var named = Place.Matches(Document.Read("docs/house.md").Text).Select(match => match.Groups[1].Value);
        Findings.None(named.Where(place => !built.Contains(place) && !built.Contains("Web/" + place)));
    }

    [GeneratedRegex("`((?:[A-Z][A-Za-z]+/)+[A-Z][A-Za-z]+)`")]
    private static partial Regex Place { get; }
}
