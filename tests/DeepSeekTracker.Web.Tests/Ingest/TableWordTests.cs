using System.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What a table says of story, feed and outlet is kept as it says it.</summary>
public sealed class TableWordTests : IAsyncLifetime
{
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => Task.FromResult(_app.Services);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task What_the_table_set_aside_is_set_aside_whatever_its_title_says()
    {
        var articles = await ImportAsync(
            "url,title,relevance",
            "https://paper.example/1,DeepSeek releases R1,off-story",
            "https://paper.example/2,DeepSeek releases R1,about",
            "https://paper.example/3,Lamps,"
        );

        Assert.Equal([false, true, true], articles.Select(article => article.OnStory));
        Assert.Equal(("The imported table says off-story.", null), (articles[0].SetAsideBy, articles[0].Relevance));
    }

    [Fact]
    public async Task A_table_takes_no_known_article_out_of_the_story()
    {
        await ImportAsync("url,title", "https://paper.example/1,Lamps");
        var articles = await ImportAsync("url,title,relevance", "https://paper.example/1,Lamps,off-story");

        Assert.True(Assert.Single(articles).OnStory);
    }

    [Fact]
    public async Task The_feed_is_kept_as_the_table_says_and_is_not_followed()
    {
        var article = Assert.Single(
            await ImportAsync("url,title,feed_url", "https://paper.example/1,Lamps,https://paper.example/feed")
        );

        Assert.Equal(("https://paper.example/feed", null), (article.FeedUrl, article.FeedId));
        await using var db = await OpenAsync();
        Assert.Empty(await db.Feeds.ToListAsync());
    }

    [Theory]
    [InlineData("url,outlet,outlet_domain", "https://paper.example/1,Paper,", null)]
    [InlineData("url,outlet,outlet_domain", "https://paper.example/1,Paper,daily.example", "daily.example")]
    [InlineData("url,outlet", "https://paper.example/1,Paper", "paper.example")]
    [InlineData("url,outlet", "https://www.youtube.com/watch?v=1,Paper", null)]
    [InlineData("url,outlet", "https://m.youtube.com/watch?v=1,Paper", null)]
    public async Task No_domain_is_invented_for_an_outlet(string head, string row, string? domain)
    {
        var outlet = Assert.Single(await ImportAsync(head, row)).Outlet!;

        Assert.Equal(("Paper", domain), (outlet.Name, outlet.Domain));
    }

    private async Task<List<Article>> ImportAsync(params string[] lines)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("t.csv", content), CancellationToken.None);
        Assert.Empty(report.Problems);
        await using var db = await OpenAsync();
        return await db.Articles.Include(a => a.Outlet).OrderBy(a => a.Id).ToListAsync();
    }

    private Task<TrackerDbContext> OpenAsync() => _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
}
