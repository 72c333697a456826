using System.Text;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class ImpossibleDateTests
{
    [Theory]
    [InlineData("2031-01-01")]
    [InlineData("1957-10-04")]
    public async Task A_date_that_cannot_be_is_left_out_and_told(string date)
    {
        await using var app = TrackerApp.Empty();
        var table = $"url,title,published_at\nhttps://news.example/deepseek,DeepSeek arrives,{date}\n";
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(table));

        var report = await app.Get<IngestQueue>().ImportAsync(new ImportRequest("list.csv", content), CancellationToken.None);

        Assert.Equal(1, report.Added);
        Assert.Contains(date, Assert.Single(report.Problems), StringComparison.Ordinal);
        var page = await app.Get<ArticleQueries>().PageAsync(ArticleFilter.Everything, null, CancellationToken.None);
        Assert.Null(Assert.Single(page.Rows).Date.At);
    }
}
