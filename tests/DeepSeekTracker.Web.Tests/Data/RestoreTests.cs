using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Tests.Data;

/// <summary>The verb <c>restore</c>: only a sound backup, never under a server, and nothing is thrown away.</summary>
public sealed class RestoreTests : IDisposable
{
    private const string Record =
        "url,title\r\nhttps://a.example/1,DeepSeek R1 is out\r\nhttps://b.example/2,Nvidia falls on DeepSeek\r\n";
    private const string More = "url,title\r\nhttps://a.example/3,DeepSeek again\r\n";
    private readonly VerbRun _verbs = new(Record);

    private string Backup => _verbs.PathOf("backup.db");

    public void Dispose() => _verbs.Dispose();

    [Fact]
    public async Task Brings_back_what_the_backup_held_and_keeps_what_it_replaces()
    {
        await BackUpAsync();
        await _verbs.RunAsync("import", _verbs.Write("more.csv", More));
        Assert.Equal(3, (await _verbs.ArticlesAsync()).Count);
        var answer = await _verbs.RunAsync("restore", Backup, "--json");
        Assert.True(answer.Exit == 0, answer.Error);
        Assert.Equal(2, answer.Json.GetProperty("articles").GetInt32());
        Assert.Equal(2, (await _verbs.ArticlesAsync()).Count);
        Assert.Equal(0, (await _verbs.RunAsync("doctor")).Exit);
        var kept = answer.Json.GetProperty("kept").GetString()!;
        SqliteConnection.ClearAllPools();
        Assert.Equal(0, (await _verbs.RunAsync("restore", kept)).Exit);
        Assert.Equal(3, (await _verbs.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task Makes_a_database_where_there_is_none()
    {
        await BackUpAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_verbs.Data, recursive: true);
        var answer = await _verbs.RunAsync("restore", Backup, "--json");
        Assert.Equal((0, System.Text.Json.JsonValueKind.Null), (answer.Exit, answer.Json.GetProperty("kept").ValueKind));
        Assert.Equal(2, (await _verbs.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task Replaces_a_damaged_database_and_keeps_it()
    {
        await BackUpAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(_verbs.Database, string.Concat(Enumerable.Repeat("this is no database ", 1000)));
        await File.WriteAllTextAsync(Path.Combine(_verbs.Data, "server.lock"), "running");
        var answer = await _verbs.RunAsync("restore", Backup, "--json");
        Assert.True(answer.Exit == 0, answer.Error);
        Assert.StartsWith(
            "this is no database",
            await File.ReadAllTextAsync(answer.Json.GetProperty("kept").GetString()!),
            StringComparison.Ordinal
        );
        Assert.Equal("stopped", await File.ReadAllTextAsync(Path.Combine(_verbs.Data, "server.lock")));
        Assert.Equal(2, (await _verbs.ArticlesAsync()).Count);
    }

    [Theory]
    [InlineData("missing", "There is no file")]
    [InlineData("text", "damaged or no database")]
    [InlineData("cut", "damaged")]
    [InlineData("strange", "no database of DeepSeekTracker")]
    [InlineData("newer", "newer version")]
    [InlineData("orphans", "point to nothing")]
    [InlineData("itself", "the database itself")]
    public async Task Refuses_what_is_no_sound_backup_and_changes_nothing(string what, string message)
    {
        await BackUpAsync();
        SqliteConnection.ClearAllPools();
        switch (what)
        {
            case "missing":
                File.Delete(Backup);
                break;
            case "text":
                await File.WriteAllTextAsync(Backup, string.Concat(Enumerable.Repeat("this is no database ", 1000)));
                break;
            case "cut":
                await File.WriteAllBytesAsync(Backup, (await File.ReadAllBytesAsync(Backup))[..40_000]);
                break;
            case "strange":
                File.Delete(Backup);
                await SqlAsync("CREATE TABLE Songs (Name TEXT)");
                break;
            case "newer":
                await SqlAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0.0')");
                break;
            case "orphans":
                await SqlAsync("PRAGMA foreign_keys=OFF; UPDATE Articles SET OutletId = 4711");
                break;
        }

        var answer = await _verbs.RunAsync("restore", what == "itself" ? _verbs.Database : Backup);
        Assert.Equal(2, answer.Exit);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("othing was changed.", answer.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(2, (await _verbs.ArticlesAsync()).Count);
        Assert.Empty(Directory.EnumerateFiles(_verbs.Data, "*.restoring*"));
        Assert.Empty(Directory.EnumerateFiles(_verbs.Data, "tracker-replaced-*"));
    }

    [Fact]
    public async Task Is_refused_while_a_server_holds_the_folder()
    {
        await BackUpAsync();
        using var held = new DataFolder(Options.Create(new DataOptions { Folder = _verbs.Data })).TryLock();
        Assert.NotNull(held);
        var answer = await _verbs.RunAsync("restore", Backup);
        Assert.Equal(2, answer.Exit);
        Assert.Contains("Stop it first", answer.Error, StringComparison.Ordinal);
    }

    private async Task BackUpAsync()
    {
        await _verbs.RunAsync("migrate");
        var answer = await _verbs.RunAsync("backup", Backup);
        Assert.True(answer.Exit == 0, answer.Error);
    }

    private async Task SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Backup};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
