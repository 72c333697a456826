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
        return Parse(await StoredSettings.GetAsync(db, Key, stop));
    }

    /// <summary>Changes the record in one transaction; nothing where the change gives null. True when it was changed.</summary>
    public Task<bool> ChangeAsync(Func<OwnerRecord?, OwnerRecord?> change, CancellationToken stop) =>
        writes.WriteAsync(
            async (db, token) =>
            {
                if (change(Parse(await StoredSettings.GetAsync(db, Key, token))) is not { } changed)
                {
                    return false;
                }

                await StoredSettings.PutAsync(db, Key, JsonSerializer.Serialize(changed), token);
                return true;
            },
            stop
        );

    private static OwnerRecord? Parse(string? value) => value is null ? null : JsonSerializer.Deserialize<OwnerRecord>(value);
}
