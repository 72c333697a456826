using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests;

/// <summary>
/// A database with the present schema and no row, made once by the program's own migrations: hundreds of apps begin with a
/// copy of it, since to migrate is an eighth of a start. What a start does without any database is tested with real processes.
/// </summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<byte[]> File = new(Make);

    /// <summary>Leaves a folder alone that has a database.</summary>
    public static void PutInto(string folder)
    {
        var path = Path.Combine(folder, "tracker.db");
        if (!System.IO.File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            System.IO.File.WriteAllBytes(path, File.Value);
        }
    }

    private static byte[] Make()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "empty.db");
        var options = new DbContextOptionsBuilder<TrackerDbContext>();
        DataServices.Configure(options, path, pooled: false);
        using (var db = new TrackerDbContext(options.Options))
        {
            db.Database.Migrate();
        }

        return System.IO.File.ReadAllBytes(path);
    }
}
