using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Data;

/// <summary>No key is lost and none stays too long, whether it waits in memory or is written.</summary>
public sealed class CopyIndexTests : IAsyncLifetime
{
    private const int KeysAnArticle = 40;
    private const int Shared = 0;
    private readonly TrackerApp _app = TrackerApp.Empty();

    public Task InitializeAsync() => Task.FromResult(_app.Services);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Every_key_is_found_whether_it_waits_or_is_written()
    {
        await PutAsync(1, 400);
        await using var db = await OpenAsync();
        var (written, arrivals) = (await db.CopyBands.CountAsync(), await db.CopyArrivals.CountAsync());
        Assert.InRange(written, 100, (400 * KeysAnArticle) - 1_000);
        Assert.InRange(arrivals, 20, 399);
        await AssertFoundAsync(_app.Get<WriteQueue>(), 1, 400);
    }

    [Fact]
    public async Task Another_process_finds_what_waits_and_what_it_writes_is_found_here()
    {
        await PutAsync(1, 70);
        await using var other = Other();
        var (writes, contexts) = (_app.Get<WriteQueue>(), other.GetRequiredService<IDbContextFactory<TrackerDbContext>>());
        await using (var db = await contexts.CreateDbContextAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(
                [69],
                (await CopyIndex.BearersAsync(db, 0, Keys(69)[1..], 9, default)).Values.SelectMany(b => b).Distinct()
            );
            await CopyIndex.PutAsync(db, 71, Keys(71), default);
            await transaction.CommitAsync();
        }

        await AssertFoundAsync(writes, 1, 71);
        await PutAsync(72, 200);
        await AssertFoundAsync(writes, 1, 200);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_found()
    {
        var writes = _app.Get<WriteQueue>();
        await PutAsync(1, 5);
        await writes.TryAsync(
            async (db, stop) =>
            {
                await CopyIndex.PutAsync(db, 6, Keys(6), stop);
                await CopyIndex.RemoveAsync(db, 3, Keys(3), stop);
                return true;
            },
            default
        );
        await AssertFoundAsync(writes, 1, 5);
        Assert.Empty((await BearersAsync(writes, Keys(6)[1..])).Values.SelectMany(bearers => bearers));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Removed_keys_are_gone_wherever_they_were(bool areKnown)
    {
        var writes = _app.Get<WriteQueue>();
        await PutAsync(1, 200);
        await writes.WriteAsync(
            async (db, stop) =>
            {
                foreach (var id in new[] { 1, 100, 200 })
                {
                    await (areKnown ? CopyIndex.RemoveAsync(db, id, Keys(id), stop) : CopyIndex.RemoveAllAsync(db, id, stop));
                }
            },
            default
        );
        foreach (var id in new[] { 1, 100, 200 })
        {
            Assert.Empty((await BearersAsync(writes, Keys(id)[1..])).Values.SelectMany(bearers => bearers));
        }

        await AssertFoundAsync(writes, 2, 99);
    }

    [Fact]
    public async Task Of_many_bearers_the_lowest_are_told_and_never_the_article_itself()
    {
        await PutAsync(1, 200);
        var found = await _app.Get<WriteQueue>()
            .WriteAsync((db, stop) => CopyIndex.BearersAsync(db, 2, [Shared], 4, stop), default);
        Assert.Equal([1, 3, 4, 5], found[Shared]);
    }

    private static long[] Keys(int article) =>
        [
            Shared,
            .. Enumerable
                .Range(1, KeysAnArticle - 1)
                .Select(i => (((article * 1_000L) + i) * 2_654_435_761 * 97 % (1L << 48)) - (1L << 47)),
        ];

    private Task PutAsync(int first, int last) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    for (var id = first; id <= last; id++)
                    {
                        await CopyIndex.PutAsync(db, id, Keys(id), stop);
                    }
                },
                default
            );

    private static Task<IReadOnlyDictionary<long, IReadOnlyList<int>>> BearersAsync(WriteQueue writes, long[] keys) =>
        writes.WriteAsync((db, stop) => CopyIndex.BearersAsync(db, 0, keys, 500, stop), default);

    private static async Task AssertFoundAsync(WriteQueue writes, int first, int last)
    {
        for (var id = first; id <= last; id++)
        {
            var bearers = await BearersAsync(writes, Keys(id));
            Assert.All(bearers.Where(pair => pair.Key != Shared), pair => Assert.Equal([id], pair.Value));
            Assert.Contains(id, bearers[Shared]);
        }
    }

    private ServiceProvider Other() =>
        new ServiceCollection()
            .AddLogging()
            .AddData(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", _app.DataFolder)]).Build())
            .BuildServiceProvider();

    private async Task<TrackerDbContext> OpenAsync() =>
        await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
}
