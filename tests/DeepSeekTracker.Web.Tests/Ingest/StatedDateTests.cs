using System.Text;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What a person states about a date wins, and no date that trusted places gave goes without trace.</summary>
public sealed class StatedDateTests : IAsyncLifetime
{
    private const string Text = "DeepSeek has released a model, and its makers say that it cost little to make and to run.";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => Task.FromResult(_app.Services);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_date_of_the_owner_s_table_wins_over_the_page_s_and_both_are_told()
    {
        await ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-30\n");
        await ReadPageAsync();

        var article = await ArticleAsync();
        Assert.Equal(
            (new DateOnly(2025, 1, 30), "imported table", true),
            (article.Row.Date.Day(), article.Row.Date.Origin, article.DateConflict)
        );
        var other = Assert.Single(article.OtherDates);
        Assert.Equal((new DateOnly(2025, 1, 28), "meta article:published_time"), (other.Day(), other.Origin));
    }

    [Fact]
    public async Task A_table_that_names_another_place_passes_on_its_word_and_the_lesser_date_stays_in_sight()
    {
        await ImportAsync(
            "t.csv",
            "url,title,published_at,published_source\nhttps://paper.example/1,Lamps,2025-01-30,another database\n"
        );
        await ReadPageAsync();

        var article = await ArticleAsync();
        Assert.Equal(
            (new DateOnly(2025, 1, 28), "meta article:published_time", true),
            (article.Row.Date.Day(), article.Row.Date.Origin, article.DateConflict)
        );
        var other = Assert.Single(article.OtherDates);
        Assert.Equal((new DateOnly(2025, 1, 30), "another database"), (other.Day(), other.Origin));
    }

    [Fact]
    public async Task A_person_s_later_date_takes_the_former_s_place_once_with_a_note()
    {
        await ImportAsync("t.txt", Text, new ImportDetails(Published: "2025-01-28"));
        var silent = await ImportAsync("t.txt", Text);
        var changed = await ImportAsync("t.txt", Text, new ImportDetails(Published: "2025-02-01"));
        var again = await ImportAsync("t.txt", Text, new ImportDetails(Published: "2025-02-01"));

        Assert.Equal((1, 0, 1), (changed.Updated, again.Updated, again.Unchanged));
        Assert.Contains(
            "Published: the file does not say; the article keeps 2025-01-28, from given with the file",
            silent.Items[0].Inferred
        );
        var article = await ArticleAsync();
        Assert.Equal((new DateOnly(2025, 2, 1), false), (article.Row.Date.Day(), article.DateConflict));
        var edit = Assert.Single(article.Edits);
        Assert.Equal(
            ("date", "2025-01-28, from given with the file", "2025-02-01, from given with the file"),
            (edit.Field, edit.Before, edit.After)
        );
    }

    [Fact]
    public async Task The_list_of_facts_says_of_outlet_and_author_that_they_are_not_known()
    {
        var silent = await ImportAsync("t.txt", Text);
        await ImportAsync("t.txt", Text, new ImportDetails(Outlet: "The Ink Post", Author: "Edda Quill"));
        var known = await ImportAsync("t.txt", Text);
        var placed = await ImportAsync("u.txt", Text + " Others doubt it.", new ImportDetails(Url: "https://ink.example/u"));

        Assert.Contains("Outlet: not known; the file does not say", silent.Items[0].Inferred);
        Assert.Contains("Author: not known; the file does not say", silent.Items[0].Inferred);
        Assert.Contains("Outlet: the file does not say; the article keeps the outlet that it has", known.Items[0].Inferred);
        Assert.Contains("Author: the file does not say; the article keeps “Edda Quill”", known.Items[0].Inferred);
        Assert.Contains("Outlet: the file does not say; taken from its address", placed.Items[0].Inferred);
    }

