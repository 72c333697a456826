using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Crash;

/// <summary>What a kill at any moment of an update leaves behind, and that the next start comes through.</summary>
public sealed class MigrationMomentTests : IDisposable
{
    private const string Content = "SELECT group_concat(Url || ' ' || State) FROM Feeds";
    private readonly TestFolder _data = new();
    private readonly TestFolder _copies = new();

    public void Dispose()
    {
        _data.Dispose();
        _copies.Dispose();
    }

    [Fact]
    public async Task A_start_after_a_kill_at_any_step_of_an_update_ends_up_to_date_with_the_same_data()
    {
        var moments = new Moments(Path.Combine(_data.Path, "tracker.db"), _copies.Path);
        await using (var services = Services(_data.Path, moments))
        {
            await using (var db = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync())
            {
                await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
                await db.Database.ExecuteSqlRawAsync(
                    "INSERT INTO Feeds (Url, Verified, NextPollAt, Failures, State, Polls) VALUES ('https://a.example/feed', 1, 0, 0, 'ok', 3), ('https://b.example/feed', 0, 0, 1.5, 'not found', 7)"
                );
            }

            moments.IsOn = true;
            await PrepareAsync(services);
            moments.Take();
            moments.IsOn = false;
        }

        var folders = moments.Folders.ToList();
        Assert.Contains(folders, LockIsHeld);
        Assert.Contains(folders, folder => !IsMigrated(folder));
        foreach (var folder in folders)
        {
            Moments.AssertSound(folder);
            await using var services = Services(folder);
            await PrepareAsync(services).WaitAsync(TimeSpan.FromMinutes(1));
            Moments.AssertSound(folder);
            Assert.True(IsMigrated(folder));
            Assert.Equal("https://a.example/feed ok,https://b.example/feed not found", Moments.Scalar(folder, Content));
        }
    }

    internal static async Task PrepareAsync(ServiceProvider services)
    {
        using var held = services.GetRequiredService<DataFolder>().TryLock();
        await services.GetRequiredService<Database>().PrepareAsync(held!, CancellationToken.None);
    }

    private static bool IsMigrated(string folder) => Moments.Scalar(folder, "SELECT count(*) FROM __EFMigrationsHistory") != "1";

    private static bool LockIsHeld(string folder) =>
        Moments.Scalar(folder, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") == "1"
        && Moments.Scalar(folder, "SELECT count(*) FROM __EFMigrationsLock") == "1";

    internal static ServiceProvider Services(string folder, Moments? moments = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Folder"] = folder })
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddData(configuration);
        if (moments is not null)
        {
            services.ConfigureDbContext<TrackerDbContext>((_, options) => options.AddInterceptors(moments));
        }

        return services.BuildServiceProvider();
    }
}
