using System.Text.Json;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Access;

/// <summary>Keeps the owner's record. It is read anew each time: a verb in another process may have changed it.</summary>
internal sealed class OwnerStore(IDbContextFactory<TrackerDbContext> contexts, WriteQueue writes)
{
    private const string Key = "owner";

    /// <summary>Null while no password is set.</summary>
    public async Task<OwnerRecord?> ReadAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var value = await db.Settings.Where(s => s.Key == Key).Select(s => s.Value).FirstOrDefaultAsync(stop);
        return Parse(value);
    }

    /// <summary>Changes the record in one transaction; nothing where the change gives null. True when it was changed.</summary>
    public Task<bool> ChangeAsync(Func<OwnerRecord?, OwnerRecord?> change, CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                var setting = await db.Settings.FirstOrDefaultAsync(s => s.Key == Key, token);
                if (change(Parse(setting?.Value)) is not { } changed)
                {
                    return false;
                }

                var value = JsonSerializer.Serialize(changed);
                if (setting is null)
                {
                    db.Settings.Add(new Setting { Key = Key, Value = value });
                }
                else
                {
                    setting.Value = value;
                }

                return true;
            },
            stop
        );

    private static OwnerRecord? Parse(string? value) => value is null ? null : JsonSerializer.Deserialize<OwnerRecord>(value);
}
