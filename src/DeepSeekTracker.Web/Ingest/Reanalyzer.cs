using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// Derives again from what is stored, without the network: pages and saved files from their captures when the analysis has a new version,
/// matches and topics of every article, and entries that were off the story, when its rules changed.
/// </summary>
internal sealed partial class Reanalyzer(
    WriteQueue writes,
    CaptureReader captures,
    EntryStore entries,
    ArticleAnalyzer analyzer,
    UnfinishedWork unfinished,
    RunningWork running,
    TimeProvider time,
    ILogger<Reanalyzer> logger
)
{
    private const string SettingKey = "story-rules";
    internal const int BatchSize = 25;
    private const int EntryBatchSize = 100;

    /// <summary>Pages that take long to read end a batch: nobody who wants to write meanwhile waits longer, nor does a stop.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(250);

    /// <summary>Notes what is left to do where the rules or the version differ from those of the stored results. A start waits for this.</summary>
    public async Task PrepareAsync(CancellationToken stop) =>
        unfinished.Tell(UnfinishedWork.Analysis, await writes.WriteAsync(LeftAsync, stop));

    /// <summary>Does what is left, if anything.</summary>
    public async Task GoOnAsync(CancellationToken stop)
    {
        if (unfinished.Of(UnfinishedWork.Analysis) is { } left)
        {
            using var work = running.Start("Judging the articles again", left.Due, stop);
            await RunAsync(left, work, work.Token);
        }
    }

    /// <summary>Derives everything again, every page and saved file from its newest capture. Gives what was done, and whether it stopped before the end.</summary>
    /// <param name="work">Where progress is told; null = nowhere.</param>
    /// <param name="told">Hears of every step.</param>
    public async Task<Unfinished> RunAsync(CancellationToken stop, WorkInHand? work = null, Action<Unfinished>? told = null)
    {
        var whole = await writes.WriteAsync((db, token) => BeginAsync(db, isThorough: true, token), stop);
        if (work is not null)
        {
            work.Due = whole.Due;
        }

        try
        {
            return await RunAsync(whole, work, stop, told);
        }
        catch (OperationCanceledException) when (work is { IsCancelled: true })
        {
            // Asked for and called off: the next start owes nobody the rest, unless the rules are new.
            unfinished.Tell(UnfinishedWork.Analysis, await writes.WriteAsync(CallOffAsync, CancellationToken.None));
            throw;
        }
    }

    private async Task<Unfinished> RunAsync(
        Unfinished left,
        WorkInHand? work,
        CancellationToken stop,
        Action<Unfinished>? told = null
    )
    {
        work?.Count(left.Done);
        unfinished.Tell(UnfinishedWork.Analysis, left);
        Step step;
        var begun = left.StartedAt;
        while ((step = await writes.WriteAsync((db, token) => StepAsync(db, begun, token), stop)).Next is { } now)
        {
            work?.Count(now.Done - left.Done);
            // Another process may have begun it anew.
            begun = now.StartedAt;
            unfinished.Tell(UnfinishedWork.Analysis, left = now);
            told?.Invoke(left);
            await Breath.TakeAsync(stop);
        }

        unfinished.Tell(UnfinishedWork.Analysis, null);
        if (!step.IsEnd)
        {
            Log.Stopped(logger, left.Done, left.Due);
        }
        else if (left.Due > 0)
        {
            Log.Done(logger, left.Done);
        }

        return left with
        {
            IsStopped = !step.IsEnd,
            IsOwed = step.IsOwed,
        };
    }

    private async Task<Unfinished?> LeftAsync(TrackerDbContext db, CancellationToken stop)
    {
        var left = await UnfinishedWork.ReadAsync(db, UnfinishedWork.Analysis, stop);
        if (left?.Version == Rules())
        {
            return left;
        }

        if (await IsCurrentAsync(db, stop))
        {
            await UnfinishedWork.WriteAsync(db, UnfinishedWork.Analysis, null, stop);
            return null;
        }

        if (await db.Articles.AnyAsync(stop) || await db.FeedEntries.AnyAsync(stop))
        {
            return await BeginAsync(db, isThorough: false, stop);
        }

        await PutRulesAsync(db, stop);
        return null;
    }

    private async Task<Unfinished> BeginAsync(TrackerDbContext db, bool isThorough, CancellationToken stop)
    {
        var whole = new Unfinished(
            Rules(),
            0,
            await db.Articles.MaxAsync(a => (int?)a.Id, stop) ?? 0,
            0,
            await db.Articles.CountAsync(stop),
            time.GetUtcNow()
        )
        {
            IsThorough = isThorough,
            UntilEntry = await db.FeedEntries.MaxAsync(e => (int?)e.Id, stop) ?? 0,
        };
        await UnfinishedWork.WriteAsync(db, UnfinishedWork.Analysis, whole, stop);
        return whole;
    }

    private async Task<Unfinished?> CallOffAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (!await IsCurrentAsync(db, stop))
        {
            return await UnfinishedWork.ReadAsync(db, UnfinishedWork.Analysis, stop) is { } left
                ? left with
                {
                    IsStopped = true,
                }
                : null;
        }

        await UnfinishedWork.WriteAsync(db, UnfinishedWork.Analysis, null, stop);
        return null;
    }

    /// <summary>One batch of articles, or of entries when the articles are done.</summary>
    private async Task<Step> StepAsync(TrackerDbContext db, DateTimeOffset begun, CancellationToken stop)
    {
        if (await UnfinishedWork.ReadAsync(db, UnfinishedWork.Analysis, stop) is not { } left)
        {
            // Where a verb and the server work beside each other, either may do the last step, or begin anew and do all of them.
            var isEnded =
                await IsCurrentAsync(db, stop)
                && await db.IngestRuns.AnyAsync(r => r.Kind == "reanalyze" && r.StartedAt >= begun, stop);
            return new Step(null, isEnded, IsOwed: false);
        }

        if (left.Version != Rules())
        {
            return new Step(null, IsEnd: false, IsOwed: true);
        }

        Unfinished? next;
        if (left.Next < left.Until)
        {
            var (last, count, pages) = await PutBatchAsync(db, left.Next, left.Until, left.IsThorough, stop);
            next = left with { Next = last, Done = left.Done + count, Pages = left.Pages + pages };
        }
        else if (left.NextEntry < left.UntilEntry)
        {
            next = await JudgeEntriesAsync(db, left, stop);
        }
        else
        {
            await EndAsync(db, left, stop);
            next = null;
        }

        await UnfinishedWork.WriteAsync(db, UnfinishedWork.Analysis, next, stop);
        return new Step(next, IsEnd: next is null, IsOwed: false);
    }

    private async Task EndAsync(TrackerDbContext db, Unfinished left, CancellationToken stop)
    {
        await DueCopyGroups.SettleAsync(db, stop);
        await PutRulesAsync(db, stop);
        db.IngestRuns.Add(
            new IngestRun
            {
                Kind = "reanalyze",
                StartedAt = left.StartedAt,
                EndedAt = time.GetUtcNow(),
                Done = left.Done,
                NewArticles = left.Found,
                Note =
                    $"{Amount.Of(left.Done, "article", "articles")} judged by the story's present rules, {Amount.Of(left.Pages, "page or saved file", "pages and saved files")} read again from what was kept, {Amount.Of(left.Found, "article", "articles")} joined it.",
            }
        );
    }

    /// <summary>Notes that every stored topic was given by the rules in force; pages that were still to be read again still are.</summary>
    public async Task NoteRulesAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (await UnfinishedWork.ReadAsync(db, UnfinishedWork.Analysis, stop) is { } left)
        {
            await UnfinishedWork.WriteAsync(db, UnfinishedWork.Analysis, left with { Version = Rules() }, stop);
        }
        else
        {
            await PutRulesAsync(db, stop);
        }
    }

    private Task PutRulesAsync(TrackerDbContext db, CancellationToken stop) =>
        StoredSettings.PutAsync(db, SettingKey, Rules(), stop);

    private Task<bool> IsCurrentAsync(TrackerDbContext db, CancellationToken stop)
    {
        var rules = Rules();
        return db.Settings.AnyAsync(s => s.Key == SettingKey && s.Value == rules, stop);
    }

    /// <summary>Entries without an article were off the story when they came; those that join it now are counted.</summary>
    private async Task<Unfinished> JudgeEntriesAsync(TrackerDbContext db, Unfinished left, CancellationToken stop)
    {
        var batch = await db
            .FeedEntries.Where(e => e.Id > left.NextEntry && e.Id <= left.UntilEntry && e.ArticleId == null && e.UrlKey != null)
            .OrderBy(e => e.Id)
            .Take(EntryBatchSize)
            .ToListAsync(stop);
        var found = 0;
        foreach (var entry in batch)
        {
            found += await entries.JudgeAgainAsync(db, entry, stop) ? 1 : 0;
        }

        return left with
        {
            NextEntry = batch.Count < EntryBatchSize ? left.UntilEntry : batch[^1].Id,
            Found = left.Found + found,
        };
    }

    /// <summary>Derives the next articles after one again, up to another.</summary>
    /// <param name="isThorough">True: every page is read again, also those that the present rules read before.</param>
    internal async Task<(long Last, int Count, int Pages)> PutBatchAsync(
        TrackerDbContext db,
        long after,
        long until,
        bool isThorough,
        CancellationToken stop
    )
    {
        var began = time.GetTimestamp();
        var articles = await db
            .Articles.Include(a => a.Text)
            .Where(a => a.Id > after && a.Id <= until)
            .OrderBy(a => a.Id)
            .Take(BatchSize)
            .ToListAsync(stop);
        var newest = await CaptureReader.NewestAsync(db, articles, isThorough, stop);
        var pages = 0;
        for (var i = 0; i < articles.Count; i++)
        {
            var article = articles[i];
            foreach (var capture in newest[article.Id])
            {
                pages += await captures.ReadAgainAsync(db, article, capture, stop) ? 1 : 0;
            }

            // Also where the capture gave the same text again: the rules may have changed.
            var judgement = await JudgementStore.JudgeAsync(db, article, analyzer, stop);
            var wasNamed = article.Text is null && article.MatchedTerms is { } words && IsNamed(words);
            await JudgementStore.PutAsync(db, article, judgement, stop);
            JudgementStore.Place(article, judgement, wasNamed);

            await CopyFinder.RefreshAsync(db, [article.Id], stop);
            if (time.GetElapsedTime(began) > LongestBatch)
            {
                return (article.Id, i + 1, pages);
            }
        }

        return (articles.Count < BatchSize ? until : articles[^1].Id, articles.Count, pages);
    }

    /// <summary>Whether the words by which a feed's entry was taken still name the story: of its contents nothing else is kept.</summary>
    private bool IsNamed(string words) => analyzer.Judge(words, null, []).Match.Belongs;

    private string Rules()
    {
        var rules = JsonSerializer.Serialize(
            new
            {
                analyzer.Story.Match,
                analyzer.Story.Topics,
                analyzer.Story.Claims,
                ArticleAnalyzer.Version,
                Copies = CopyKeys.Version,
            }
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rules)));
    }

    /// <param name="Next">What is left; null where nothing is, or where the work is not to be gone on with.</param>
    /// <param name="IsEnd">All was done.</param>
    /// <param name="IsOwed">Not all was done, and the next start does the rest.</param>
    private sealed record Step(Unfinished? Next, bool IsEnd, bool IsOwed);

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "Judging the articles again stopped early, after {Done} of {Due}: the work was called off or its rules are not in force any more"
        )]
        public static partial void Stopped(ILogger logger, int done, int due);

        [LoggerMessage(LogLevel.Information, "Judged {Articles} articles by the story's present rules")]
        public static partial void Done(ILogger logger, int articles);
    }
}
