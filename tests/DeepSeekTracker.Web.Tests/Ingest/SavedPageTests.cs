using System.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>A page that a person saved is shown with all that it states, as a fetched one is.</summary>
public sealed class SavedPageTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => Task.FromResult(_app.Services);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task What_it_states_is_kept_and_another_save_takes_its_place()
    {
        await ImportAsync(Saved("A lamp at dusk", "Why lamps fall"));
        var page = (await PageAsync())!;
        Assert.Equal("Lamps", page.Title);
        Assert.Equal(["A lamp at dusk"], page.Captions);
        Assert.Contains(page.OtherTitles, title => title.Text == "Why lamps fall");

        await ImportAsync(Saved("A lamp at dawn", "Why lamps fall"));
        Assert.Equal(["A lamp at dawn"], (await PageAsync())!.Captions);
    }

    [Fact]
    public async Task What_the_fetched_page_states_stays()
    {
        await ImportAsync(Saved("A lamp at dusk", "Why lamps fall"));
        await _app.Get<WriteQueue>()
            .WriteAsync(
                (db, _) =>
                {
                    db.Captures.Add(
                        CaptureBody.Of(
                            1,
                            "https://paper.example/1",
                            DateTimeOffset.UnixEpoch,
                            200,
                            "text/html",
                            "x",
                            "page"u8.ToArray()
                        )
                    );
                    return Task.CompletedTask;
                },
                None
            );
        await ImportAsync(Saved("A lamp at dawn", "Why lamps fall"));
        Assert.Equal(["A lamp at dusk"], (await PageAsync())!.Captions);
    }

    [Fact]
    public async Task A_saved_text_states_nothing_of_a_page()
    {
        await ImportAsync("DeepSeek\n\nIts makers say that it cost little.", "t.txt");
        Assert.Null(await PageAsync());
    }

    [Fact]
    public async Task A_title_of_a_book_s_length_is_cut_and_the_report_says_so()
    {
        using var stream = new MemoryStream(
            Encoding.UTF8.GetBytes($"---\ntitle: DeepSeek {new string('x', 5_000)}\n---\nIts makers say that it cost little.")
        );
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest("t.md", stream), None);
        Assert.Contains("only its beginning was taken", Assert.Single(report.Problems), StringComparison.Ordinal);
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        Assert.Equal(1_000, (await db.Articles.SingleAsync()).Title!.Length);
    }

    private static string Saved(string caption, string social) =>
        $"""
            <html lang="en"><head><title>Lamps</title><meta property="og:title" content="{social}">
            <link rel="canonical" href="https://paper.example/1"></head><body><article><h1>Lamps</h1>
            <p>DeepSeek was released on Monday, and its makers say that it cost little to make and to run.</p>
            <figure><img src="lamp.png"><figcaption>{caption}</figcaption></figure>
            <p>Others doubt it, since nobody outside has seen what was spent on machines before that day.</p>
            </article></body></html>
            """;

    private async Task ImportAsync(string file, string name = "saved.html")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        Assert.Empty((await _app.Get<IngestQueue>().ImportAsync(new ImportRequest(name, stream), None)).Problems);
    }

    private async Task<ArticlePageDetails?> PageAsync()
    {
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        return (await _app.Get<ArticleQueries>().FindAsync(await db.Articles.Select(a => a.Id).SingleAsync(), None))!.Page;
    }
}
