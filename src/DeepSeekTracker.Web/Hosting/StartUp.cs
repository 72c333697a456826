using DeepSeekTracker.Web.Access;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Before the first request: the folder's lock, a sound and current database, outlets and feeds. After the last: the lock again.</summary>
internal sealed partial class StartUp(
    DataFolder folder,
    Database database,
    IndexBuilder index,
    StarterRecord record,
    TopicBook topics,
    Reanalyzer reanalyzer,
    WriteQueue writes,
    OwnerPassword password,
    FirstUse firstUse,
    ILogger<StartUp> logger
) : IHostedService, IAsyncDisposable
{
    private DataFolder.FolderLock? _lock;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _lock =
            folder.TryLock()
            ?? throw new StartException(
                $"Another DeepSeekTracker already serves {folder.Path}. Stop it first, or start this one with another folder: --data FOLDER"
            );
        await database.PrepareAsync(_lock, cancellationToken);
        await password.TakeConfiguredAsync(cancellationToken);
        await firstUse.PrepareAsync(cancellationToken);
        await topics.LoadAsync(cancellationToken);
        // What takes longer is done once pages are served: CatchUp.
        await index.PrepareAsync(cancellationToken);
        await reanalyzer.PrepareAsync(cancellationToken);
        await record.PrepareAsync(cancellationToken);
        Log.Ready(logger, folder.Path);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await writes.DisposeAsync();
        // It comes here twice: at the stop, and when the host is disposed of.
        Interlocked.Exchange(ref _lock, null)?.Dispose();
    }

    /// <summary>The host stops nothing after a start that failed: then too the folder is left as sound as it was found.</summary>
    public ValueTask DisposeAsync() => new(StopAsync(CancellationToken.None));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Data folder: {Folder}")]
        public static partial void Ready(ILogger logger, string folder);
    }
}
