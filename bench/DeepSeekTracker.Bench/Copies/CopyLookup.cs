using System.Diagnostics;
using System.Globalization;
using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Bench.Copies;

/// <summary>
/// What one more article costs where very many are stored: its keys, the look-up of those who share them, and storing them, in a
/// database with the product's schema and settings. Pages are filled to two thirds, as keys that come by chance leave them, and as
/// many keys wait to be written as after many articles that came one by one.
/// </summary>
internal static class CopyLookup
{
    private const int KeysAnArticle = 48;
    private const int MostBearers = 50;
    private const int BatchSize = 10;
    private const int WarmUps = 3;
    private const long Keys = 1L << 47;

    public static async Task<int> RunAsync(List<string> texts, int stored, string folder)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddData(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build())
            .BuildServiceProvider();
        Directory.CreateDirectory(folder);
        var contexts = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        int first;
        await using (var db = await contexts.CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
            // Of an earlier run, which wrote some of the keys that waited.
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            await db.CopyBands.Where(band => band.ArticleId > stored).ExecuteDeleteAsync();
            if (!await db.CopyBands.AnyAsync())
            {
                await FillAsync(db, stored);
            }

            first = await CopyBacklogFill.RunAsync(db, stored, KeysAnArticle);
        }

        var size = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
        Say($"{stored} articles with {KeysAnArticle} keys each: {size / 1e6:F0} MB");
        // The same texts backwards first: other keys, but the compiler's work is done then.
        var backwards = texts.ConvertAll(text => new string([.. text.Reverse()]));
        for (var round = 0; round < WarmUps; round++, first += texts.Count)
        {
            await StoreAsync(contexts, first, backwards.ConvertAll(text => text[..^(round * 20)]));
        }

        var (keys, look, put, all) = await StoreAsync(contexts, first, texts);
        Say($"{(double)all / texts.Count, 2:F0} keys of a text{keys.Micro / texts.Count, 9:F0} us CPU");
        Say($"look-up          {look.Micro / texts.Count, 8:F0} us CPU, {look.Wall / texts.Count, 8:F0} us in all");
        Say($"storing          {put.Micro / texts.Count, 8:F0} us CPU, {put.Wall / texts.Count, 8:F0} us in all");
        Say($"all              {(keys.Micro + look.Micro + put.Micro) / texts.Count, 8:F0} us CPU");
        return 0;
    }

    private static async Task<(Clock Keys, Clock Look, Clock Put, int All)> StoreAsync(
        IDbContextFactory<TrackerDbContext> contexts,
        int after,
        List<string> texts
    )
    {
        var (keys, look, put, all) = (new Clock(), new Clock(), new Clock(), 0);
        for (var from = 0; from < texts.Count; from += BatchSize)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var i = from; i < Math.Min(from + BatchSize, texts.Count); i++)
            {
                long[] own = [];
                keys.Run(() => own = KeysOf(texts[i]));
                await look.RunAsync(() => CopyIndex.BearersAsync(db, after + 1 + i, own, MostBearers, default));
                await put.RunAsync(() => CopyIndex.PutAsync(db, after + 1 + i, own, default));
                all += own.Length;
            }

            await put.RunAsync(() => transaction.CommitAsync());
        }

        return (keys, look, put, all);
    }

    private static long[] KeysOf(string text)
    {
        var print = Fingerprint.Of(ShingledText.Of(text));
        return [.. print?.Keys ?? [], .. RewriteTraits.Of(text).Sample().Values];
    }

    /// <summary>
    /// Keys evenly spread as hashes are, each of some article: first two thirds of them in ascending order, then the rest, so that
    /// full pages are split.
    /// </summary>
    private static async Task FillAsync(TrackerDbContext db, int stored)
    {
        var rows = (long)stored * KeysAnArticle;
        var (step, lowest) = (2 * Keys / rows, -Keys);
        var watch = Stopwatch.StartNew();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=OFF");
        foreach (var isRest in new[] { 0, 1 })
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT OR IGNORE INTO CopyBands (Hash, ArticleId)
                WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {rows - 1})
                SELECT i * {step} + {lowest} + abs(random() % {step}), 1 + abs(random() % {stored}) FROM n
                WHERE (i % 3 = 0) = {isRest}
                """
            );
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        Say($"filled in {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class Clock
    {
        public double Micro { get; private set; }

        public double Wall { get; private set; }

        public void Run(Action work)
        {
            var (cpu, wall) = Now();
            work();
            Add(cpu, wall);
        }

        public async Task RunAsync(Func<Task> work)
        {
            var (cpu, wall) = Now();
            await work();
            Add(cpu, wall);
        }

        private static (TimeSpan Cpu, long Wall) Now() => (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());

        private void Add(TimeSpan cpu, long wall)
        {
            Wall += Stopwatch.GetElapsedTime(wall).TotalMicroseconds;
            Micro += (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds;
        }
    }
}
