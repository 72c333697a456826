using System.Threading.Channels;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// The stage between fetching and writing. What was fetched waits in a bounded channel until one of few readers parses it:
/// as many as the processor has cores but one, so that pages are answered while much comes in.
/// </summary>
internal sealed class AnalysisQueue : IAsyncDisposable
{
    private const int Capacity = 16;

    private readonly Channel<Action> _work = Channel.CreateBounded<Action>(Capacity);
    private readonly Task _running;

    public AnalysisQueue() =>
        _running = Task.WhenAll(Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount - 1)).Select(_ => Task.Run(RunAsync)));

    /// <summary>Runs the work when its turn comes and gives its result; what it throws is thrown here. No stop keeps it from its turn: what was fetched is not lost.</summary>
    public async Task<T> AnalyzeAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _work.Writer.WriteAsync(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        });
        return await done.Task;
    }

    /// <summary>Finishes what is queued.</summary>
    public async ValueTask DisposeAsync()
    {
        _work.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        await foreach (var work in _work.Reader.ReadAllAsync())
        {
            work();
        }
    }
}
