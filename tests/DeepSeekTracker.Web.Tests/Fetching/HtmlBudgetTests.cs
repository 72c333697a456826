using System.Text;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Web.Tests.Fetching;

/// <summary>Nested lists of 312 KB cost an HTML parser without a budget 37 s of CPU: every way to it has one.</summary>
public sealed partial class HtmlBudgetTests
{
    private static readonly string Nested = string.Concat(Enumerable.Repeat("<ul><li>", 40_000));

    [Fact]
    public void Only_the_two_places_with_a_budget_parse_html()
    {
        var places = Directory
            .EnumerateFiles(Path.Combine(TestFolder.Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            )
            .SelectMany(file => ParseCall().Matches(File.ReadAllText(file)).Select(_ => Path.GetFileName(file)))
            .Order(StringComparer.Ordinal);
        // The cleaner's first call makes an empty document, its second comes after the count of tags and depth.
        Assert.Equal(["HtmlCleaner.cs", "HtmlCleaner.cs", "PageParser.cs"], places);
    }

    [Fact]
    public void A_feeds_nested_lists_are_kept_as_text()
    {
        var feed = Encoding.UTF8.GetBytes(
            $"<rss version=\"2.0\"><channel><title>T</title><item><title>One</title><description><![CDATA[{Nested}words]]></description></item></channel></rss>"
        );
        var parsed = Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(feed, new FeedContext()));
        var entry = Assert.Single(parsed.Feed.Entries);
        Assert.DoesNotContain("<ul", $"{entry.Summary}{entry.ContentHtml}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_pages_nested_lists_end_at_the_budget()
    {
        var page = Encoding.UTF8.GetBytes($"<!doctype html><body><article>{Nested}words");
        var article = ArticleExtractor.Extract(new PageInput(page, "text/html; charset=utf-8", "https://news.example/1"));
        Assert.NotEqual(TextState.Ok, article.State);
    }

    [GeneratedRegex(@"\.Parse(Document|Fragment)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ParseCall();
}
