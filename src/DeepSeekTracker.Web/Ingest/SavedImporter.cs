using System.Security.Cryptography;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Brings saved files in: articles as text, Markdown or HTML, lists of addresses, tables.</summary>
internal sealed class SavedImporter(
    WriteQueue writes,
    OutletBook outlets,
    ArticleStore store,
    ArticleAnalyzer analyzer,
    TableImporter tables,
    Fetcher fetcher,
    IDbContextFactory<TrackerDbContext> contexts,
    TimeProvider time
)
{
    /// <summary>Brings one file in, and writes what came of it into the log of runs.</summary>
    public async Task<ImportReport> ImportAsync(ImportRequest request, WorkInHand work, CancellationToken stop)
    {
        var (began, tally) = (time.GetUtcNow(), new ImportTally());
        ImportReport? report = null;
        try
        {
            return report = request.Log.IsStopped
                ? ImportReport.Failed($"{request.Name}: the owner stopped the import before it was this file’s turn.")
                : await ReadAsync(request, tally, work, stop);
        }
        finally
        {
            var told = report ?? Unfinished(request.Name, tally);
            request.Log.IsStopped |= work.IsCancelled;
            await writes.WriteAsync(
                (db, token) => request.Log.PutAsync(db, request.Name, told, began, time.GetUtcNow(), token),
                CancellationToken.None
            );
        }
    }

    /// <summary>A file that was left in the middle: the rows until then are stored, and they count.</summary>
    private static ImportReport Unfinished(string name, ImportTally tally)
    {
        var report = Named(name, tally.ToReport(), "It was stopped before its end. What was taken until then is stored.");
        return report.Articles + report.Refused > 0 ? report : report with { Refused = 1 };
    }

    private async Task<ImportReport> ReadAsync(ImportRequest request, ImportTally tally, WorkInHand work, CancellationToken stop)
    {
        if (Path.GetExtension(request.Name).ToLowerInvariant() is ".csv" or ".json" or ".jsonl" or ".ndjson")
        {
            var isCsv = request.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
            var rows = isCsv ? ArticleTable.ReadCsv(request.Content) : ArticleTable.ReadJson(request.Content);
            return Stated(request) switch
            {
                SideCarReading.Problem problem => ImportReport.Failed($"{request.Name}: {problem.Message}"),
                var reading => await PutAsync(request.Name, rows, (reading as SideCarReading.Given)?.SideCar, tally, work, stop),
            };
        }

        var bytes = await ReadAsync(request.Content, stop);
        if (bytes is null)
        {
            return ImportReport.Failed(
                $"{request.Name} is larger than {ImportRequest.MostArticleBytes / 1024 / 1024} MB, which no article is. Split it, or save it as a table (.csv or .jsonl)."
            );
        }

        SideCar? sideCar = null;
        switch (Stated(request))
        {
            case SideCarReading.Given given:
                sideCar = given.SideCar;
                break;
            case SideCarReading.Problem problem:
                return ImportReport.Failed($"{request.Name}: {problem.Message}");
        }

        var known = await KnownOutletsAsync(stop);
        return SavedArticleReader.Read(new SavedFile(request.Name, bytes, sideCar), known) switch
        {
            ImportReading.Article { Saved: var saved } => await PutAsync(request.Name, bytes, sideCar, saved, tally, stop),
            ImportReading.Table table => await PutAsync(request.Name, table.Rows, sideCar, tally, work, stop),
            ImportReading.Refused refused => ImportReport.Failed(refused.Message),
            _ => throw new InvalidOperationException("Every reading is one of the three above."),
        };
    }

    private async Task<ImportReport> PutAsync(
        string name,
        IEnumerable<TableRow> rows,
        SideCar? sideCar,
        ImportTally tally,
        WorkInHand work,
        CancellationToken stop
    )
    {
        var stated = sideCar is null ? null : new StatedRows(rows, sideCar);
        await tables.ImportAsync(stated?.Read() ?? rows, "import", tally, work, stop);
        var told = stated is { Count: > 1 }
            ? $"it is a list of {stated.Count} articles, so what was stated beside it was left out. Write it into a table's columns."
            : sideCar?.LeftOut;
        return Named(name, tally.ToReport(), told);
    }

    /// <summary>A table's or list's problems with the file's name, for many files may come at once; before them what is told of all.</summary>
    private static ImportReport Named(string name, ImportReport report, string? told) =>
        report with
        {
            Problems = [.. report.Problems.Prepend(told).OfType<string>().Select(problem => $"{name}: {problem}")],
        };

    /// <summary>Makes anew the large groups of copies that the files touched: once, however many files came.</summary>
    public Task EndAsync() => writes.WriteAsync(DueCopyGroups.SettleAsync, CancellationToken.None);

    /// <summary>What a person states beside the file, by options or a form before the side-car; null where nothing is stated.</summary>
    private static SideCarReading? Stated(ImportRequest request)
    {
        var beside = request.SideCar is { } json ? SideCar.Parse(json) : null;
        var given = request.Details is { } d ? SideCar.From(d.Url, d.Outlet, d.Title, d.Author, d.Published, d.Language) : null;
        return (given, beside) switch
        {
            (SideCarReading.Given own, SideCarReading.Given other) => new SideCarReading.Given(own.SideCar.Before(other.SideCar)),
            (null, _) or (_, SideCarReading.Problem) => beside,
            _ => given,
        };
    }

    private async Task<ImportReport> PutAsync(
        string name,
        byte[] bytes,
        SideCar? sideCar,
        SavedArticle saved,
        ImportTally tally,
        CancellationToken stop
    )
    {
        var judgement = DraftMaker.Judge(saved, analyzer);
        tally.Add(await writes.WriteAsync((db, token) => PutOneAsync(db, name, bytes, sideCar, saved, judgement, token), stop));
        return tally.ToReport();
    }

    private async Task<ImportTally> PutOneAsync(
        TrackerDbContext db,
        string name,
        byte[] bytes,
        SideCar? sideCar,
        SavedArticle saved,
        Judgement judgement,
        CancellationToken stop
    )
    {
        var tally = new ImportTally();
        ArticleUrl? url = null;
        if (saved.Url is { } address && !ArticleAddress.TryRead(address.Value, fetcher, out url, out var problem))
        {
            tally.Refuse($"{name}: {problem}");
            return tally;
        }

        var now = time.GetUtcNow();
        var outlet = await outlets.ResolveAsync(db, saved.Outlet?.Value, url, stop);
        var draft = DraftMaker.Of(saved, url, outlet, now, judgement) with { File = SavedFiles.Address(name) };
        var (article, result) = await store.PutAsync(db, draft, stop);
        await KeepAsync(db, article, name, bytes, sideCar, now, stop);
        tally.Count(article, result, InferredFacts.Of(saved, draft, article));
        foreach (var note in saved.Notes)
        {
            tally.Notice($"{name}: {note}");
        }

        foreach (var (field, value, most) in DraftMaker.Bounds(saved))
        {
            if (value?.Length > most)
            {
                tally.Notice($"{name}: the {field} has more than {most} characters; only its beginning was taken.");
            }
        }

        if (saved.Published is { } date && !DateTrust.IsPossible(date.Value, now))
        {
            tally.Notice(
                $"{name}: the date '{date.Value.Raw}' lies before 2000 or in the future and was left out; the rest was taken."
            );
        }

        return tally;
    }

    /// <summary>
    /// The file as it came is kept once, with what was stated beside it: everything derived can be derived from it again. The
    /// newest is the one that the article's text is from.
    /// </summary>
    private static async Task KeepAsync(
        TrackerDbContext db,
        Article article,
        string name,
        byte[] bytes,
        SideCar? stated,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var capture = await db.Captures.FirstOrDefaultAsync(
            c => c.ArticleId == article.Id && c.Sha256 == hash && c.Status == SavedFiles.Status,
            stop
        );
        var isNew = capture is null;
        if (capture is null)
        {
            capture = CaptureBody.Of(article.Id, SavedFiles.Address(name), now, SavedFiles.Status, null, hash, bytes);
            db.Captures.Add(capture);
        }
        else if (article.FetchedAt == now)
        {
            capture.FetchedAt = now;
        }

        capture.Stated = SavedFiles.Stated(capture, stated, isNew ? new SideCar() : SavedFiles.OfBefore(article));
    }

    private async Task<Func<string, string?>> KnownOutletsAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var names = await db
            .OutletDomains.Where(d => d.PathPrefix == "")
            .Join(db.Outlets, d => d.OutletId, o => o.Id, (d, o) => new { d.Host, o.Name })
            .ToDictionaryAsync(x => x.Host, x => x.Name, StringComparer.Ordinal, stop);
        return domain => names.GetValueOrDefault(domain);
    }

    private static async Task<byte[]?> ReadAsync(Stream content, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, stop)) > 0)
        {
            if (bytes.Length + read > ImportRequest.MostArticleBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
