using System.Text.Json;
using DeepSeekTracker.Web.Hosting;

namespace DeepSeekTracker.Web.Tests.Hosting;

/// <summary>Tests that type, or that hear what other threads print, run alone: there is one console a process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleTests
{
    public const string Name = "console";
}

/// <summary>What a verb answered.</summary>
internal sealed record VerbAnswer(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}

/// <summary>A folder with a small story and a database, and the program's verbs on it.</summary>
internal sealed class VerbRun : IDisposable
{
    private readonly TestFolder _folder = new();

    /// <summary>An export never replaces a file, so each has its own.</summary>
    private int _exports;

    public VerbRun(string? record = null)
    {
        foreach (var name in new[] { "story.json", "events.csv" })
        {
            _folder.Write(
                Path.Combine("story", name),
                File.ReadAllText(Path.Combine(TestFolder.Repository, "stories", "deepseek-r1", name))
            );
        }

        if (record is not null)
        {
            _folder.Write(Path.Combine("story", "record.csv"), record);
        }
    }

    public string Data => Path.Combine(_folder.Path, "data");

    public string Story => Path.Combine(_folder.Path, "story");

    public string Database => Path.Combine(Data, "tracker.db");

    public string PathOf(string name) => Path.Combine(_folder.Path, name);

    public string Write(string name, string content) => _folder.Write(name, content);

    public string Write(string name, byte[] content)
    {
        var path = _folder.Write(name, "");
        File.WriteAllBytes(path, content);
        return path;
    }

    public async Task<VerbAnswer> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var listening = FlowConsole.Listen(TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        var exit = await Commands.RunAsync([.. arguments, "--data", Data, "--story", Story]);
        return new VerbAnswer(exit, output.ToString(), error.ToString());
    }

    /// <summary>All articles as the export verb writes them.</summary>
    public async Task<List<JsonElement>> ArticlesAsync(bool withText = false)
    {
        var file = PathOf($"export-{++_exports}.jsonl");
        var answer = withText
            ? await RunAsync("export", "--format", "jsonl", "--text", "--query", "story=all", "-o", file)
            : await RunAsync("export", "--format", "jsonl", "--query", "story=all", "-o", file);
        Assert.True(answer.Exit == 0, answer.Error);
        return [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public void Dispose() => _folder.Dispose();
}
