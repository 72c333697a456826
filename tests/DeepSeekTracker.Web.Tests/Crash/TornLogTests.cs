using System.Globalization;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Crash;

/// <summary>A power cut may leave any part of the log: what opens is what was stored up to some commit.</summary>
public sealed class TornLogTests : IDisposable
{
    private const int Commits = 20;
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_cut_and_every_damage_leaves_a_beginning_of_the_commits()
    {
        var source = Path.Combine(_folder.Path, "source");
        await using var services = MigrationMomentTests.Services(source);
        using var held = services.GetRequiredService<DataFolder>().TryLock();
        await services.GetRequiredService<Database>().PrepareAsync(held!, CancellationToken.None);
        // Held open while the files are read: the last connection that closes, whoever closes it, takes the log with it.
        await using var db = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        await CommitAsync(db);
        var log = await ReadAsync(Path.Combine(source, "tracker.db-wal"));
        var file = await ReadAsync(Path.Combine(source, "tracker.db"));
        var counts = new HashSet<int>();
        for (var part = 0; part < 24; part++)
        {
            var place = log.Length * part / 24 + part;
            var torn = part % 2 == 0 ? log[..place] : [.. log[..place], (byte)~log[place], .. log[(place + 1)..]];
            counts.Add(await OpenAsync(Path.Combine(_folder.Path, $"copy-{part}"), file, torn));
        }

        Assert.True(counts.Count > 10, $"only {counts.Count} different states were seen");
        Assert.Equal(Commits, await OpenAsync(Path.Combine(_folder.Path, "whole"), file, log));
    }

    /// <summary>One article with its index row and a count a commit, and nothing of it moved out of the log.</summary>
    private static async Task CommitAsync(TrackerDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_autocheckpoint=0");
        var outlet = new Outlet { Key = "torn", Name = "Torn" };
        for (var commit = 1; commit <= Commits; commit++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var article = new Article
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"torn.example/{commit}"),
                Title = $"Commit {commit}",
                Via = "feed",
                Outlet = outlet,
            };
            db.Articles.Add(article);
            await db.SaveChangesAsync();
            await ArticleIndex.RefreshAsync(db, CancellationToken.None);
            await transaction.CommitAsync();
        }
    }

    private static async Task<int> OpenAsync(string folder, byte[] file, byte[] log)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "tracker.db"), file);
        await File.WriteAllBytesAsync(Path.Combine(folder, "tracker.db-wal"), log);
        await File.WriteAllTextAsync(Path.Combine(folder, "server.lock"), "running");
        await using var services = MigrationMomentTests.Services(folder);
        using (var held = services.GetRequiredService<DataFolder>().TryLock())
        {
            await services.GetRequiredService<Database>().PrepareAsync(held!, CancellationToken.None);
        }

        Moments.AssertSound(folder);
        var count = Moments.Scalar(folder, "SELECT count(*) FROM Articles");
        Assert.Equal(count, Moments.Scalar(folder, "SELECT coalesce(max(Id), 0) FROM Articles"));
        return int.Parse(count, CultureInfo.InvariantCulture);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
