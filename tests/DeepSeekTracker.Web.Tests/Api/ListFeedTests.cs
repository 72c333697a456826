using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Api;

[Collection(PagesCollection.Name)]
public sealed class ListFeedTests(PagesApp app)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    [Theory]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("rss", "application/rss+xml")]
    [InlineData("json", "application/feed+json")]
    public async Task A_search_is_a_feed_that_our_own_parser_reads(string format, string type)
    {
        using var answer = await app.Client.GetAsync(Relative($"/articles/feed.{format}?q=nvidia&lang=en"));
        var body = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var reading = FeedParser.Parse(body, new FeedContext(answer.Content.Headers.ContentType.ToString()));
        var feed = Assert.IsType<FeedReading.Parsed>(reading).Feed;
        var page = await app.PageAsync("/articles?q=nvidia&lang=en&sort=seen&view=compact");
        Assert.EndsWith("“nvidia”, lang: en", feed.Title, StringComparison.Ordinal);
        Assert.Empty(feed.Repairs);
        Assert.Equal(page.QuerySelectorAll("article.row").Length, feed.Entries.Count);
        Assert.Equal(page.QuerySelector("article.row h3")!.TextContent.Trim(), feed.Entries[0].Title);
        Assert.Equal(feed.Entries.Count, feed.Entries.Select(entry => entry.Guid).Distinct().Count());
        Assert.All(feed.Entries, entry => Assert.StartsWith("urn:uuid:", entry.Guid, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rss", "days=undated", DatePrecision.None)]
    [InlineData("json", "days=undated", DatePrecision.None)]
    [InlineData("rss", "days=dated&lang=de", DatePrecision.Day)]
    [InlineData("atom", "days=dated&lang=de", DatePrecision.Day)]
    public async Task An_entry_is_dated_as_exactly_as_the_article_and_not_at_all_where_no_day_is_known(
        string format,
        string limit,
        DatePrecision most
    )
    {
        var all = await app.Client.GetByteArrayAsync(Relative($"/articles/feed.{format}?{limit}"));
        var feed = Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(all, new FeedContext())).Feed;

        Assert.NotEmpty(feed.Entries);
        Assert.Contains(feed.Entries, entry => (entry.Published?.Precision ?? DatePrecision.None) == most);
        if (most == DatePrecision.None)
        {
            Assert.All(feed.Entries, entry => Assert.True((entry.Date?.Precision ?? DatePrecision.None) < DatePrecision.Day));
        }
    }

    [Fact]
    public async Task Atom_says_when_an_entry_came_and_gives_no_published_instant_to_a_day()
    {
        var feed = XDocument.Parse(await app.Client.GetStringAsync(Relative("/articles/feed.atom?topic=markets"))).Root!;

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.All(entries, entry => Assert.NotNull(entry.Element(Atom + "updated")));
        Assert.All(
            entries.Where(entry => entry.Element(Dc + "date") is not null),
            entry => Assert.Null(entry.Element(Atom + "published"))
        );
        Assert.Contains(entries, entry => entry.Element(Dc + "date") is not null);
        var self = feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self");
        Assert.Equal(
            new Uri(app.Client.BaseAddress!, "/articles/feed.atom?topic=markets").AbsoluteUri,
            (string?)self.Attribute("href")
        );
    }

    [Fact]
    public async Task Ids_stay_the_same_in_every_format_and_an_unchanged_feed_is_not_sent_again()
    {
        var rss = XDocument.Parse(await app.Client.GetStringAsync(Relative("/articles/feed.rss?lang=fr")));
        using var json = JsonDocument.Parse(await app.Client.GetStringAsync(Relative("/articles/feed.json?lang=fr")));
        Assert.Equal(
            rss.Descendants("guid").Select(guid => guid.Value),
            json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)
        );

        using var first = await app.Client.GetAsync(Relative("/articles/feed.rss?lang=fr"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles/feed.rss?lang=fr");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_list_names_its_feeds_and_a_limit_that_cannot_be_read_gives_none()
    {
        var page = await app.PageAsync("/articles?q=nvidia&topic=markets&sort=oldest");
        using var wrong = await app.Client.GetAsync(Relative("/articles/feed.atom?from=never"));

        var feed = page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href")!;
        Assert.StartsWith("/articles/feed.atom?q=nvidia&topic=markets", feed, StringComparison.Ordinal);
        Assert.Equal(feed, page.QuerySelector(".export a[href*='feed.atom']")!.GetAttribute("href"));
        using var answer = await app.Client.GetAsync(Relative(feed));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Theory]
    [InlineData("atom", "q=nvidia+titel:x", "There is no field “titel”")]
    [InlineData("rss", "q=nvidia+%22open+source", "quotation mark is not closed")]
    [InlineData("json", "q=nvidia+%22open+source", "quotation mark is not closed")]
    public async Task A_search_that_was_read_otherwise_than_meant_is_told_in_the_feed_as_on_the_page(
        string format,
        string query,
        string hint
    )
    {
        using var answer = await app.Client.GetAsync(Relative($"/articles/feed.{format}?{query}"));
        using var export = await app.Client.GetAsync(Relative($"/articles/export.csv?{query}"));
        var page = await app.PageAsync($"/articles?{query}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, export.StatusCode));
        Assert.Contains(hint, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(hint, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state=nonsense", "“nonsense” in “state” is not known")]
    [InlineData("q=nvidia+%22open+source&from=never", "is not a day")]
    public async Task A_limit_that_cannot_be_read_gives_neither_feed_nor_export_but_the_reason(string query, string why)
    {
        foreach (var path in new[] { "feed.atom", "export.csv" })
        {
            using var answer = await app.Client.GetAsync(Relative($"/articles/{path}?{query}"));

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(why, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_list_has_an_id_of_its_own_and_the_same_list_one_in_whatever_order()
    {
        async Task<(string Id, string Title)> Of(string query)
        {
            var feed = XDocument.Parse(await app.Client.GetStringAsync(Relative($"/articles/feed.atom?{query}"))).Root!;
            return ((string)feed.Element(Atom + "id")!, (string)feed.Element(Atom + "title")!);
        }

        var (limit, words, both) = (await Of("lang=de"), await Of("q=lang:de"), await Of("lang=de&lang=fr"));
        Assert.Equal(3, new[] { limit.Id, words.Id, both.Id }.Distinct().Count());
        Assert.NotEqual(limit.Title, words.Title);
        Assert.Equal(limit.Id, (await Of("lang=de&sort=oldest")).Id);
        Assert.Equal(both.Id, (await Of("lang=fr&lang=de")).Id);
    }

    [Fact]
    public async Task An_entry_keeps_its_id_where_the_article_turns_out_to_have_another_address()
    {
        using var own = new TrackerApp();
        using var client = own.Anyone();
        async Task<List<string>> Ids() =>
            [
                .. XDocument
                    .Parse(await client.GetStringAsync(Relative("/articles/feed.atom?q=nvidia")))
                    .Descendants(Atom + "entry")
                    .Select(entry => (string)entry.Element(Atom + "id")!),
            ];
        var before = await Ids();
        await using (var db = await own.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync())
        {
            await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.Key, a => a.Key + "/moved"));
        }

        Assert.NotEmpty(before);
        Assert.Equal(before, await Ids());
    }

    [Fact]
    public async Task No_cache_between_keeps_a_feed_for_other_readers()
    {
        using var client = app.Anyone();
        using var answer = await client.GetAsync(Relative("/articles/feed.json?lang=fr"));

        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
