using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Brings tables of articles in, in batches: a bad row is reported and costs itself only.</summary>
internal sealed class TableImporter(
    WriteQueue writes,
    OutletBook outlets,
    ArticleStore store,
    ArticleAnalyzer analyzer,
    Fetcher fetcher,
    TimeProvider time
)
{
    private const int BatchSize = 200;

    /// <param name="tally">What came of it, batch by batch: it holds also where the import ends in the middle.</param>
    /// <param name="work">Where progress is told. Where the owner stops it, the rows until then are stored and the report says so.</param>
    public async Task ImportAsync(
        IEnumerable<TableRow> rows,
        string via,
        ImportTally tally,
        WorkInHand work,
        CancellationToken stop,
        Action? stored = null
    )
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            stop.ThrowIfCancellationRequested();
            if (work.IsCancelled)
            {
                tally.Problem("The owner stopped the import before its end. What was taken until then is stored.");
                break;
            }

            foreach (var row in batch)
            {
                if (row is TableRow.Problem problem)
                {
                    tally.Refuse($"{problem.Place}: {problem.Message}");
                }
                else if (row is TableRow.Notice notice)
                {
                    tally.Notice(notice.Message);
                }
            }

            var judged = batch.OfType<TableRow.Facts>().Select(row => (row, DraftMaker.Judge(row.Article, analyzer))).ToList();
            tally.Add(await writes.WriteAsync((db, token) => PutAsync(db, judged, via, token), stop));
            work.Count(batch.Length);
            stored?.Invoke();
        }

        await writes.WriteAsync(DueCopyGroups.SettleAsync, CancellationToken.None);
    }

    private async Task<ImportTally> PutAsync(
        TrackerDbContext db,
        List<(TableRow.Facts Row, Judgement Judgement)> rows,
        string via,
        CancellationToken stop
    )
    {
        var tally = new ImportTally();
        foreach (var (row, judgement) in rows)
        {
            var facts = row.Article;
            ArticleUrl? url = null;
            if (facts.Url is { Length: > 0 } address && !ArticleAddress.TryRead(address, fetcher, out url, out var problem))
            {
                tally.Refuse($"{row.Place}: {problem}");
                continue;
            }

            var outlet = await outlets.ResolveAsync(db, facts.Outlet, url, stop, made => Describe(made, facts));
            var (article, result) = await store.PutAsync(db, DraftMaker.Of(facts, url, outlet, via, judgement), stop);
            tally.Count(article, result, []);
            if (facts.Tags.Count > ArticleStore.MostTags || facts.Tags.Any(tag => tag.Length > ArticleStore.LongestTag))
            {
                tally.Notice(
                    $"{row.Place}, column 'tags': tags of more than {ArticleStore.LongestTag} characters, and those after the first {ArticleStore.MostTags}, were left out; the rest of the row was taken."
                );
            }

            if (facts.Published is { } date && !DateTrust.IsPossible(date, time.GetUtcNow()))
            {
                tally.Notice(
                    $"{row.Place}, column 'published_at': '{date.Raw}' lies before 2000 or in the future and was left out; the rest of the row was taken."
                );
            }

            // What is stored is let go: looking for changes in ever more rows would slow down row by row.
            db.ChangeTracker.Clear();
        }

        return tally;
    }

    private static Outlet Describe(Outlet outlet, ArticleFacts facts)
    {
        outlet.Domain = facts.OutletDomain ?? (facts.NamesDomains ? null : outlet.Domain);
        outlet.Kind = facts.OutletType;
        outlet.Country = facts.OutletCountry;
        return outlet;
    }
}
