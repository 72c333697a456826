using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Tests.Crash;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Data;

public sealed class WriteAheadLogTests : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private ServiceProvider _services = null!;

    private WriteAheadLog Log => _services.GetRequiredService<WriteAheadLog>();

    public async Task InitializeAsync()
    {
        _services = MigrationMomentTests.Services(_folder.Path);
        using var held = _services.GetRequiredService<DataFolder>().TryLock();
        await _services.GetRequiredService<Database>().PrepareAsync(held!, CancellationToken.None);
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_emptied_into_the_database()
    {
        await WriteAsync("a", 100_000);
        Assert.InRange(Log.Length, 100_000, long.MaxValue);
        Assert.True(await Log.TruncateAsync(CancellationToken.None));
        Assert.Equal(0, Log.Length);
        Assert.Equal(100_000, await LengthOfAsync("a"));
    }

    [Fact]
    public async Task Is_left_alone_while_it_is_short()
    {
        await WriteAsync("a", 100_000);
        var before = Log.Length;
        await Log.KeepBoundedAsync();
        Assert.Equal(before, Log.Length);
    }

    [Fact]
    public async Task Grows_beside_a_reader_who_stays_and_is_emptied_when_he_leaves()
    {
        await WriteAsync("a", 1_000);
        await using (var staying = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "tracker.db")};Pooling=False"))
        {
            await staying.OpenAsync();
            await using var transaction = staying.BeginTransaction(deferred: true);
            await using var command = staying.CreateCommand();
            command.CommandText = "SELECT count(*) FROM Settings WHERE length(Key) = 1";
            Assert.Equal(1L, await command.ExecuteScalarAsync());
            await WriteAsync("b", 20_000_000);
            await Log.KeepBoundedAsync();
            Assert.InRange(Log.Length, 20_000_000, long.MaxValue);
        }

        Assert.True(await Log.TruncateAsync(CancellationToken.None));
        Assert.Equal((0, 20_000_000), (Log.Length, await LengthOfAsync("b")));
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    public async Task Made_anew_after_a_deletion_it_has_lost_nothing(string end)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await Log.HoldAsync(CancellationToken.None);
        await WriteAsync("a", 50_000);
        Assert.False(Log.IsDeleted);
        File.Delete(Path.Combine(_folder.Path, "tracker.db" + end));
        Assert.True(Log.IsDeleted);
        await WriteAsync("b", 60_000);
        await Log.MakeAnewAsync(CancellationToken.None);
        Assert.False(Log.IsDeleted);
        await WriteAsync("c", 70_000);
        // Another process would see the files by their names alone.
        Assert.Equal("180000", Moments.Scalar(_folder.Path, "SELECT sum(length(Value)) FROM Settings WHERE length(Key) = 1"));
        Moments.AssertSound(_folder.Path);
    }

    private Task<TrackerDbContext> OpenAsync() =>
        _services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();

    private async Task WriteAsync(string key, int length)
    {
        await using var db = await OpenAsync();
        db.Settings.Add(new Setting { Key = key, Value = new string('x', length) });
        await db.SaveChangesAsync();
    }

    private async Task<int> LengthOfAsync(string key)
    {
        await using var db = await OpenAsync();
        return await db.Settings.Where(s => s.Key == key).Select(s => s.Value.Length).SingleAsync();
    }
}
