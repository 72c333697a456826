using System.Globalization;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Bench.Crash;

/// <summary>Cuts and corrupts copies of a log as a power cut might, and opens each with the program's own start.</summary>
internal static class TornLogs
{
    private const int Commits = 250;

    public static async Task<int> RunAsync(string folder, int copies, Random random)
    {
        var source = await MakeAsync(Path.Combine(folder, "source"), Path.Combine(folder, "taken"));
        var log = new FileInfo(source + "-wal").Length;
        Console.WriteLine($"{Commits} commits, a log of {log / 1024} KiB");
        var (faults, survivors) = (new List<string>(), new List<double>());
        for (var copy = 1; copy <= copies; copy++)
        {
            var data = Path.Combine(folder, "torn");
            var database = Db.Copy(source, data);
            await File.WriteAllTextAsync(Path.Combine(data, "server.lock"), "running");
            var how = Tear(database + "-wal", log, random);
            try
            {
                await using var services = MigrationKills.Services(data);
                using var held = services.GetRequiredService<DataFolder>().TryLock();
                await services.GetRequiredService<Database>().PrepareAsync(held!, CancellationToken.None);
            }
            catch (Exception problem) when (problem is DatabaseException or Microsoft.Data.Sqlite.SqliteException)
            {
                faults.Add($"copy {copy}, {how}: {problem.Message}");
                continue;
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            }

            using var db = Db.Open(database);
            faults.AddRange(Soundness.Faults(db).Select(fault => $"copy {copy}, {how}: {fault}"));
            var (count, last, said) = (
                db.Number("SELECT count(*) FROM Articles"),
                db.Number("SELECT coalesce(max(Id), 0) FROM Articles"),
                db.Number("SELECT coalesce(max(CAST(Value AS INTEGER)), 0) FROM Settings WHERE Key = 'commit'")
            );
            survivors.Add(count);
            if (count != last || count != said)
            {
                faults.Add($"copy {copy}, {how}: {count} articles, the last is {last}, the commit says {said}: no prefix");
            }
        }

        Console.WriteLine(
            $"{copies} copies opened, commits that survived: {CrashTool.Median(survivors)}, fewest {survivors.Min()}"
        );
        faults.ForEach(Console.WriteLine);
        Console.WriteLine($"{faults.Count} faults");
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>One article with its text and index row a commit, all of it in the log.</summary>
    private static async Task<string> MakeAsync(string data, string taken)
    {
        await using var services = MigrationKills.Services(data);
        using var held = services.GetRequiredService<DataFolder>().TryLock();
        await services.GetRequiredService<Database>().PrepareAsync(held!, CancellationToken.None);
        var contexts = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_autocheckpoint=0");
        for (var commit = 1; commit <= Commits; commit++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var text = string.Concat(Enumerable.Repeat($"Paragraph of commit {commit}. ", 40));
            var article = new Article
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"torn.example/{commit}"),
                Title = $"Commit {commit}",
                Via = "feed",
                Text = new ArticleText { Text = text, Blocks = "[]" },
                Outlet =
                    commit == 1
                        ? new Outlet
                        {
                            Key = "torn",
                            Name = "Torn",
                            Kind = "newspaper",
                        }
                        : null,
                OutletId = commit == 1 ? 0 : 1,
            };
            db.Articles.Add(article);
            await db.SaveChangesAsync();
            await ArticleIndex.RefreshAsync(db, CancellationToken.None);
            await db.Settings.Where(s => s.Key == "commit").ExecuteDeleteAsync();
            db.Settings.Add(new Setting { Key = "commit", Value = commit.ToString(CultureInfo.InvariantCulture) });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            db.ChangeTracker.Clear();
        }

        return Db.Copy(Path.Combine(data, "tracker.db"), taken);
    }

    private static string Tear(string log, long length, Random random)
    {
        var place = random.NextInt64(length);
        using var file = new FileStream(log, FileMode.Open, FileAccess.ReadWrite);
        var kind = random.Next(4);
        if (kind == 0)
        {
            file.SetLength(place);
            return $"cut at {place}";
        }

        var damage = new byte[
            kind switch
            {
                1 => 1,
                2 => 512,
                _ => 4096,
            }
        ];
        random.NextBytes(damage);
        if (kind == 3)
        {
            Array.Clear(damage);
        }

        file.Position = place;
        file.Write(damage.AsSpan(0, (int)Math.Min(damage.Length, length - place)));
        return $"{damage.Length} {(kind == 3 ? "zeros" : "random bytes")} at {place}";
    }
}
