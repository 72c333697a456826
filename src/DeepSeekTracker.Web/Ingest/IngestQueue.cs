namespace DeepSeekTracker.Web.Ingest;

/// <summary>The one door by which pages ask the worker to act.</summary>
public sealed class IngestQueue
{
    private readonly SavedImporter _importer;

    internal IngestQueue(SavedImporter importer) => _importer = importer;

    /// <summary>Imports one saved file now and tells what came of it.</summary>
    public Task<ImportReport> ImportAsync(ImportRequest request, CancellationToken stop) => _importer.ImportAsync(request, stop);

    /// <summary>Waits for the next tick; returns early, without an exception, when the program stops.</summary>
    internal static async Task WaitAsync(TimeSpan pause, TimeProvider time, CancellationToken stop) =>
        await Task.Delay(pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
