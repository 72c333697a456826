using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Data;

/// <summary>The worker's word on our own connection, for the pages. Null while nothing speaks against it.</summary>
public static class ConnectionNote
{
    private const string Key = "connection";

    public static async Task WriteAsync(TrackerDbContext db, string? sentence, CancellationToken stop)
    {
        await db.Settings.Where(s => s.Key == Key).ExecuteDeleteAsync(stop);
        if (sentence is not null)
        {
            db.Settings.Add(new Setting { Key = Key, Value = sentence });
        }
    }

    public static Task<string?> ReadAsync(TrackerDbContext db, CancellationToken stop) =>
        db.Settings.Where(s => s.Key == Key).Select(s => s.Value).FirstOrDefaultAsync(stop);
}
