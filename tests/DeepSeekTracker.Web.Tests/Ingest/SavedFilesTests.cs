using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Articles;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>Imported files are read again like fetched pages: nothing changes by the same rules, and better rules mend.</summary>
public sealed class SavedFilesTests : IDisposable
{
    private const string First = "DeepSeek was released on Monday, and its makers say that it cost little to make and to run.";
    private const string Second = "Others doubt it, since nobody outside has seen what was spent on machines before that day.";
    private readonly FileScene _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task By_the_same_rules_nothing_of_any_imported_file_changes()
    {
        await _files.ImportAsync("page.html", Page("Lamps", "Edda Quill"));
        await _files.ImportAsync("given.html", Page("Ferries", null, "2"), Given);
        await _files.ImportAsync(
            "text.txt",
            $"Chips fall in Europe\nBy Edda Quill\n27 January 2025\n\n{First}\n\n{Second} Chips."
        );
        await _files.ImportAsync(
            "teaser.txt",
            $"AI\n\nThe lamp of a model that nobody had on the list ...\n\n{First} {Second}\n\n{Second} {First}"
        );
        await _files.ImportAsync("note.md", $"---\ntitle: A stated title\ndate: 2025-01-29\n---\n\n{First}\n\n{Second} A note.");
        await _files.ImportAsync(
            "table.csv",
            $"url,title,published_at,text\nhttps://paper.example/7,From a table,2025-01-30,\"{First} A table.\"\n"
        );
        var before = await _files.RowsAsync();

        var plan = await _files.PlanAsync();
        var done = await _files.ReadAgainAsync();

        Assert.Equal((6, 0), (plan.Articles, plan.Changed));
        Assert.Equal((6, 5), (done.Done, done.Pages));
        Assert.Equal(before, await _files.RowsAsync());
    }

