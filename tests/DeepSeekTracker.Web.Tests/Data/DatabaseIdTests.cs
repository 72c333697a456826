using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Tests.Crash;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeepSeekTracker.Web.Tests.Data;

public sealed class DatabaseIdTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_database_has_an_id_of_its_own_that_stays()
    {
        var (first, again) = (await StartedAsync("a"), await StartedAsync("a"));
        var other = await StartedAsync("b");

        Assert.Matches("^[0-9a-f]{8}$", first.Value);
        Assert.Equal((first.Value, false), (again.Value, again.HadReaders));
        Assert.NotEqual(first.Value, other.Value);
    }

    [Theory]
    [InlineData("DELETE FROM Settings")]
    [InlineData("UPDATE Settings SET Value = 'x; path=/'")]
    public async Task A_database_from_before_ids_gets_one_and_stays_known_to_have_had_readers(string before)
    {
        var first = await StartedAsync("a");
        await StartedAsync("a", before, withArticle: true);

        var (id, again) = (await StartedAsync("a"), await StartedAsync("a"));

        Assert.Matches("^[0-9a-f]{8}$", id.Value);
        Assert.NotEqual(first.Value, id.Value);
        Assert.True(id.HadReaders);
        Assert.Equal((id.Value, true), (again.Value, again.HadReaders));
    }

    [Fact]
    public async Task A_first_start_that_was_killed_before_its_id_had_no_readers()
    {
        await StartedAsync("a", "DELETE FROM Settings");

        var id = await StartedAsync("a");

        Assert.Matches("^[0-9a-f]{8}$", id.Value);
        Assert.False(id.HadReaders);
    }

    [Fact]
    public async Task A_backup_has_the_id_of_its_database()
    {
        var id = await StartedAsync("a");
        await using (var services = MigrationMomentTests.Services(Path.Combine(_folder.Path, "a")))
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, "b"));
            await services.GetRequiredService<Database>().BackupAsync(Path.Combine(_folder.Path, "b", "tracker.db"), default);
        }

        Assert.Equal(id.Value, (await StartedAsync("b")).Value);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The id after a start, and a command on the database after that.</summary>
    private async Task<DatabaseId> StartedAsync(string name, string? then = null, bool withArticle = false)
    {
        await using var services = MigrationMomentTests.Services(Path.Combine(_folder.Path, name));
        await MigrationMomentTests.PrepareAsync(services);
        if (then is not null)
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
            await db.Database.ExecuteSqlRawAsync(then);
            if (withArticle)
            {
                var outlet = db.Outlets.Add(new Outlet { Key = "paper", Name = "Paper" }).Entity;
                await db.SaveChangesAsync();
                db.Articles.Add(
                    new Article
                    {
                        Key = "paper.example/1",
                        Via = "import",
                        OutletId = outlet.Id,
                    }
                );
                await db.SaveChangesAsync();
            }
        }

        return services.GetRequiredService<DatabaseId>();
    }
}
