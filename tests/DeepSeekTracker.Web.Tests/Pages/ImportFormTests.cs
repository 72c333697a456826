using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Admin;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Http;

namespace DeepSeekTracker.Web.Tests.Pages;

/// <summary>The form shows again what was sent until it came in whole.</summary>
public sealed class ImportFormTests : IAsyncLifetime
{
    private const string Text = "DeepSeek has released a model, and its makers say that it cost little to make and to run.";
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => Task.FromResult(_app.Services);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task What_came_in_whole_is_not_sent_with_the_next()
    {
        var page = await SendAsync(ImportForm.Empty with { Text = Text, Title = "One", Published = "2025-01-28" });

        Assert.Equal(1, Assert.Single(page.Reports).Report.Added);
        Assert.Equal(ImportForm.Empty, page.Form);
    }

    [Fact]
    public async Task A_list_with_a_wrong_line_gives_its_addresses_and_stays_to_be_corrected()
    {
        var form = ImportForm.Empty with
        {
            Text = "https://a.example/w1\nhttps://a.example/w2\nnot an address",
            Outlet = "A Daily",
        };

        var page = await SendAsync(form);

        var report = Assert.Single(page.Reports).Report;
        Assert.Equal(2, report.Added);
        Assert.Contains(report.Problems, told => told.Contains("Line 3: 'not an address' is no", StringComparison.Ordinal));
        Assert.Contains(report.Problems, told => told.Contains("stated beside it was left out", StringComparison.Ordinal));
        Assert.Equal(form, page.Form);
    }

    [Fact]
    public async Task A_list_of_one_address_takes_what_is_stated_beside_it()
    {
        const string Address = "https://paper.example/1";
        var first = await SendAsync(
            ImportForm.Empty with
            {
                Text = $"# the lamps\n{Address}",
                Title = "Lamps",
                Outlet = "Paper",
                Published = "2025-01-28",
            }
        );
        var second = await SendAsync(ImportForm.Empty with { Text = Address, Url = Address + "#top", Title = "More lamps" });

        Assert.Equal((1, 1), (Assert.Single(first.Reports).Report.Added, Assert.Single(second.Reports).Report.Updated));
        Assert.Equal((ImportForm.Empty, ImportForm.Empty), (first.Form, second.Form));
        var article = await ArticleAsync(first);
        Assert.Equal(
            ("More lamps", "Paper", "given with the file", "high"),
            (article.Row.Title, article.Row.OutletName, article.Row.Date.Origin, article.DateConfidence)
        );
        Assert.Equal("Lamps", Assert.Single(article.Edits).Before);
    }

    [Fact]
    public async Task A_list_of_one_address_says_where_another_was_stated()
    {
        var page = await SendAsync(ImportForm.Empty with { Text = "https://paper.example/1", Url = "https://paper.example/2" });

        var report = Assert.Single(page.Reports).Report;
        Assert.Equal(1, report.Added);
        Assert.Contains(
            "it names https://paper.example/1, so the other address",
            Assert.Single(report.Problems),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_list_of_many_says_of_how_many()
    {
        var page = await SendAsync(
            ImportForm.Empty with
            {
                Text = "https://a.example/w1\nhttps://a.example/w2",
                Title = "Lamps",
            }
        );

        var problem = Assert.Single(Assert.Single(page.Reports).Report.Problems);
        Assert.Contains("it is a list of 2 articles, so what was stated", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_one_row_takes_what_is_stated_beside_it()
    {
        using var content = new MemoryStream("url,title\nhttps://paper.example/1,Row\n"u8.ToArray());
        var report = await _app.Get<IngestQueue>()
            .ImportAsync(new ImportRequest("t.csv", content, new ImportDetails(Title: "Lamps")), CancellationToken.None);

        Assert.Empty(report.Problems);
        Assert.Equal("Lamps", Assert.Single(report.Items).Title);
    }

    [Theory]
    [InlineData("no address,One,\nhttps://paper.example/2,Two,\n", "Two")]
    [InlineData("https://paper.example/2,Two,\nno address,One,\n", "Two")]
    public async Task What_is_stated_beside_a_row_that_cannot_be_read_lands_on_no_other(string rows, string title)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("url,title,published_at\n" + rows));
        var stated = new ImportDetails(Title: "Lamps", Author: "Edda Quill", Published: "2025-01-28");
        var report = await _app.Get<IngestQueue>()
            .ImportAsync(new ImportRequest("t.csv", content, stated), CancellationToken.None);

        Assert.Equal((1, 1), (report.Added, report.Refused));
        Assert.Contains("it is a list of 2 articles, so what was stated", report.Problems[0], StringComparison.Ordinal);
        var article = await _app.Get<ArticleQueries>().FindAsync(report.Items[0].ArticleId, CancellationToken.None);
        Assert.Equal((title, null, null), (article!.Row.Title, article.Row.Author, article.Row.Date.At));
    }

    [Fact]
    public async Task A_side_car_that_comes_with_its_file_states_facts_and_is_no_article()
    {
        var page = await SendAsync(
            ImportForm.Empty,
            ("one.json", """{"outlet": "The Ink Post", "title": "R1 is here", "published": "2025-01-28"}"""),
            ("one.txt", Text),
            ("two.json", """{"url": "https://ink.example/two"}""")
        );

        Assert.Equal(["one.txt, with one.json", "two.json"], page.Reports.Select(file => file.Name));
        Assert.All(page.Reports, file => Assert.Equal((1, 0), (file.Report.Added, file.Report.Problems.Count)));
        var article = await ArticleAsync(page);
        Assert.Equal(
            ("R1 is here", "The Ink Post", "given with the file"),
            (article.Row.Title, article.Row.OutletName, article.Row.Date.Origin)
        );
    }

    [Fact]
    public async Task A_file_and_its_side_car_are_one_article_and_the_form_goes_before_it()
    {
        var page = await SendAsync(
            ImportForm.Empty with
            {
                Title = "R1 is here",
            },
            ("one.txt", Text),
            ("one.json", """{"url": "https://ink.example/r1", "outlet": "The Ink Post", "title": "R1"}""")
        );

        Assert.Empty(page.Problems);
        var article = await ArticleAsync(page);
        Assert.Equal(
            ("R1 is here", "The Ink Post", "https://ink.example/r1"),
            (article.Row.Title, article.Row.OutletName, article.Row.Url)
        );
    }

    private async Task<ArticleDetails> ArticleAsync(Import page) =>
        (await _app.Get<ArticleQueries>().FindAsync(page.Reports[0].Report.Items[0].ArticleId, CancellationToken.None))!;

    private async Task<Import> SendAsync(ImportForm form, params (string Name, string Content)[] files)
    {
        var page = new Import(_app.Get<IngestQueue>());
        var sent = files.Select(file =>
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(file.Content);
            return (IFormFile)new FormFile(new MemoryStream(bytes), 0, bytes.Length, "files", file.Name);
        });
        await page.OnPostAsync(form, [.. sent], CancellationToken.None);
        return page;
    }
}