    [CorpusFact]
    public async Task The_saved_articles_of_the_corpus_come_out_as_they_were_imported()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(CorpusFolder.Path, "seeds"), "*.txt"))
        {
            await _files.ImportAsync(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }

        var before = await _files.RowsAsync();

        Assert.Equal(5, (await _files.ReadAgainAsync()).Pages);
        Assert.Equal(before, await _files.RowsAsync());
    }

    [Fact]
    public async Task Better_rules_mend_what_the_file_gave_and_leave_what_a_person_stated()
    {
        await _files.ImportAsync("given.html", Page("Ferries", "Edda Quill"), Given with { Author = null });
        await _files.ReadWorseAsync(
            reading => reading with { Author = "By Edda" },
            article => article.Author = "By Edda",
            "Menu",
            First
        );

        var plan = await _files.PlanAsync();
        await _files.ReadAgainAsync();
        var article = await _files.FindAsync();

        Assert.Contains(plan.Changes, change => change is { Field: "author", Before: "By Edda", After: "Edda Quill" });
        Assert.Equal(("Stated", "Edda Quill"), (article.Row.Title, article.Row.Author));
        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text));
        Assert.Equal(
            [("author", "By Edda", "Edda Quill"), ("text", "19 words", "34 words")],
            article
                .Edits.Where(edit => edit.Via == "saved file, read anew")
                .Select(edit => (edit.Field, edit.Before, edit.After))
                .Order()
        );
        Assert.Equal([$"Menu|{First}"], await _files.FormerTextsAsync());
    }

    [Fact]
    public async Task A_date_of_the_file_follows_its_rules_and_a_person_s_date_stays()
    {
        await _files.ImportAsync("page.html", Page("Lamps", null));
        await _files.ImportAsync("given.html", Page("Ferries", null, "2"), Given);
        var (own, stated) = ((await _files.FindAsync(1)).Row.Date, (await _files.FindAsync(2)).Row.Date);
        var worse = new DateTimeOffset(2025, 1, 3, 0, 0, 0, TimeSpan.Zero);
        await _files.ReadWorseAsync(
            reading => reading with { PublishedAt = worse },
            article => article.PublishedAt = worse,
            First,
            Second
        );

        await _files.ReadAgainAsync();

        Assert.Equal(own, (await _files.FindAsync(1)).Row.Date);
        Assert.Equal(stated, (await _files.FindAsync(2)).Row.Date);
        Assert.Equal((new DateTimeOffset(2025, 2, 3, 0, 0, 0, TimeSpan.Zero), SideCar.Origin), (stated.At, stated.Origin));
    }

    [Fact]
    public async Task What_a_person_stated_since_and_a_table_s_text_and_date_stay()
    {
        await _files.ImportAsync("page.html", Page("Lamps", "Edda Quill"));
        await _files.ImportAsync("page.html", Page("Lamps", "Edda Quill"), new ImportDetails(Title: "A better title"));
        await _files.ImportAsync(
            "table.csv",
            "url,title,published_at,text\nhttps://paper.example/1,From a table,2025-01-20,Its own text about DeepSeek.\n"
        );
        var before = await RowsAsync();

        await _files.ReadAgainAsync();

        Assert.Equal(before, await RowsAsync());
        var article = await _files.FindAsync();
        Assert.Equal(("A better title", "Its own text about DeepSeek."), (article.Row.Title, article.Blocks.Single().Text));
        Assert.Equal([$"{First}|{Second}"], await _files.FormerTextsAsync());

        // Of what the file gave, less is its own now.
        async Task<List<string>> RowsAsync() =>
            [.. (await _files.RowsAsync()).Where(row => !row.StartsWith("SavedReadings", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task The_file_that_the_text_is_from_is_read_again_and_not_one_that_it_replaced()
    {
        var (older, newer) = (
            Page("Lamps", null),
            Page("Lamps", null).Replace(Second, Second + " They went on.", StringComparison.Ordinal)
        );
        await _files.ImportAsync("page.html", older);
        await _files.ImportAsync("page.html", newer);
        await _files.ImportAsync("page.html", older);

        await _files.ReadAgainAsync();

        Assert.Equal([First, Second], (await _files.FindAsync()).Blocks.Select(block => block.Text));
        Assert.Equal([$"{First}|{Second} They went on."], await _files.FormerTextsAsync());
    }

    [Fact]
    public async Task A_file_imported_before_readings_were_kept_has_its_text_read_again()
    {
        await _files.ImportAsync("page.html", Page("Lamps", "Edda Quill"));
        await _files.ReadWorseAsync(reading => reading, article => article.Author = "By Edda", First);
        await _files.WriteAsync(db => db.SavedReadings.ExecuteDeleteAsync());

        await _files.ReadAgainAsync();

        var article = await _files.FindAsync();
        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text));
        Assert.Equal("By Edda", article.Row.Author);
    }

    [Fact]
    public async Task How_it_came_and_what_found_its_text_are_both_kept()
    {
        await _files.ImportAsync("page.html", Page("Lamps", null));
        await _files.ImportAsync("text.txt", $"Chips fall in Europe\n\n{First}\n\n{Second} Chips.");

        var (page, text) = (await _files.FindAsync(1), await _files.FindAsync(2));

        Assert.Equal(("saved file: tree", true, "tree"), (page.ExtractionMethod, page.IsFromSavedFile, page.FoundBy));
        Assert.Equal(("saved file", true, null), (text.ExtractionMethod, text.IsFromSavedFile, text.FoundBy));
    }

    [Fact]
    public async Task A_teaser_that_stands_in_for_the_title_stays_the_subtitle_and_is_shown_once()
    {
        var report = await _files.ImportAsync(
            "teaser.txt",
            $"AI\n\nThe lamp of a model that nobody had on the list ...\n\n{First} {Second}\n\n{Second} {First}"
        );

        var article = await _files.FindAsync();
        const string Teaser = "The lamp of a model that nobody had on the list ...";
        Assert.Equal((Teaser, Teaser), (article.Row.Title, article.Subtitle));
        Assert.Null(MarkedArticle.Of(article, search: null, []).Subtitle);
        Assert.Contains("the file names no title; from its teaser line", report.Items[0].Inferred[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_files_with_one_text_the_one_that_brought_it_is_read_again_and_its_date_stays()
    {
        await _files.ImportAsync("page.html", Page("Lamps", "Edda Quill"));
        var date = (await _files.FindAsync()).Row.Date;
        await _files.ImportAsync("text.txt", $"Lamps\n\n{First}\n\n{Second}", At);
        var gave = "";
        await _files.WriteAsync(async db => gave = (await db.SavedReadings.SingleAsync()).Gave);
        Assert.Contains("\"date\"", gave, StringComparison.Ordinal);
        await _files.ReadWorseAsync(reading => reading, _ => { }, "Menu", First);

        await _files.ReadAgainAsync();

        var article = await _files.FindAsync();
        Assert.Equal([First, Second], article.Blocks.Select(block => block.Text));
        Assert.Equal("saved file: tree", article.ExtractionMethod);
        Assert.Equal(("Edda Quill", date), (article.Row.Author, article.Row.Date));
    }

    [Fact]
    public async Task A_text_that_was_corrected_in_our_own_export_stays()
    {
        await _files.ImportAsync("page.html", Page("Lamps", "Edda Quill"));
        await _files.ImportAsync(
            "table.csv",
            "url,title,text,fetched_at,extraction_method\n"
                + "https://paper.example/1,Lamps,Corrected by hand: DeepSeek.,2025-03-01T12:01:00.000Z,saved file: tree\n"
        );

        await _files.ReadAgainAsync();

        var article = await _files.FindAsync();
        Assert.Equal("Corrected by hand: DeepSeek.", article.Blocks.Single().Text);
        Assert.Equal("imported table", article.ExtractionMethod);
    }

    [Fact]
    public async Task A_file_of_the_bytes_of_a_fetched_page_is_kept_beside_it_with_what_was_stated()
    {
        await _files.ImportAsync("page.html", Page("Lamps", null));
        await _files.WriteAsync(db => db.Captures.ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, 200)));
        await _files.ImportAsync("page.html", Page("Lamps", null));

        await _files.WriteAsync(async db =>
        {
            var captures = await db.Captures.OrderBy(c => c.Id).ToListAsync();
            Assert.Equal([200, SavedFiles.Status], captures.Select(c => c.Status));
            // Nothing was stated, and that is known.
            Assert.NotNull(captures[1].Stated);
        });
    }

    [Theory]
    [InlineData("text.txt")]
    [InlineData("page.html")]
    public async Task A_file_that_comes_again_with_other_facts_beside_it_keeps_those_of_both_imports(string name)
    {
        var file = name == "page.html" ? Page("Lamps", "Edda Quill") : $"Chips fall in Europe\n\n{First}\n\n{Second}";
        await _files.ImportAsync(name, file, At with { Title = "A stated title", Published = "2025-02-03" });
        var text = (await _files.FindAsync()).Blocks.Select(block => block.Text).ToList();
        await _files.ImportAsync(name, file, At with { Author = "Stated Person" });
        await _files.ImportAsync(name, file);
        var before = await RowsAsync();

        await _files.ReadAgainAsync();

        Assert.Equal(before, await RowsAsync());
        var article = await _files.FindAsync();
        Assert.Equal(("A stated title", "Stated Person"), (article.Row.Title, article.Row.Author));
        Assert.Equal(
            (new DateTimeOffset(2025, 2, 3, 0, 0, 0, TimeSpan.Zero), SideCar.Origin),
            (article.Row.Date.At, article.Row.Date.Origin)
        );
        Assert.Equal(text, article.Blocks.Select(block => block.Text));
        Assert.Empty(await _files.FormerTextsAsync());

        // The reading tells now what both state.
        async Task<List<string>> RowsAsync() =>
            [.. (await _files.RowsAsync()).Where(row => !row.StartsWith("SavedReadings", StringComparison.Ordinal))];
    }

    private static ImportDetails At { get; } = new(Url: "https://paper.example/1", Outlet: "Paper");

    private static ImportDetails Given { get; } =
        new(
            Url: "https://paper.example/given",
            Outlet: "Paper",
            Title: "Stated",
            Author: "Stated Person",
            Published: "2025-02-03",
            Language: "en"
        );

    private static string Page(string title, string? author, string number = "1") =>
        $"""
            <html lang="en"><head><title>{title}</title><meta property="article:published_time" content="2025-01-27T09:30:00Z">
            {(author is null ? "" : $"<meta name=\"author\" content=\"{author}\">")}
            <link rel="canonical" href="https://paper.example/{number}"></head><body><article><h1>{title}</h1>
            <p>{First}</p><p>{Second}</p><p></p></article></body></html>
            """;
}
