using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>Reads and puts single <see cref="Setting"/>s. A put is part of the caller's transaction.</summary>
internal static class StoredSettings
{
    public static Task<string?> GetAsync(TrackerDbContext db, string key, CancellationToken stop) =>
        db.Settings.Where(s => s.Key == key).Select(s => s.Value).FirstOrDefaultAsync(stop);

    /// <param name="value">Null removes the setting.</param>
    public static Task PutAsync(TrackerDbContext db, string key, string? value, CancellationToken stop) =>
        value is null
            ? db.Settings.Where(s => s.Key == key).ExecuteDeleteAsync(stop)
            : db.Database.ExecuteSqlAsync(
                $"INSERT INTO Settings (Key, Value) VALUES ({key}, {value}) ON CONFLICT (Key) DO UPDATE SET Value = excluded.Value",
                stop
            );
}
