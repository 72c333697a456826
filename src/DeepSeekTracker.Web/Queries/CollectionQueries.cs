using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>On which days the worker collected.</summary>
/// <param name="Began">The day (UTC) of the first pass that polled a feed; null where there was none.</param>
/// <param name="Gaps">Whole days of the range, after it had begun, on which no pass polled a feed; in order.</param>
public sealed record CollectionDays(DateOnly? Began, IReadOnlyList<DateOnly> Gaps);

/// <summary>
/// Tells days without coverage from days without collection. A day that is over never changes, so that the days of all
/// passes are kept and each question reads only the passes since the last.
/// </summary>
public sealed class CollectionQueries(IDbContextFactory<TrackerDbContext> contexts, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);
    private readonly SortedSet<DateOnly> _days = [];
    private int _last;

    /// <summary>The days between two days, both included.</summary>
    public async Task<CollectionDays> BetweenAsync(DateOnly from, DateOnly to, CancellationToken stop)
    {
        await _reading.WaitAsync(stop);
        try
        {
            await ReadAsync(stop);
            if (_days.Count == 0)
            {
                return new CollectionDays(null, []);
            }

            var yesterday = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-1);
            var first = from > _days.Min ? from : _days.Min;
            var last = to < yesterday ? to : yesterday;
            return new CollectionDays(
                _days.Min,
                [
                    .. Enumerable
                        .Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1))
                        .Select(first.AddDays)
                        .Where(d => !_days.Contains(d)),
                ]
            );
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task ReadAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var passes = db.IngestRuns.Where(r => r.Id > _last && r.Kind == "poll" && r.Done > 0);
        await foreach (
            var pass in passes
                .OrderBy(r => r.Id)
                .Select(r => new
                {
                    r.Id,
                    r.StartedAt,
                    r.EndedAt,
                })
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            _days.Add(DateOnly.FromDateTime(pass.StartedAt.UtcDateTime));
            _days.Add(DateOnly.FromDateTime((pass.EndedAt ?? pass.StartedAt).UtcDateTime));
            _last = pass.Id;
        }
    }
}
