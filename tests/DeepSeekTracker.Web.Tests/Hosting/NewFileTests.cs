using DeepSeekTracker.Web.Hosting;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class NewFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Target => Path.Combine(_folder.Path, "out.csv");

    [Fact]
    public async Task Is_there_only_when_it_is_whole()
    {
        await NewFile.WriteAsync(
            Target,
            async file =>
            {
                await file.WriteAsync("whole"u8.ToArray());
                Assert.False(File.Exists(Target));
            }
        );

        Assert.Equal("whole", await File.ReadAllTextAsync(Target));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_half_is_removed()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            NewFile.WriteAsync(Target, _ => throw new OperationCanceledException())
        );

        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_half_of_somebody_else_stays_as_it_is()
    {
        var theirs = $"{Target}.partial";
        await File.WriteAllTextAsync(theirs, "theirs");

        await NewFile.WriteAsync(Target, async file => await file.WriteAsync("whole"u8.ToArray()));
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            NewFile.WriteAsync($"{Target}2", _ => throw new OperationCanceledException())
        );

        Assert.Equal("whole", await File.ReadAllTextAsync(Target));
        Assert.Equal("theirs", await File.ReadAllTextAsync(theirs));
        Assert.Equal([Target, theirs], Directory.EnumerateFiles(_folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_somebody_put_there_meanwhile_is_left_as_it_is()
    {
        var problem = await Assert.ThrowsAsync<StartException>(() =>
            NewFile.WriteAsync(Target, async _ => await File.WriteAllTextAsync(Target, "theirs"))
        );

        Assert.Contains("exists already", problem.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", await File.ReadAllTextAsync(Target));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }
}
