using System.Text.Json;
using System.Text.Json.Serialization;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The services for a verb, on a database that is current; a running server may hold the folder meanwhile.</summary>
internal sealed class VerbHost : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // As exports write them: not-found.
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly WebApplication _app;
    private readonly bool _json;

    private VerbHost(WebApplication app, bool json) => (_app, _json) = (app, json);

    /// <summary>True where a machine reads the result.</summary>
    public bool WritesJson => _json;

    public IServiceProvider Services => _app.Services;

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>For what reads or changes a tracker that is there: a mistyped folder does not become a new one.</summary>
    /// <exception cref="StartException">The folder holds no database.</exception>
    public static async Task<VerbHost> OpenAsync(VerbSettings settings, CancellationToken stop)
    {
        var host = await OpenUnpreparedAsync(settings);
        var folder = host.Get<DataFolder>();
        if (!File.Exists(folder.DatabasePath))
        {
            await host._app.DisposeAsync();
            // A folder that cannot be entered seems to be empty.
            throw new StartException(
                folder.WhyNotWritable()
                    ?? $"There is no database in {folder.Path}. Start the program once, or name the folder of one with --data FOLDER. Nothing was changed."
            );
        }

        await host.PrepareAsync(stop);
        return host;
    }

    /// <summary>For what may be the first that is done: where there is no database, one is made.</summary>
    public static async Task<VerbHost> OpenOrMakeAsync(VerbSettings settings, CancellationToken stop)
    {
        var host = await OpenUnpreparedAsync(settings);
        await host.PrepareAsync(stop);
        return host;
    }

    /// <summary>For what needs no current database; what is set and does nothing is told.</summary>
    public static async Task<VerbHost> OpenUnpreparedAsync(VerbSettings settings)
    {
        var host = OpenUntold(settings);
        foreach (var unknown in host.UnknownOptions())
        {
            await Console.Error.WriteLineAsync(unknown);
        }

        return host;
    }

    /// <summary>For what tells itself what is set and does nothing.</summary>
    public static VerbHost OpenUntold(VerbSettings settings) =>
        new(TrackerBuilder.Build(settings.Configuration, quiet: true), settings.Json);

    /// <summary>What a start refuses is refused: the same checks.</summary>
    public void CheckConfiguration()
    {
        Get<IStartupValidator>().Validate();
        ServedAddresses.Check(_app.Configuration);
    }

    /// <summary>What is set and does nothing, one sentence each.</summary>
    public IReadOnlyList<string> UnknownOptions() => Hosting.UnknownOptions.In(_app.Configuration);

    /// <summary>Brings the database up to date, or says why it cannot be done now. True when something was done.</summary>
    public async Task<bool> PrepareAsync(CancellationToken stop)
    {
        var (folder, database) = (Get<DataFolder>(), Get<Database>());
        if (await database.IsCurrentAsync(stop))
        {
            await Get<TopicBook>().LoadAsync(stop);
            return false;
        }

        using var held =
            folder.TryLock()
            ?? throw new StartException(
                $"The database in {folder.Path} needs an update, but a running DeepSeekTracker holds it. Stop that one, then try again."
            );
        await database.PrepareAsync(held, stop);
        await Get<TopicBook>().LoadAsync(stop);
        await Get<IndexBuilder>().RunIfStaleAsync(stop);
        // A verb waits for no analysis: the next start sees to it.
        await Get<Reanalyzer>().PrepareAsync(stop);
        await Get<StarterRecord>().ImportAsync(stop);
        return true;
    }

    /// <summary>Writes the result: the sentence for a person, the value for a machine.</summary>
    public async Task SayAsync(string sentence, object value) =>
        await Console.Out.WriteLineAsync(_json ? JsonSerializer.Serialize(value, Indented) : sentence);

    public async ValueTask DisposeAsync()
    {
        await Get<WriteQueue>().DisposeAsync();
        await _app.DisposeAsync();
    }
}
