using System.Security.Cryptography;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>The files of a story's folder that fill a new database.</summary>
/// <param name="Folder">Folder that holds outlets.csv, outlets.opml and record.csv; each may be missing.</param>
public sealed record StoryFiles(string Folder);

/// <summary>Brings the story's outlets, feeds and record in, once for each state of the files.</summary>
internal sealed partial class StarterRecord(
    StoryFiles files,
    WriteQueue writes,
    OutletBook outlets,
    TableImporter tables,
    UnfinishedWork unfinished,
    RunningWork running,
    IDbContextFactory<TrackerDbContext> contexts,
    TimeProvider time,
    ILogger<StarterRecord> logger
)
{
    private const string SettingKey = "starter-record";

    /// <summary>Brings the outlets and feeds in, and notes whether the record is left to be read. A start waits for this.</summary>
    public async Task PrepareAsync(CancellationToken stop)
    {
        if (await NewHashAsync(stop) is { } hash)
        {
            await writes.WriteAsync(PutOutletsAsync, stop);
            await writes.WriteAsync(PutFeedsAsync, stop);
            unfinished.Tell(UnfinishedWork.Record, new Unfinished(hash, 0, 0, 0, 0, time.GetUtcNow()));
        }
    }

    /// <summary>Reads the whole of it in. Null when these very files were read before.</summary>
    public async Task<ImportReport?> ImportAsync(CancellationToken stop)
    {
        if (unfinished.Of(UnfinishedWork.Record) is null)
        {
            await PrepareAsync(stop);
        }

        if (unfinished.Of(UnfinishedWork.Record) is not { } left)
        {
            return null;
        }

        var report = new ImportReport(0, 0, 0, [], []);
        if (Existing("record.csv") is { } record)
        {
            using var work = running.Start("Reading the starter record", due: null, stop);
            await using var stream = File.OpenRead(record);
            var tally = new ImportTally();
            await tables.ImportAsync(
                ArticleTable.ReadCsv(stream),
                "record",
                tally,
                work,
                work.Token,
                () => unfinished.Tell(UnfinishedWork.Record, left with { Done = work.Row.Done })
            );
            report = tally.ToReport();
            foreach (var problem in report.Problems)
            {
                Log.LeftOut(logger, record, problem);
            }
        }

        await writes.WriteAsync((db, token) => FinishAsync(db, left, report, token), stop);
        unfinished.Tell(UnfinishedWork.Record, null);
        Log.Imported(
            logger,
            Amount.Of(report.Added, "article", "articles"),
            report.Updated,
            Amount.Of(report.Problems.Count, "row", "rows")
        );
        return report;
    }

    /// <summary>Null when these very files were read before.</summary>
    private async Task<string?> NewHashAsync(CancellationToken stop)
    {
        var hash = await HashAsync(stop);
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.Settings.AnyAsync(s => s.Key == SettingKey && s.Value == hash, stop) ? null : hash;
    }

    private async Task PutOutletsAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (Existing("outlets.csv") is not { } path)
        {
            return;
        }

        using var reader = new StreamReader(path);
        foreach (var known in OutletList.Parse(reader).Rows)
        {
            if (await outlets.ByKeyAsync(db, known.Key, stop) is null)
            {
                await outlets.AddAsync(db, Row(known), stop);
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task PutFeedsAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (Existing("outlets.opml") is not { } path)
        {
            return;
        }

        var now = time.GetUtcNow();
        // Neither what the owner moved to another address nor what the owner removed comes back.
        var known = (await FeedBook.KnownAsync(db, stop)).Keys.ToHashSet(StringComparer.Ordinal);
        known.UnionWith(await FeedBook.RemovedAsync(db, stop));
        var added = new List<(Feed Feed, OpmlOutline Outline)>();
        var text = await File.ReadAllTextAsync(path, stop);
        // A story may have no feeds.
        var reading = string.IsNullOrWhiteSpace(text) ? new OpmlReading([], []) : Opml.Read(text);
        foreach (var problem in reading.Problems)
        {
            Log.LeftOut(logger, path, $"Line {problem.Line}: {problem.Message}");
        }

        foreach (var outline in reading.Outlines.Where(o => o.XmlUrl is not null && known.Add(FeedUrl.Key(o.XmlUrl))))
        {
            var feed = new Feed
            {
                Url = outline.XmlUrl!,
                Title = outline.Title,
                OutletId = outline.OutletKey is null ? null : await outlets.ByKeyAsync(db, outline.OutletKey, stop),
                Verified = outline.Evidence == "seen",
                NextPollAt = now,
                ScheduleReason = "New: it is polled as soon as a network is there.",
            };
            db.Feeds.Add(feed);
            added.Add((feed, outline));
        }

        await db.SaveChangesAsync(stop);
        await OpmlShelf.AddAsync(db, added.Select(a => new ShelvedOutline(a.Feed.Id, a.Outline)), stop);
    }

    private static Outlet Row(KnownOutlet known) =>
        new()
        {
            Key = known.Key,
            Name = known.Name,
            Domain = known.Domain,
            Kind = known.Kind,
            Country = known.Country,
            Language = known.Language,
            Note = known.Note,
            Domains = [.. DomainsOf(known)],
            Aliases = [.. known.Aliases.Select(name => new OutletAlias { Name = name })],
        };

    /// <summary>A path prefix names its host; the other domains are the outlet's whole.</summary>
    private static IEnumerable<OutletDomain> DomainsOf(KnownOutlet known)
    {
        var shared = known.PathPrefix?.Split('/', 2);
        if (shared is [var host, var path])
        {
            yield return new OutletDomain { Host = host, PathPrefix = "/" + path };
        }

        foreach (
            var domain in known
                .Domains.Append(known.Domain)
                .OfType<string>()
                .Where(domain => domain != shared?[0])
                .Distinct(StringComparer.Ordinal)
        )
        {
            yield return new OutletDomain { Host = domain };
        }
    }

    private async Task FinishAsync(TrackerDbContext db, Unfinished left, ImportReport report, CancellationToken stop)
    {
        await StoredSettings.PutAsync(db, SettingKey, left.Version, stop);
        db.IngestRuns.Add(
            new IngestRun
            {
                Kind = "record",
                StartedAt = left.StartedAt,
                EndedAt = time.GetUtcNow(),
                Done = report.Articles,
                Failed = report.Problems.Count,
                NewArticles = report.Added,
                Note =
                    $"Starter record: {Amount.Of(report.Added, "article", "articles")} added, {Amount.Of(report.Problems.Count, "row", "rows")} with problems.",
            }
        );
    }

    private string? Existing(string name) => Path.Combine(files.Folder, name) is var path && File.Exists(path) ? path : null;

    private async Task<string> HashAsync(CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in new[] { "outlets.csv", "outlets.opml", "record.csv" }.Select(Existing).OfType<string>())
        {
            hash.AppendData(await File.ReadAllBytesAsync(path, stop));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Information,
            "Imported the starter record: {Added} added, {Updated} updated, {Problems} with problems"
        )]
        public static partial void Imported(ILogger logger, string added, int updated, string problems);

        [LoggerMessage(LogLevel.Warning, "{File} has a problem: {Problem}")]
        public static partial void LeftOut(ILogger logger, string file, string problem);
    }
}
