using System.Collections.Concurrent;
using System.Text.Json;

namespace DeepSeekTracker.Web.Data;

/// <summary>How far a piece of work on the whole database is.</summary>
/// <param name="Version">What it leads to: work that led to something else begins anew.</param>
/// <param name="Next">Where it goes on.</param>
/// <param name="Until">The last row that was there when it began: later ones came as they should be.</param>
/// <param name="Done">Articles that are done.</param>
/// <param name="Due">Articles in all; 0 where nobody knows.</param>
/// <param name="StartedAt">When it began, maybe in an earlier run of the program.</param>
public sealed record Unfinished(string Version, long Next, long Until, int Done, int Due, DateTimeOffset StartedAt)
{
    /// <summary>The same for feeds' entries, where the work looks at them too.</summary>
    public int NextEntry { get; init; }

    public int UntilEntry { get; init; }

    /// <summary>Articles that the work brought.</summary>
    public int Found { get; init; }

    /// <summary>Pages and saved files that were read again from what was kept of them.</summary>
    public int Pages { get; init; }

    /// <summary>Every page is read again, also those that the present rules read before.</summary>
    public bool IsThorough { get; init; }

    /// <summary>It ended before its end: the owner stopped it, or other rules came into force meanwhile.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Where it ended before its end: the rest is noted still, and the next start does it.</summary>
    public bool IsOwed { get; init; }
}

/// <summary>
/// The work on the whole database that is not done yet. It is stored with each step's own result, so that a start after a
/// kill goes on where it was; pages are told from memory.
/// </summary>
public sealed class UnfinishedWork
{
    /// <summary>The search index is built anew.</summary>
    public const string Search = "search";

    /// <summary>The starter record is read.</summary>
    public const string Record = "record";

    /// <summary>Articles are judged by other rules than before.</summary>
    public const string Analysis = "analysis";

    private const string KeyPrefix = "unfinished-";
    private readonly ConcurrentDictionary<string, Unfinished> _known = new(StringComparer.Ordinal);

    /// <summary>Null where nothing of the kind is left to do.</summary>
    public Unfinished? Of(string kind) => _known.GetValueOrDefault(kind);

    /// <param name="kind">One of the kinds above.</param>
    /// <param name="state">Null: it is done.</param>
    public void Tell(string kind, Unfinished? state)
    {
        if (state is null)
        {
            _known.TryRemove(kind, out _);
        }
        else
        {
            _known[kind] = state;
        }
    }

    /// <summary>The owner stopped it.</summary>
    public void Stopped(string kind) => Tell(kind, Of(kind) is { } state ? state with { IsStopped = true } : null);

    public static async Task<Unfinished?> ReadAsync(TrackerDbContext db, string kind, CancellationToken stop)
    {
        var json = await StoredSettings.GetAsync(db, KeyPrefix + kind, stop);
        return json is null ? null : JsonSerializer.Deserialize<Unfinished>(json);
    }

    /// <param name="state">Null: it is done.</param>
    public static Task WriteAsync(TrackerDbContext db, string kind, Unfinished? state, CancellationToken stop) =>
        StoredSettings.PutAsync(db, KeyPrefix + kind, state is null ? null : JsonSerializer.Serialize(state), stop);
}
