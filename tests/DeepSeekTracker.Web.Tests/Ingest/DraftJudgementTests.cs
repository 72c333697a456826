using System.Text;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>An article is judged by all that is known of it, whichever origin said it last.</summary>
public sealed class DraftJudgementTests : IAsyncLifetime
{
    private const string Text = "DeepSeek says that the training of R1 cost $5.6 million.";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => Task.FromResult(_app.Services);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("t.csv", "url,title,language\nhttps://a.example/1,\"DeepSeek: Nvidia 0,6 billion USD\",de-AT")]
    [InlineData(
        "t.html",
        "<html lang=de><head><title>Kurs</title></head><body><article><h1>DeepSeek: Nvidia 0,6 billion USD</h1><p>Das ist der Verlust, den die Aktie an der Börse nach der Nachricht hatte.</p></article></body></html>"
    )]
    public async Task Amounts_are_read_in_the_language_that_is_stated(string name, string file)
    {
        await ImportAsync(name, file);
        Assert.Equal([("nvidia-loss", 600e9)], await MentionsAsync());
    }

    [Fact]
    public async Task A_title_that_comes_later_takes_nothing_from_what_the_text_gave()
    {
        await ImportAsync("t.csv", $"url,text\nhttps://a.example/1,{Text}");
        var topics = await TopicsAsync();
        await ImportAsync("t.csv", "url,title\nhttps://a.example/1,A cheap model");
        Assert.Equal([("training-cost", 5.6e6)], await MentionsAsync());
        Assert.Equal(topics, await TopicsAsync());
    }

    [Fact]
    public async Task A_text_that_comes_later_is_judged_beside_the_title_that_stays()
    {
        await ImportAsync("t.csv", "url,title\nhttps://a.example/1,DeepSeek R1 training: six million dollars");
        await ImportAsync("t.csv", $"url,title,text\nhttps://a.example/1,A cheap model,{Text}");
        Assert.Equal([("training-cost", 5.6e6), ("training-cost", 6e6)], await MentionsAsync());
    }

    [Fact]
    public async Task A_language_that_comes_later_is_the_one_in_which_the_text_is_read()
    {
        await ImportAsync("t.csv", "url,title,text\nhttps://a.example/1,DeepSeek,\"DeepSeek: Nvidia 0,6 billion USD\"");
        Assert.Empty(await MentionsAsync());
        await ImportAsync("t.csv", "url,language\nhttps://a.example/1,de");
        Assert.Equal([("nvidia-loss", 600e9)], await MentionsAsync());
    }

    [Fact]
    public async Task What_was_judged_by_rules_that_changed_meanwhile_is_judged_again()
    {
        var (analyzer, story) = (_app.Get<ArticleAnalyzer>(), _app.Get<ArticleAnalyzer>().Story);
        var facts = new ArticleFacts { Url = "https://a.example/1", Title = "Nvidia shares fall after DeepSeek" };
        var before = DraftMaker.Judge(facts, analyzer);
        Assert.NotEmpty(before.Topics);
        analyzer.Follow(story with { Topics = [] });
        Assert.True(ArticleUrl.TryParse(facts.Url, out var url, out _));
        await _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var outlet = await _app.Get<OutletBook>().ResolveAsync(db, "A", url, stop);
                    await _app.Get<ArticleStore>().PutAsync(db, DraftMaker.Of(facts, url, outlet, "import", before), stop);
                },
                None
            );
        Assert.Empty(await TopicsAsync());
    }

    [Fact]
    public async Task Mentions_alone_leave_the_full_text_index_as_it_is()
    {
        await ImportAsync("t.csv", $"url,title,text\nhttps://a.example/1,DeepSeek,{Text}");
        await _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var article = await db.Articles.Include(a => a.Mentions).SingleAsync(stop);
                    db.ArticleMentions.RemoveRange(article.Mentions);
                    await db.SaveChangesAsync(stop);
                    Assert.Empty(db.TakeTouched());
                    Assert.Equal([article.Id], db.TakeCounted().Articles);
                },
                None
            );
    }

    private async Task ImportAsync(string name, string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        Assert.Empty((await _app.Get<IngestQueue>().ImportAsync(new ImportRequest(name, stream), None)).Problems);
    }

    private async Task<IEnumerable<(string, double?)>> MentionsAsync()
    {
        await using var db = await OpenAsync();
        return (await db.ArticleMentions.ToListAsync()).Select(m => (m.Claim, m.Low)).Order();
    }

    private async Task<List<string>> TopicsAsync()
    {
        await using var db = await OpenAsync();
        return await db.ArticleTopics.Select(t => t.TopicKey).Order().ToListAsync();
    }

    private Task<TrackerDbContext> OpenAsync() => _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
}
