using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>A day that a person states beside the hour that the feed gave: the former wins, the latter stays in sight.</summary>
public sealed class StatedAndFeedDateTests : IDisposable
{
    private readonly DateScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-01-25", true)]
    public async Task A_feed_s_date_that_differs_from_the_owner_s_is_told_once_and_compared_with_a_correction(
        string corrected,
        bool conflict
    )
    {
        await _scene.ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-30\n");
        await _scene.ReadFeedAsync("2025-01-28T10:00:00Z");
        await _scene.ReadFeedAsync("2025-01-28T10:00:00Z");

        var article = await _scene.ArticleAsync();
        Assert.Equal((new DateOnly(2025, 1, 30), true), (article.Row.Date.Day(), article.DateConflict));
        var edit = Assert.Single(article.Edits);
        Assert.Equal(
            ("other date", null, "2025-01-28 10:00 UTC, from feed", "feed"),
            (edit.Field, edit.Before, edit.After, edit.Via)
        );

        await _scene.ImportAsync("t.csv", $"url,title,published_at\nhttps://paper.example/1,Lamps,{corrected}\n");
        Assert.Equal(conflict, (await _scene.ArticleAsync()).DateConflict);
    }

    [Fact]
    public async Task A_feed_s_date_that_a_better_place_s_took_the_place_of_is_told()
    {
        await _scene.ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Lamps\n");
        await _scene.ReadFeedAsync("2025-01-28T10:00:00Z");
        await _scene.ImportAsync(
            "t.csv",
            "url,title,published_at,published_source\nhttps://paper.example/1,Lamps,2025-01-30,JSON-LD datePublished\n"
        );

        var article = await _scene.ArticleAsync();
        var edit = Assert.Single(article.Edits);
        Assert.Equal(
            (true, "date", "2025-01-28 10:00 UTC, from feed", "2025-01-30, from JSON-LD datePublished"),
            (article.DateConflict, edit.Field, edit.Before, edit.After)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_owner_s_day_leaves_the_feed_s_hour_of_it(bool feedFirst)
    {
        const string Table = "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n";
        await _scene.ImportAsync("t.csv", feedFirst ? "url,title\nhttps://paper.example/1,Lamps\n" : Table);
        await _scene.ReadFeedAsync("2025-01-28T10:00:00Z");
        if (feedFirst)
        {
            await _scene.ImportAsync("t.csv", Table);
        }

        var article = await _scene.ArticleAsync();
        Assert.Equal(
            (new DateTimeOffset(2025, 1, 28, 10, 0, 0, TimeSpan.Zero), DatePrecision.Second, "feed", "high"),
            (article.Row.Date.At, article.Row.Date.Precision, article.Row.Date.Origin, article.DateConfidence)
        );
        Assert.Empty(article.Edits);
    }

    [Theory]
    [InlineData("2025-01-28T08:00:00Z", "2025-01-28 08:00 UTC, from feed")]
    [InlineData("2025-01-27T23:00:00Z", "2025-01-27 23:00 UTC, from feed")]
    [InlineData("2025-01-28", null)]
    [InlineData("2025-01", null)]
    public async Task A_feed_s_date_is_told_where_the_owner_s_day_takes_its_place_behind_the_page_s(string feed, string? told)
    {
        const string Table = "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n";
        await _scene.ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Lamps\n");
        await _scene.ReadFeedAsync(feed);
        await _scene.ReadPageAsync("2025-01-28T09:30:00Z");
        await _scene.ImportAsync("t.csv", Table);
        await _scene.ImportAsync("t.csv", Table);

        var article = await _scene.ArticleAsync();
        Assert.Equal(
            (new DateTimeOffset(2025, 1, 28, 9, 30, 0, TimeSpan.Zero), false),
            (article.Row.Date.At, article.DateConflict)
        );
        Assert.Equal(told, article.Edits.SingleOrDefault()?.After);
        await _scene.ReadPageAsync("2025-01-28", isSame: true);

        article = await _scene.ArticleAsync();
        Assert.Equal((new DateOnly(2025, 1, 28), DatePrecision.Day), (article.Row.Date.Day(), article.Row.Date.Precision));
        Assert.Equal(told, article.Edits.FirstOrDefault(edit => edit.Field == Edit.OtherDate)?.After);
    }

    [Fact]
    public async Task A_feed_s_date_is_told_where_the_owner_s_day_takes_its_place_behind_a_saved_file_s()
    {
        await _scene.ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Lamps\n");
        await _scene.ReadFeedAsync("2025-01-27T23:00:00Z");
        await _scene.ImportAsync(
            "t.html",
            "<html><head><meta property=\"article:published_time\" content=\"2025-01-28T09:30:00Z\">"
                + "<link rel=\"canonical\" href=\"https://paper.example/1\"></head>"
                + $"<body><article><h1>Lamps</h1><p>{DateScene.Text}</p><p>{DateScene.Text} Others doubt it.</p></article></body></html>"
        );
        await _scene.ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n");

        Assert.Contains(
            (await _scene.ArticleAsync()).Edits,
            edit => edit is { Field: Edit.OtherDate, After: "2025-01-27 23:00 UTC, from feed" }
        );
    }

    [Fact]
    public async Task The_feed_s_hour_that_a_person_stood_for_is_another_place_s_when_the_person_says_another_day()
    {
        await _scene.ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Lamps\n");
        await _scene.ReadFeedAsync("2025-01-28T10:00:00Z");
        await _scene.ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n");
        await _scene.ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-25\n");

        var article = await _scene.ArticleAsync();
        Assert.Equal((new DateOnly(2025, 1, 25), true), (article.Row.Date.Day(), article.DateConflict));
    }
}
