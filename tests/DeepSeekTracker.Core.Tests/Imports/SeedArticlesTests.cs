using System.Text.Json;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Imports;
using Xunit.Abstractions;

namespace DeepSeekTracker.Core.Tests.Imports;

/// <summary>The five saved articles of the corpus, which is read where it is present and never shipped.</summary>
public sealed class SeedArticlesTests(ITestOutputHelper output)
{
    [CorpusTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_saved_article_comes_out_as_read_by_hand(int number)
    {
        var truth = Truth(number);
        var article = Read(truth, sideCar: null);
        var expected = truth.GetProperty("importer_expected");

        Assert.Equal(Text(expected, "title"), article.TitleIsStandIn ? null : article.Title!.Value);
        Assert.Equal(Text(expected, "outlet"), article.Outlet?.Value);
        Assert.Equal(Text(expected, "author")?.Split(" (")[0], article.Author?.Value);
        Assert.Equal(
            Text(expected, "author")?.Contains("organisation", StringComparison.Ordinal) ?? false,
            article.AuthorIsOrganisation
        );
        Assert.Equal(Text(expected, "category"), article.Category?.Value);
        Assert.Equal(Text(expected, "deck"), article.Subtitle?.Value);
        Assert.Equal(Text(expected, "published"), article.Published?.Value.Raw);
        Assert.Null(article.Url);
        Assert.Equal(Texts(expected, "tags"), article.Tags);
        AssertBody(truth, article);
        AssertOrigins(expected, article);
    }

    [CorpusTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_given_with_the_file_wins_and_changes_nothing_else(int number)
    {
        var truth = Truth(number);
        var published = Text(truth, "published") ?? "2025-01";
        var url = Text(truth, "url") ?? "https://example.org/article";
        var given = SideCar.From(
            url,
            Text(truth, "outlet"),
            Text(truth, "title"),
            Text(truth, "author"),
            published,
            Text(truth, "language")
        );
        var article = Read(truth, Assert.IsType<SideCarReading.Given>(given).SideCar);

        Assert.Equal(url, article.Url!.Value);
        Assert.Equal(Confidence.Stated, article.Url.Confidence);
        Assert.Equal((Text(truth, "outlet"), Confidence.Stated), (article.Outlet!.Value, article.Outlet.Confidence));
        Assert.Equal((published, Confidence.Stated), (article.Published!.Value.Raw, article.Published.Confidence));
        Assert.Equal("en", article.Language!.Value);
        var title = Text(truth, "title");
        Assert.Equal(string.IsNullOrEmpty(title), article.TitleIsStandIn);
        if (!string.IsNullOrEmpty(title))
        {
            Assert.Equal(title, article.Title!.Value);
        }

        Assert.Equal(Text(truth, "author"), article.Author?.Value);
        AssertBody(truth, article);
    }

    private void AssertBody(JsonElement truth, SavedArticle article)
    {
        var dropped = truth
            .GetProperty("boilerplate")
            .EnumerateArray()
            .Select(line => $"{line.GetProperty("line").GetInt32()} {Text(line, "text")}");
        Assert.Equal(dropped, article.Dropped.Select(line => $"{line.Line} {line.Text}"), StringComparer.Ordinal);
        var subheadings = Texts(truth, "subheadings").Select(heading => heading.Trim('#', '*', ' '));
        Assert.Equal(
            subheadings,
            article.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text),
            StringComparer.Ordinal
        );
        var body = truth.GetProperty("body_lines");
        Assert.Equal((body[0].GetInt32(), body[1].GetInt32()), (article.FirstLine, article.LastLine));
        Assert.Equal(
            truth.GetProperty("body_paragraphs").GetInt32(),
            article.Blocks.Count(block => block.Kind == BlockKind.Paragraph)
        );
        Assert.All(article.Blocks, block => Assert.DoesNotContain("**", block.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("](", article.Text, StringComparison.Ordinal);
        var links = truth.GetProperty("links").EnumerateArray().Select(link => $"{Text(link, "text")} {Text(link, "href")}");
        Assert.Equal(links, article.Outlinks.Select(link => $"{link.Text} {link.Href}"), StringComparer.Ordinal);
        Assert.All(article.Outlinks, link => Assert.Contains(link.Sentence!, article.Text, StringComparison.Ordinal));
        Assert.Equal(
            Texts(truth, "hashtags").Count > 0,
            article.Dropped.Any(line => line.Reason.StartsWith("hashtag", StringComparison.Ordinal))
        );
        var words = article.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
        output.WriteLine(
            $"{article.Title!.Value} | {article.Title.From} | {article.Outlet} | {words} words, truth {truth.GetProperty("body_words")}"
        );
    }

    private static void AssertOrigins(JsonElement expected, SavedArticle article)
    {
        var from = Text(expected, "outlet_from")!;
        Assert.True(
            article.Outlet is null || string.Equals(from, article.Outlet.From, StringComparison.Ordinal),
            article.Outlet?.From
        );
        Assert.All(
            new[] { article.Title?.Confidence, article.Outlet?.Confidence, article.Author?.Confidence },
            confidence => Assert.NotEqual(Confidence.Stated, confidence ?? Confidence.Low)
        );
        Assert.False(string.IsNullOrWhiteSpace(article.Title!.Value));
    }

    private static SavedArticle Read(JsonElement truth, SideCar? sideCar)
    {
        var name = Text(truth, "file")!;
        var file = new SavedFile(name, File.ReadAllBytes(Path.Combine(Folder, name)), sideCar);
        return Assert.IsType<ImportReading.Article>(SavedArticleReader.Read(file)).Saved;
    }

    private static JsonElement Truth(int number) =>
        JsonDocument.Parse(File.ReadAllLines(Path.Combine(Folder, "truth.jsonl"))[number]).RootElement;

    private static string Folder => Path.Combine(CorpusFolder.Path, "seeds");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];
}
