using System.Text;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>A program without articles into which a test imports files.</summary>
public sealed class FileScene : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ClockedApp _app = new(
        new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero),
        [("paper", "https://paper.example/feed")],
        "key,name,domain\npaper,Paper,paper.example\n"
    );

    public void Dispose() => _app.Dispose();

    public HttpClient Reader() => _app.Anyone();

    /// <summary>Imports a file a minute after what was before.</summary>
    public async Task<ImportReport> ImportAsync(string name, string content, ImportDetails? stated = null)
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var report = await _app.Get<IngestQueue>().ImportAsync(new ImportRequest(name, stream, stated), None);
        Assert.Equal(0, report.Refused);
        return report;
    }

    /// <summary>Reads everything again, a minute later.</summary>
    public async Task<Unfinished> ReadAgainAsync()
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        return await _app.Get<Reanalyzer>().RunAsync(None);
    }

    public Task<ReanalysisPlan> PlanAsync() => _app.Get<ReanalysisPlanner>().PlanAsync(None);

    public Task WriteAsync(Func<TrackerDbContext, Task> work) => _app.Get<WriteQueue>().WriteAsync((db, _) => work(db), None);

    public async Task<ArticleDetails> FindAsync(int id = 1) => (await _app.Get<ArticleQueries>().FindAsync(id, None))!;

    public async Task<IReadOnlyList<string>> FormerTextsAsync(int id = 1)
    {
        var queries = _app.Get<FormerTextQueries>();
        var texts = new List<string>();
        foreach (var row in await queries.OfArticleAsync(id, None))
        {
            texts.Add(string.Join('|', (await queries.FindAsync(id, row.Id, None))!.Blocks.Select(block => block.Text)));
        }

        return texts;
    }

    /// <summary>Makes the article be as worse rules of reading would have left it.</summary>
    public Task ReadWorseAsync(Func<PageReading, PageReading> read, Action<Article> make, params string[] paragraphs) =>
        WriteAsync(async db =>
        {
            var article = await db.Articles.Include(a => a.Text).SingleAsync(a => a.Id == 1);
            var saved = await db.SavedReadings.SingleAsync(s => s.ArticleId == 1);
            saved.Reading = StoredJson.WriteOne(read(StoredJson.ReadOne<PageReading>(saved.Reading)!));
            make(article);
            TextBlock[] blocks = [.. paragraphs.Select(paragraph => new TextBlock(BlockKind.Paragraph, paragraph))];
            article.Text!.Blocks = StoredJson.Write(blocks);
            article.Text.Text = string.Join("\n\n", paragraphs);
            article.TextSha256 = ArticleStore.HashOf(blocks);
            article.WordCount = WordCount.Of(article.Text.Text);
        });

    /// <summary>Every row that an article is made of, but for the numbers of rows that are made anew.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var db = await _app.OpenAsync();
        await using var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var rows = new List<string>();
        foreach (
            var table in (string[])
                [
                    "Articles",
                    "ArticleTexts",
                    "ArticlePages",
                    "SavedReadings",
                    "FormerTexts",
                    "Captures",
                    "Edits",
                    "ArticleTopics",
                    "ArticleMentions",
                ]
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var first = table == "ArticleMentions" ? 1 : 0;
                var cells = Enumerable
                    .Range(first, reader.FieldCount - first)
                    .Select(i =>
                        $"{reader.GetName(i)}={(reader.GetValue(i) is byte[] bytes ? bytes.Length : reader.GetValue(i))}"
                    );
                rows.Add($"{table}: {string.Join("; ", cells)}");
            }
        }

        return rows;
    }
}
