using System.Text;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class ArticleAddressTests
{
    [Theory]
    [InlineData("list.csv", "url,title\n{0},Secret\nhttps://news.example/deepseek,DeepSeek\n")]
    [InlineData("list.txt", "{0}\nhttps://news.example/deepseek\n")]
    public async Task A_list_brings_no_address_that_can_never_be_fetched(string name, string text)
    {
        foreach (var address in new[] { "http://127.0.0.1:8080/x", "http://[fd00::1]/x", "http://printer.local/x" })
        {
            await using var app = TrackerApp.Empty();
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Format(null, text, address)));

            var report = await app.Get<IngestQueue>().ImportAsync(new ImportRequest(name, content), CancellationToken.None);

            Assert.Equal(1, report.Added);
            Assert.Contains("can never be fetched", Assert.Single(report.Problems), StringComparison.Ordinal);
            var page = await app.Get<ArticleQueries>().PageAsync(ArticleFilter.Everything, null, CancellationToken.None);
            Assert.Single(page.Rows);
        }
    }

    [Fact]
    public async Task The_operators_own_networks_are_taken()
    {
        await using var app = TrackerApp.Empty();
        app.Settings["Fetching:AllowedNetworks:0"] = "10.0.0.0/8";
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("url,title\nhttp://10.1.2.3/x,DeepSeek\n"));

        var report = await app.Get<IngestQueue>().ImportAsync(new ImportRequest("list.csv", content), CancellationToken.None);

        Assert.Equal((1, 0), (report.Added, report.Problems.Count));
    }
}
