using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Admin;

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

    private async Task<Import> SendAsync(ImportForm form)
    {
        var page = new Import(_app.Get<IngestQueue>());
        await page.OnPostAsync(form, null, CancellationToken.None);
        return page;
    }
}
