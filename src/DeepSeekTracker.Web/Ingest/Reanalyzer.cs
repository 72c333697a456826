using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Derives again from what is stored, without the network: pages from their captures when the analysis has a new version,
/// matches and topics of every article, and entries that were off the story, when its rules changed.
/// </summary>
internal sealed partial class Reanalyzer(
    WriteQueue writes,
    ArticleStore store,
    EntryStore entries,
    ArticleAnalyzer analyzer,
    IDbContextFactory<TrackerDbContext> contexts,
    TimeProvider time,
    ILogger<Reanalyzer> logger
)
{
    private const string SettingKey = "story-rules";
    private const int BatchSize = 100;

    /// <summary>Runs when the rules or the version differ from those that the stored results were made with. Gives the number of articles.</summary>
    public async Task<int> RunIfStaleAsync(CancellationToken stop)
    {
        var rules = Hash();
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            if (await db.Settings.AnyAsync(s => s.Key == SettingKey && s.Value == rules, stop))
            {
                return 0;
            }
        }

        return await RunAsync(rules, stop);
    }

    /// <summary>Derives everything again.</summary>
    /// <param name="work">Where progress is told; null = nowhere.</param>
    public Task<int> RunAsync(CancellationToken stop, WorkInHand? work = null) => RunAsync(Hash(), stop, work);

    private async Task<int> RunAsync(string rules, CancellationToken stop, WorkInHand? work = null)
    {
        var started = time.GetUtcNow();
        if (work is not null)
        {
            await using var counting = await contexts.CreateDbContextAsync(stop);
            work.Due = await counting.Articles.CountAsync(stop);
        }

        var (last, done, batch) = (0, 0, new List<int>());
        do
        {
            batch = await writes.WriteAsync((db, token) => PutBatchAsync(db, last, token), stop);
            done += batch.Count;
            work?.Count(batch.Count);
            last = batch.LastOrDefault(last);
        } while (batch.Count == BatchSize);

        var joined = await JudgeEntriesAsync(stop);
        await writes.WriteAsync(
            async (db, token) =>
            {
                await NoteRulesAsync(db, rules, token);
                db.IngestRuns.Add(
                    new IngestRun
                    {
                        Kind = "reanalyze",
                        StartedAt = started,
                        EndedAt = time.GetUtcNow(),
                        Done = done,
                        NewArticles = joined,
                        Note = $"{done} articles judged by the story's present rules, {joined} joined it.",
                    }
                );
            },
            stop
        );
        if (done > 0)
        {
            Log.Done(logger, done);
        }

        return done;
    }

    /// <summary>Notes that every stored result was made by the rules in force.</summary>
    public Task NoteRulesAsync(TrackerDbContext db, CancellationToken stop) => NoteRulesAsync(db, Hash(), stop);

    private static async Task NoteRulesAsync(TrackerDbContext db, string rules, CancellationToken stop)
    {
        await db.Settings.Where(s => s.Key == SettingKey).ExecuteDeleteAsync(stop);
        db.Settings.Add(new Setting { Key = SettingKey, Value = rules });
    }

    /// <summary>Entries without an article were off the story when they came. Gives the number of those that join it now.</summary>
    private async Task<int> JudgeEntriesAsync(CancellationToken stop)
    {
        var (last, joined, more) = (0, 0, true);
        while (more)
        {
            var after = last;
            (last, var count, more) = await writes.WriteAsync(
                async (db, token) =>
                {
                    var batch = await db
                        .FeedEntries.Where(e => e.Id > after && e.ArticleId == null && e.UrlKey != null)
                        .OrderBy(e => e.Id)
                        .Take(BatchSize)
                        .ToListAsync(token);
                    var found = 0;
                    foreach (var entry in batch)
                    {
                        found += await entries.JudgeAgainAsync(db, entry, token) ? 1 : 0;
                    }

                    return (batch.LastOrDefault()?.Id ?? after, found, batch.Count == BatchSize);
                },
                stop
            );
            joined += count;
        }

        return joined;
    }

    private async Task<List<int>> PutBatchAsync(TrackerDbContext db, int after, CancellationToken stop)
    {
        var articles = await db
            .Articles.Include(a => a.Text)
            .Where(a => a.Id > after)
            .OrderBy(a => a.Id)
            .Take(BatchSize)
            .ToListAsync(stop);
        foreach (var article in articles)
        {
            if (article.AnalysisVersion != ArticleAnalyzer.Version)
            {
                await ReadCaptureAsync(db, article, stop);
            }

            // Also where the capture gave the same text again: the rules may have changed.
            var judgement = await JudgementStore.JudgeAsync(db, article, analyzer, stop);
            await JudgementStore.PutAsync(db, article, judgement, stop);
            if (article.Via == "feed")
            {
                article.OnStory = judgement.Match.Belongs;
            }
        }

        return articles.ConvertAll(article => article.Id);
    }

    /// <summary>Reads the newest captured page again, where the article has one.</summary>
    private async Task ReadCaptureAsync(TrackerDbContext db, Article article, CancellationToken stop)
    {
        var capture = await db
            .Captures.Where(c => c.ArticleId == article.Id && c.Status == 200)
            .OrderByDescending(c => c.FetchedAt)
            .FirstOrDefaultAsync(stop);
        if (capture is null)
        {
            return;
        }

        var analysis = analyzer.Analyze(
            new PageInput(CaptureBody.Open(capture), capture.ContentType, capture.Url),
            article.Title
        );
        await store.PutAsync(db, DraftMaker.Of(analysis, article.Key, capture.Url, capture.FetchedAt), stop);
    }

    private string Hash()
    {
        var rules = JsonSerializer.Serialize(
            new
            {
                analyzer.Story.Match,
                analyzer.Story.Topics,
                ArticleAnalyzer.Version,
            }
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rules)));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Judged {Articles} articles by the story's present rules")]
        public static partial void Done(ILogger logger, int articles);
    }
}
