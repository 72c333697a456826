using System.Security.Cryptography;

namespace DeepSeekTracker.Web.Data;

/// <summary>
/// Tells this database from others: drawn by lot once and stored in it, so that its copies and backups have it too. No
/// export has it.
/// </summary>
public sealed class DatabaseId
{
    private const string Key = "database-id";

    /// <summary>Its presence alone counts.</summary>
    private const string ReadersKey = "database-id-readers";
    private const int Digits = 8;

    /// <summary>Eight hexadecimal digits; empty until the database is ready.</summary>
    public string Value { get; private set; } = "";

    /// <summary>True where the database had readers before it had an id: what their browsers keep is without one.</summary>
    public bool HadReaders { get; private set; }

    /// <param name="existed">True where the database was there before this start.</param>
    internal async Task PrepareAsync(TrackerDbContext db, bool existed, CancellationToken stop)
    {
        if (await StoredSettings.GetAsync(db, Key, stop) is { Length: Digits } stored && stored.All(char.IsAsciiHexDigitLower))
        {
            (Value, HadReaders) = (stored, await StoredSettings.GetAsync(db, ReadersKey, stop) is not null);
            return;
        }

        var drawn = RandomNumberGenerator.GetHexString(Digits, lowercase: true);
        await StoredSettings.PutAsync(db, ReadersKey, existed ? "" : null, stop);
        await StoredSettings.PutAsync(db, Key, drawn, stop);
        (Value, HadReaders) = (drawn, existed);
    }
}
