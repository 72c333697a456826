namespace DeepSeekTracker.Web.Data;

/// <summary>The worker's word on our own connection, for the pages. Null while nothing speaks against it.</summary>
public static class ConnectionNote
{
    private const string Key = "connection";

    public static Task WriteAsync(TrackerDbContext db, string? sentence, CancellationToken stop) =>
        StoredSettings.PutAsync(db, Key, sentence, stop);

    public static Task<string?> ReadAsync(TrackerDbContext db, CancellationToken stop) => StoredSettings.GetAsync(db, Key, stop);
}
