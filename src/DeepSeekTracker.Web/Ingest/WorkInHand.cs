using System.Collections.Concurrent;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What a piece of work tells of itself while it runs. Disposing it takes it off the list.</summary>
internal sealed class WorkInHand : IDisposable
{
    private readonly ConcurrentDictionary<string, int> _hosts = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _cancel = new();
    private readonly CancellationTokenSource _linked;
    private readonly string _title;
    private readonly DateTimeOffset _startedAt;
    private readonly Action _over;
    private int _done;

    public WorkInHand(int id, string title, int? due, DateTimeOffset startedAt, Action over, CancellationToken stop)
    {
        (Id, _title, Due, _startedAt, _over) = (id, title, due, startedAt, over);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(stop, _cancel.Token);
        (Token, Cancelled) = (_linked.Token, _cancel.Token);
    }

    public int Id { get; }

    public int? Due { get; set; }

    /// <summary>Cancelled when the owner stops the work, and when its caller stops.</summary>
    public CancellationToken Token { get; }

    /// <summary>Cancelled only when the owner stops the work.</summary>
    public CancellationToken Cancelled { get; }

    /// <summary>True where the owner stopped it; a program that stops does not count.</summary>
    public bool IsCancelled { get; private set; }

    public RunningRow Row => new(Id, _title, _startedAt, _done, Due, [.. _hosts.Keys.Order(StringComparer.Ordinal)], IsCancelled);

    public void Cancel()
    {
        IsCancelled = true;
        try
        {
            _cancel.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It came to its end meanwhile.
        }
    }

    public void Count(int pieces = 1) => Interlocked.Add(ref _done, pieces);

    /// <summary>Names the host that is asked until the result is disposed.</summary>
    public IDisposable At(string host)
    {
        _hosts[host] = 1;
        return new Stay(() => _hosts.TryRemove(host, out _));
    }

    public void Dispose()
    {
        _over();
        _linked.Dispose();
        _cancel.Dispose();
    }

    private sealed class Stay(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
