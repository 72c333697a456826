using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

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

    internal async Task PrepareAsync(TrackerDbContext db, CancellationToken stop)
    {
        if (await StoredSettings.GetAsync(db, Key, stop) is { Length: Digits } stored && stored.All(char.IsAsciiHexDigitLower))
        {
            (Value, HadReaders) = (stored, await StoredSettings.GetAsync(db, ReadersKey, stop) is not null);
            return;
        }

        var drawn = RandomNumberGenerator.GetHexString(Digits, lowercase: true);
        // A start that was killed before its end left a file that nobody read; a database with articles was there to be read.
        var hadReaders = await db.Articles.AnyAsync(stop);
        await using var both = await db.Database.BeginTransactionAsync(stop);
        await StoredSettings.PutAsync(db, ReadersKey, hadReaders ? "" : null, stop);
        await StoredSettings.PutAsync(db, Key, drawn, stop);
        await both.CommitAsync(stop);
        (Value, HadReaders) = (drawn, hadReaders);
    }
}
