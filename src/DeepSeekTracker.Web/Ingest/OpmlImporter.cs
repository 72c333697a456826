using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Brings lists of feeds in: first as a plan, then in batches. Nothing is fetched but by the polls that follow.</summary>
internal sealed class OpmlImporter(
    WriteQueue writes,
    OutletBook outlets,
    FeedBook feeds,
    Dialler dialler,
    RunningWork running,
    WorkerBell bell,
    IDbContextFactory<TrackerDbContext> contexts,
    TimeProvider time
)
{
    public const int MostBytes = 5 * 1024 * 1024;
    private const int BatchSize = 1_000;
    private const int MostKept = 4;
    private const int LongestTitle = 500;
    private const int LongestKind = 60;
    private const int LongestLanguage = 35;

    private readonly HeldThings<OpmlFile> _files = new(MostKept);

    /// <summary>Reads a file and keeps it for its import; null where nothing of it can be read, with the reason.</summary>
    public async Task<(OpmlPlan? Plan, string? Problem)> PlanAsync(string name, byte[] content, CancellationToken stop)
    {
        if (content.Length > MostBytes)
        {
            return (null, $"The file is larger than {MostBytes / 1024 / 1024} MB.");
        }

        if (FeedBytes.Decode(content) is not { } text)
        {
            return (null, $"{name} is far larger than it looks once it is unpacked.");
        }

        var reading = Opml.Read(text);
        if (reading.Problems.FirstOrDefault(p => p.IsFatal) is { } fatal)
        {
            return (null, $"{name} cannot be read (line {fatal.Line}): {fatal.Message}");
        }

        if (reading.Outlines.Count == 0 && reading.Problems.Count == 0)
        {
            return (null, $"{name} holds no outline.");
        }

        var id = _files.Keep(new OpmlFile(name, reading));
        return (await PlanAsync(id, stop), null);
    }

    /// <summary>The plan of a file that is kept, as things stand now; null where it is not kept any more.</summary>
    public async Task<OpmlPlan?> PlanAsync(int id, CancellationToken stop)
    {
        if (_files.Find(id) is not { } file)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(stop);
        var known = (await FeedBook.KnownAsync(db, stop)).ToDictionary(k => k.Key, k => $"It is feed {k.Value} already.");
        var (isNew, isKnown, invalid) = (new List<OpmlLine>(), new List<OpmlLine>(), new List<OpmlLine>());
        invalid.AddRange(file.Reading.Problems.Select(p => new OpmlLine(p.Line, "", null, null, p.Message)));
        foreach (var (outline, number) in file.Reading.Outlines.Zip(file.Reading.Lines).Where(o => o.First.XmlUrl is not null))
        {
            var group = outline.Groups.Count == 0 ? null : string.Join(" › ", outline.Groups);
            var line = new OpmlLine(number, outline.Title, outline.XmlUrl, group, null);
            if (FeedUrl.Read(outline.XmlUrl, dialler, out var problem) is not { } url)
            {
                invalid.Add(line with { Why = problem });
            }
            else if (known.TryAdd(FeedUrl.Key(url), "The file names it before."))
            {
                isNew.Add(line with { Url = url });
                invalid.AddRange(OpmlFit.Of(outline.Settings).Notes.Select(note => line with { Url = url, Why = note }));
            }
            else
            {
                isKnown.Add(line with { Why = known[FeedUrl.Key(url)] });
            }
        }

        var sites = file.Reading.Outlines.Count(o => o.XmlUrl is null);
        var groups = file.Reading.Outlines.Select(o => string.Join('\n', o.Groups)).Where(g => g.Length > 0).Distinct().Count();
        return new OpmlPlan(id, file.Name, isNew, isKnown, [.. invalid.OrderBy(line => line.Line)], sites, groups);
    }

    /// <summary>Carries a plan out.</summary>
    public async Task<OwnerAnswer> ImportAsync(int id, CancellationToken stop)
    {
        if (_files.Find(id) is not { } file)
        {
            return OwnerAnswer.No("The file is not kept any more. Send it again.");
        }

        var started = time.GetUtcNow();
        using var work = running.Start($"Importing feeds from {file.Name}", file.Reading.Outlines.Count, stop);
        var (counts, note) = (new OpmlCounts(0, 0, file.Reading.Problems.Count, 0), "");
        try
        {
            foreach (var batch in file.Reading.Outlines.Chunk(BatchSize))
            {
                counts += await writes.WriteAsync((db, token) => PutAsync(db, batch, token), work.Token);
                work.Count(batch.Length);
            }
        }
        catch (OperationCanceledException) when (work.IsCancelled)
        {
            note = " Stopped before the end, as asked; what was stored until then is kept.";
        }

        var said = $"{file.Name}: {counts.Told}{note}";
        await writes.WriteAsync(
            (db, _) =>
            {
                db.IngestRuns.Add(
                    new IngestRun
                    {
                        Kind = "import",
                        StartedAt = started,
                        EndedAt = time.GetUtcNow(),
                        Done = counts.New + counts.Known + counts.Sites,
                        Failed = counts.Problems,
                        Note = $"Feeds, by the owner. {said}",
                    }
                );
                return Task.CompletedTask;
            },
            CancellationToken.None
        );
        bell.Ring();
        return OwnerAnswer.Yes(said);
    }

    private async Task<OpmlCounts> PutAsync(TrackerDbContext db, OpmlOutline[] batch, CancellationToken stop)
    {
        var known = await FeedBook.KnownAsync(db, stop);
        var counts = new OpmlCounts(0, 0, 0, 0);
        var shelved = new List<(Feed? Feed, int? FeedId, OpmlOutline Outline)>();
        var added = new Dictionary<string, Feed>(StringComparer.Ordinal);
        foreach (var outline in batch)
        {
            if (outline.XmlUrl is null)
            {
                await OutletOfAsync(db, outline, outline.HtmlUrl!, stop);
                counts += new OpmlCounts(0, 0, 0, Sites: 1);
                shelved.Add((null, null, outline));
                continue;
            }

            if (FeedUrl.Read(outline.XmlUrl, dialler, out _) is not { } url)
            {
                counts += new OpmlCounts(0, 0, Problems: 1, 0);
                continue;
            }

            var key = FeedUrl.Key(url);
            if (added.TryGetValue(key, out var before))
            {
                counts += new OpmlCounts(0, Known: 1, 0, 0);
                shelved.Add((before, null, outline));
            }
            else if (known.TryGetValue(key, out var id))
            {
                counts += new OpmlCounts(0, Known: 1, 0, 0);
                shelved.Add((null, id, outline));
            }
            else
            {
                var feed = feeds.NewFeed(url, await OutletOfAsync(db, outline, outline.HtmlUrl ?? url, stop));
                var fit = OpmlFit.Of(outline.Settings);
                Put(feed, outline, fit, time.GetUtcNow());
                db.Feeds.Add(feed);
                added[key] = feed;
                counts += new OpmlCounts(New: 1, 0, fit.Notes.Count, 0);
                shelved.Add((feed, null, outline));
            }
        }

        await FeedBook.ForgetRemovalAsync(db, [.. added.Values.Select(feed => feed.Url)], stop);
        await db.SaveChangesAsync(stop);
        await OpmlShelf.AddAsync(db, shelved.Select(s => new ShelvedOutline(s.Feed?.Id ?? s.FeedId, s.Outline)), stop);
        return counts;
    }

    private static void Put(Feed feed, OpmlOutline outline, OpmlFit fit, DateTimeOffset now)
    {
        feed.Title = OfferedEntry.Cut(outline.Title, LongestTitle);
        feed.Verified = outline.Evidence == "seen";
        feed.Paused = outline.Settings.Paused;
        if (outline.Settings.Retired)
        {
            FeedWriter.SetState(feed, new FeedHealth(FeedState.Retired, Feed.RetiredInList), now);
        }

        (feed.AssumedZone, feed.PollEveryMinutes, feed.MostBytes) = (fit.Zone, fit.Minutes, fit.Bytes);
    }

    /// <summary>By the key that the file gives, else by the site; made new where none is known. An aggregator has none.</summary>
    private async Task<int?> OutletOfAsync(TrackerDbContext db, OpmlOutline outline, string site, CancellationToken stop)
    {
        if (outline.Kind == OpmlExporter.Aggregator)
        {
            return null;
        }

        if (outline.OutletKey is { } key && await outlets.ByKeyAsync(db, key, stop) is { } known)
        {
            return known;
        }

        if (!ArticleUrl.TryParse(site, out var url, out _))
        {
            return null;
        }

        return outline.OutletKey is null && await outlets.ByAddressAsync(db, url, stop) is { } owner
            ? owner
            : await outlets.AddAsync(
                db,
                Draft(outline, url, await outlets.FreeKeyAsync(db, outline.OutletKey ?? outline.Title, stop)),
                stop
            );
    }

    private static Outlet Draft(OpmlOutline outline, ArticleUrl site, string key) =>
        new()
        {
            Key = key,
            Name = OfferedEntry.Cut(outline.Title, OutletBook.LongestName)!,
            Domain = OutletAddress.Read(site.Host)?.Host,
            Kind = OfferedEntry.Cut(outline.Kind, LongestKind),
            Country = outline.Country is { Length: 2 } country ? country : null,
            Language = outline.Language is { Length: <= LongestLanguage } language ? language : null,
        };
}
