using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// The facts of all articles that counts, filters and orders need, in memory and as new as the database: each question looks
/// at the number of the last change, and reads what changed since.
/// </summary>
public sealed class CoverageColumns(IDbContextFactory<TrackerDbContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile ColumnTable? _table;

    /// <summary>Read by whoever has the turn.</summary>
    private ColumnBook _book = new();

    /// <summary>Reads everything, or what changed: later questions need not wait for it.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        await CurrentAsync(db, stop);
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>The table with everything that the database held when this was asked.</summary>
    internal async Task<ColumnTable> CurrentAsync(TrackerDbContext db, CancellationToken stop)
    {
        var last = await ArticleChanges.LastAsync(db);
        if (_table is { } table && table.Version == last)
        {
            return table;
        }

        await _turn.WaitAsync(stop);
        try
        {
            // What was begun is ended, also for those who wait behind a reader who left.
            return _table = await BroughtUpAsync(db, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ColumnTable> BroughtUpAsync(TrackerDbContext db, CancellationToken stop)
    {
        var last = await ArticleChanges.LastAsync(db);
        if (_table is not { } table)
        {
            return await ReadAsync(db, last, stop);
        }

        if (table.Version == last)
        {
            return table;
        }

        if (await ArticleChanges.BetweenAsync(db, table.Version, last, stop) is not { } change)
        {
            return await ReadAsync(db, last, stop);
        }

        var reader = new ColumnReader(db, _book);
        if (change.Outlets)
        {
            await reader.TakeOutletsAsync(stop);
        }

        // What is read may be newer than the last note: its own note comes later and changes nothing then.
        return _book.Change(table, last, change.Articles, await reader.OfAsync(change.Articles, stop));
    }

    private async Task<ColumnTable> ReadAsync(TrackerDbContext db, long version, CancellationToken stop)
    {
        var book = new ColumnBook();
        var table = book.Make(version, await new ColumnReader(db, book).AllAsync(stop));
        _book = book;
        return table;
    }
}