    [Fact]
    public async Task A_person_s_date_wins_over_that_of_a_saved_page()
    {
        var html =
            "<html><head><meta property=\"article:published_time\" content=\"2025-01-28T10:00:00Z\"></head>"
            + $"<body><article><h1>Lamps</h1><p>{Text}</p><p>{Text} Others doubt it.</p></article></body></html>";
        await ImportAsync("t.html", html);
        await ImportAsync("t.html", html, new ImportDetails(Published: "2025-02-01"));
        var last = await ImportAsync("t.html", html);

        Assert.Contains(last.Items[0].Inferred, fact => fact.Contains("the article keeps 2025-02-01", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2025, 2, 1), (await ArticleAsync()).Row.Date.Day());
    }

    [Fact]
    public async Task The_list_of_facts_says_of_an_impossible_date_that_it_was_left_out()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        var report = await _app.Get<IngestQueue>()
            .ImportAsync(
                new ImportRequest("t.txt", content, new ImportDetails(Published: "2099-01-01", Language: "xx-klingon!!")),
                None
            );

        Assert.Contains(
            "Published: not known; '2099-01-01' was left out (from given with the file; stated)",
            report.Items[0].Inferred
        );
        Assert.Contains(report.Problems, told => told.Contains("'2099-01-01' lies before 2000", StringComparison.Ordinal));
        Assert.Contains(
            report.Problems,
            told => told.StartsWith("t.txt: language: 'xx-klingon!!' is no", StringComparison.Ordinal)
        );
        var article = await ArticleAsync();
        Assert.Equal((null, "en"), (article.Row.Date.At, article.Row.Language));
    }

    [Theory]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-01-25", true)]
    public async Task A_correction_ends_the_conflict_that_it_mends_and_no_other(string corrected, bool conflict)
    {
        await ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-30\n");
        await ReadPageAsync();
        await ImportAsync("t.csv", $"url,title,published_at\nhttps://paper.example/1,Lamps,{corrected}\n");

        var article = await ArticleAsync();
        Assert.Equal(
            (DateOnly.ParseExact(corrected, "yyyy-MM-dd", null), conflict, conflict ? 1 : 0),
            (article.Row.Date.Day(), article.DateConflict, article.OtherDates.Count)
        );
    }

    [Theory]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-01-25", true)]
    public async Task A_feed_s_date_that_differs_from_the_owner_s_is_told_once_and_compared_with_a_correction(
        string corrected,
        bool conflict
    )
    {
        await ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-30\n");
        await ReadFeedAsync("2025-01-28T10:00:00Z");
        await ReadFeedAsync("2025-01-28T10:00:00Z");

        var article = await ArticleAsync();
        Assert.Equal((new DateOnly(2025, 1, 30), true), (article.Row.Date.Day(), article.DateConflict));
        var edit = Assert.Single(article.Edits);
        Assert.Equal(
            ("other date", null, "2025-01-28 10:00 UTC, from feed", "feed"),
            (edit.Field, edit.Before, edit.After, edit.Via)
        );

        await ImportAsync("t.csv", $"url,title,published_at\nhttps://paper.example/1,Lamps,{corrected}\n");
        Assert.Equal(conflict, (await ArticleAsync()).DateConflict);
    }

    [Fact]
    public async Task A_feed_s_date_that_a_better_place_s_took_the_place_of_is_told()
    {
        await ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Lamps\n");
        await ReadFeedAsync("2025-01-28T10:00:00Z");
        await ImportAsync(
            "t.csv",
            "url,title,published_at,published_source\nhttps://paper.example/1,Lamps,2025-01-30,JSON-LD datePublished\n"
        );

        var article = await ArticleAsync();
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
        await ImportAsync("t.csv", feedFirst ? "url,title\nhttps://paper.example/1,Lamps\n" : Table);
        await ReadFeedAsync("2025-01-28T10:00:00Z");
        if (feedFirst)
        {
            await ImportAsync("t.csv", Table);
        }

        var article = await ArticleAsync();
        Assert.Equal(
            (new DateTimeOffset(2025, 1, 28, 10, 0, 0, TimeSpan.Zero), DatePrecision.Second, "feed", "high"),
            (article.Row.Date.At, article.Row.Date.Precision, article.Row.Date.Origin, article.DateConfidence)
        );
        Assert.Empty(article.Edits);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_owner_s_day_stays_where_better_rules_take_back_the_page_s_hour_of_it(bool pageFirst)
    {
        const string Table = "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n";
        await ImportAsync("t.csv", pageFirst ? "url,title\nhttps://paper.example/1,Lamps\n" : Table);
        await ReadPageAsync();
        if (pageFirst)
        {
            await ImportAsync("t.csv", Table);
        }

        Assert.Equal(DatePrecision.Second, (await ArticleAsync()).Row.Date.Precision);
        await ReadPageAsync("2025-01-31", isSame: true);

        var article = await ArticleAsync();
        Assert.Equal(
            (new DateOnly(2025, 1, 28), DatePrecision.Day, "imported table", true),
            (article.Row.Date.Day(), article.Row.Date.Precision, article.Row.Date.Origin, article.DateConflict)
        );
    }

    [Theory]
    [InlineData("2025-01-28T08:00:00Z", "2025-01-28 08:00 UTC, from feed")]
    [InlineData("2025-01-27T23:00:00Z", "2025-01-27 23:00 UTC, from feed")]
    [InlineData("2025-01-28", null)]
    [InlineData("2025-01", null)]
    public async Task A_feed_s_date_is_told_where_the_owner_s_day_takes_its_place_behind_the_page_s(string feed, string? told)
    {
        const string Table = "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n";
        await ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Lamps\n");
        await ReadFeedAsync(feed);
        await ReadPageAsync("2025-01-28T09:30:00Z");
        await ImportAsync("t.csv", Table);
        await ImportAsync("t.csv", Table);

        var article = await ArticleAsync();
        Assert.Equal(
            (new DateTimeOffset(2025, 1, 28, 9, 30, 0, TimeSpan.Zero), false),
            (article.Row.Date.At, article.DateConflict)
        );
        Assert.Equal(told, article.Edits.SingleOrDefault()?.After);
        await ReadPageAsync("2025-01-28", isSame: true);

        article = await ArticleAsync();
        Assert.Equal((new DateOnly(2025, 1, 28), DatePrecision.Day), (article.Row.Date.Day(), article.Row.Date.Precision));
        Assert.Equal(told, article.Edits.FirstOrDefault(edit => edit.Field == Edit.OtherDate)?.After);
    }

    [Fact]
    public async Task A_feed_s_date_is_told_where_the_owner_s_day_takes_its_place_behind_a_saved_file_s()
    {
        await ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Lamps\n");
        await ReadFeedAsync("2025-01-27T23:00:00Z");
        await ImportAsync(
            "t.html",
            "<html><head><meta property=\"article:published_time\" content=\"2025-01-28T09:30:00Z\">"
                + "<link rel=\"canonical\" href=\"https://paper.example/1\"></head>"
                + $"<body><article><h1>Lamps</h1><p>{Text}</p><p>{Text} Others doubt it.</p></article></body></html>"
        );
        await ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n");

        Assert.Contains(
            (await ArticleAsync()).Edits,
            edit => edit is { Field: Edit.OtherDate, After: "2025-01-27 23:00 UTC, from feed" }
        );
    }

    [Theory]
    [InlineData("2025-01", true, DatePrecision.Month)]
    [InlineData("2024-11", false, DatePrecision.Month)]
    [InlineData("2025-01", false, DatePrecision.Year)]
    [InlineData("2024", true, DatePrecision.Year)]
    [InlineData("2024", false, DatePrecision.Year)]
    [InlineData("2025-01-01", true, DatePrecision.Day)]
    [InlineData("2025-01-02", false, DatePrecision.Day)]
    [InlineData("2025-01-01T10:00:00Z", false, DatePrecision.Day)]
    public async Task Another_date_is_told_no_finer_than_the_page_has_it(string date, bool isKept, DatePrecision told)
    {
        await ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-03-05\n");
        await ReadPageAsync(date, isPrecisionKept: isKept);

        Assert.Equal(told, Assert.Single((await ArticleAsync()).OtherDates).Precision);
    }

    [Theory]
    [InlineData("---\ntitle: Lamps\ndate: {0}\n---\n\n")]
    [InlineData("Lamps\n\nPublished: {0}\n\n")]
    public async Task A_date_that_a_person_s_file_corrects_is_no_other_place_s(string head)
    {
        string[] dates = ["2025-01-20", "2025-01-27", "2025-01-23"];
        foreach (var date in dates)
        {
            await ImportAsync("t.md", head.Replace("{0}", date, StringComparison.Ordinal) + Text);
        }

        var article = await ArticleAsync();
        Assert.Equal(
            (new DateOnly(2025, 1, 23), false, 2),
            (article.Row.Date.Day(), article.DateConflict, article.Edits.Count(edit => edit.Field == "date"))
        );
    }

    [Fact]
    public async Task A_file_s_line_without_a_label_is_another_place_however_often_a_person_says_another_day()
    {
        await ImportAsync("t.txt", $"Lamps\n\nJanuary 20, 2025\n\n{Text}");
        await ImportAsync("t.txt", Text, new ImportDetails(Published: "2025-01-27"));
        Assert.True((await ArticleAsync()).DateConflict);
        await ImportAsync("t.txt", Text, new ImportDetails(Published: "2025-01-25"));

        Assert.True((await ArticleAsync()).DateConflict);
    }

    [Theory]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-01-23", true)]
    public async Task A_correction_of_a_file_s_date_is_compared_with_the_page_s_alone(string corrected, bool conflict)
    {
        string Dated(string date) => $"---\nurl: https://paper.example/1\ntitle: Lamps\ndate: {date}\n---\n\n{Text}";
        await ImportAsync("t.md", Dated("2025-01-20"));
        await ReadPageAsync("2025-01-28T10:00:00Z");
        await ImportAsync("t.md", Dated("2025-01-23"));
        Assert.True((await ArticleAsync()).DateConflict);
        await ImportAsync("t.md", Dated("2025-01-20"), new ImportDetails(Published: corrected));

        Assert.Equal(conflict, (await ArticleAsync()).DateConflict);
    }

    [Fact]
    public async Task The_feed_s_hour_that_a_person_stood_for_is_another_place_s_when_the_person_says_another_day()
    {
        await ImportAsync("t.csv", "url,title\nhttps://paper.example/1,Lamps\n");
        await ReadFeedAsync("2025-01-28T10:00:00Z");
        await ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n");
        await ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-25\n");

        var article = await ArticleAsync();
        Assert.Equal((new DateOnly(2025, 1, 25), true), (article.Row.Date.Day(), article.DateConflict));
    }

    private Task ReadFeedAsync(string date) =>
        PutAsync(
            new ArticleDraft
            {
                Key = "paper.example/1",
                Via = "feed",
                Published = new ArticleDate(DateText.Read(date)!, "feed", DateTrust.Feed),
            }
        );

    private Task ReadPageAsync(string text = "2025-01-28T10:00:00Z", bool isSame = false, bool isPrecisionKept = true)
    {
        const string Origin = "meta article:published_time";
        var date = DateText.Read(text)!;
        var reading = new PageReading
        {
            PublishedAt = date.Earliest,
            PublishedPrecision = isPrecisionKept ? date.Precision : DatePrecision.None,
            PublishedOrigin = Origin,
        };
        return PutAsync(
            new ArticleDraft
            {
                Key = "paper.example/1",
                Via = "page",
                Published = new ArticleDate(date, Origin, DateTrust.Of(Origin)),
                Page = new DraftPage(reading, IsCut: false, isSame),
            }
        );
    }

    private Task PutAsync(ArticleDraft draft) =>
        _app.Get<WriteQueue>().WriteAsync((db, stop) => _app.Get<ArticleStore>().PutAsync(db, draft, stop), None);

    private async Task<ImportReport> ImportAsync(string name, string file, ImportDetails? details = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest(name, content, details), None);
        Assert.Empty(report.Problems);
        return report;
    }

    private async Task<ArticleDetails> ArticleAsync()
    {
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        return (await _app.Get<ArticleQueries>().FindAsync(await db.Articles.Select(a => a.Id).SingleAsync(), None))!;
    }
}

file static class ShownDates
{
    public static DateOnly? Day(this ShownDate date) => date.At is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
