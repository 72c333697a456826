using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What a person states about a date wins, and no date that trusted places gave goes without trace.</summary>
public sealed class StatedDateTests : IDisposable
{
    private readonly DateScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task A_date_of_the_owner_s_table_wins_over_the_page_s_and_both_are_told()
    {
        await _scene.ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-30\n");
        await _scene.ReadPageAsync();

        var article = await _scene.ArticleAsync();
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
        await _scene.ImportAsync(
            "t.csv",
            "url,title,published_at,published_source\nhttps://paper.example/1,Lamps,2025-01-30,another database\n"
        );
        await _scene.ReadPageAsync();

        var article = await _scene.ArticleAsync();
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
        await _scene.ImportAsync("t.txt", DateScene.Text, new ImportDetails(Published: "2025-01-28"));
        var silent = await _scene.ImportAsync("t.txt", DateScene.Text);
        var changed = await _scene.ImportAsync("t.txt", DateScene.Text, new ImportDetails(Published: "2025-02-01"));
        var again = await _scene.ImportAsync("t.txt", DateScene.Text, new ImportDetails(Published: "2025-02-01"));

        Assert.Equal((1, 0, 1), (changed.Updated, again.Updated, again.Unchanged));
        Assert.Contains(
            "Published: the file does not say; the article keeps 2025-01-28, from given with the file",
            silent.Items[0].Inferred
        );
        var article = await _scene.ArticleAsync();
        Assert.Equal((new DateOnly(2025, 2, 1), false), (article.Row.Date.Day(), article.DateConflict));
        var edit = Assert.Single(article.Edits);
        Assert.Equal(
            ("date", "2025-01-28, from given with the file", "2025-02-01, from given with the file"),
            (edit.Field, edit.Before, edit.After)
        );
    }

    [Fact]
    public async Task A_person_s_date_wins_over_that_of_a_saved_page()
    {
        var html =
            "<html><head><meta property=\"article:published_time\" content=\"2025-01-28T10:00:00Z\"></head>"
            + $"<body><article><h1>Lamps</h1><p>{DateScene.Text}</p><p>{DateScene.Text} Others doubt it.</p></article></body></html>";
        await _scene.ImportAsync("t.html", html);
        await _scene.ImportAsync("t.html", html, new ImportDetails(Published: "2025-02-01"));
        var last = await _scene.ImportAsync("t.html", html);

        Assert.Contains(last.Items[0].Inferred, fact => fact.Contains("the article keeps 2025-02-01", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2025, 2, 1), (await _scene.ArticleAsync()).Row.Date.Day());
    }

    [Theory]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-01-25", true)]
    public async Task A_correction_ends_the_conflict_that_it_mends_and_no_other(string corrected, bool conflict)
    {
        await _scene.ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-30\n");
        await _scene.ReadPageAsync();
        await _scene.ImportAsync("t.csv", $"url,title,published_at\nhttps://paper.example/1,Lamps,{corrected}\n");

        var article = await _scene.ArticleAsync();
        Assert.Equal(
            (DateOnly.ParseExact(corrected, "yyyy-MM-dd", null), conflict, conflict ? 1 : 0),
            (article.Row.Date.Day(), article.DateConflict, article.OtherDates.Count)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_owner_s_day_stays_where_better_rules_take_back_the_page_s_hour_of_it(bool pageFirst)
    {
        const string Table = "url,title,published_at\nhttps://paper.example/1,Lamps,2025-01-28\n";
        await _scene.ImportAsync("t.csv", pageFirst ? "url,title\nhttps://paper.example/1,Lamps\n" : Table);
        await _scene.ReadPageAsync();
        if (pageFirst)
        {
            await _scene.ImportAsync("t.csv", Table);
        }

        Assert.Equal(DatePrecision.Second, (await _scene.ArticleAsync()).Row.Date.Precision);
        await _scene.ReadPageAsync("2025-01-31", isSame: true);

        var article = await _scene.ArticleAsync();
        Assert.Equal(
            (new DateOnly(2025, 1, 28), DatePrecision.Day, "imported table", true),
            (article.Row.Date.Day(), article.Row.Date.Precision, article.Row.Date.Origin, article.DateConflict)
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
        await _scene.ImportAsync("t.csv", "url,title,published_at\nhttps://paper.example/1,Lamps,2025-03-05\n");
        await _scene.ReadPageAsync(date, isPrecisionKept: isKept);

        Assert.Equal(told, Assert.Single((await _scene.ArticleAsync()).OtherDates).Precision);
    }

    [Theory]
    [InlineData("---\ntitle: Lamps\ndate: {0}\n---\n\n")]
    [InlineData("Lamps\n\nPublished: {0}\n\n")]
    public async Task A_date_that_a_person_s_file_corrects_is_no_other_place_s(string head)
    {
        string[] dates = ["2025-01-20", "2025-01-27", "2025-01-23"];
        foreach (var date in dates)
        {
            await _scene.ImportAsync("t.md", head.Replace("{0}", date, StringComparison.Ordinal) + DateScene.Text);
        }

        var article = await _scene.ArticleAsync();
        Assert.Equal(
            (new DateOnly(2025, 1, 23), false, 2),
            (article.Row.Date.Day(), article.DateConflict, article.Edits.Count(edit => edit.Field == "date"))
        );
    }

    [Fact]
    public async Task A_file_s_line_without_a_label_is_another_place_however_often_a_person_says_another_day()
    {
        await _scene.ImportAsync("t.txt", $"Lamps\n\nJanuary 20, 2025\n\n{DateScene.Text}");
        await _scene.ImportAsync("t.txt", DateScene.Text, new ImportDetails(Published: "2025-01-27"));
        Assert.True((await _scene.ArticleAsync()).DateConflict);
        await _scene.ImportAsync("t.txt", DateScene.Text, new ImportDetails(Published: "2025-01-25"));

        Assert.True((await _scene.ArticleAsync()).DateConflict);
    }

    [Theory]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-01-23", true)]
    public async Task A_correction_of_a_file_s_date_is_compared_with_the_page_s_alone(string corrected, bool conflict)
    {
        string Dated(string date) => $"---\nurl: https://paper.example/1\ntitle: Lamps\ndate: {date}\n---\n\n{DateScene.Text}";
        await _scene.ImportAsync("t.md", Dated("2025-01-20"));
        await _scene.ReadPageAsync("2025-01-28T10:00:00Z");
        await _scene.ImportAsync("t.md", Dated("2025-01-23"));
        Assert.True((await _scene.ArticleAsync()).DateConflict);
        await _scene.ImportAsync("t.md", Dated("2025-01-20"), new ImportDetails(Published: corrected));

        Assert.Equal(conflict, (await _scene.ArticleAsync()).DateConflict);
    }
}
