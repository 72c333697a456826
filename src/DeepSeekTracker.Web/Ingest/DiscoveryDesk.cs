namespace DeepSeekTracker.Web.Ingest;

/// <summary>Searches for feeds that outlive the request that asked for them, and what they found.</summary>
internal sealed class DiscoveryDesk(FeedDiscovery discovery, RunningWork running, TimeProvider time)
{
    private const int MostKept = 20;

    private readonly HeldThings<Case> _cases = new(MostKept);

    /// <summary>Begins a search; gives the number under which it is found again.</summary>
    public int Start(string address)
    {
        var search = new Case(address);
        var id = _cases.Keep(search);
        search.Running = running.RunAsync(
            $"Looking for feeds at {address}",
            async work =>
            {
                work.Due = FeedDiscovery.MostProbes;
                search.Found = await discovery.FindAsync(address, work, work.Token);
            }
        );
        return id;
    }

    /// <summary>The search as it stands when it ends or the wait is over; null where it is not kept any more.</summary>
    public async Task<DiscoveryStand?> FindAsync(int id, TimeSpan wait, CancellationToken stop)
    {
        if (_cases.Find(id) is not { } search)
        {
            return null;
        }

        try
        {
            await search.Running.WaitAsync(wait, time, stop);
        }
        catch (TimeoutException)
        {
            // Not over yet: the stand says so.
        }

        return new DiscoveryStand(search.Address, search.Running.IsCompleted, search.Found);
    }

    private sealed class Case(string address)
    {
        public string Address { get; } = address;

        public Task Running { get; set; } = Task.CompletedTask;

        public Discovery? Found { get; set; }
    }
}

/// <summary>How far a search for feeds is.</summary>
/// <param name="Asked">The address as it was given.</param>
/// <param name="IsOver">It found what it found, or was stopped.</param>
/// <param name="Found">Null while it runs, and where it was stopped or failed.</param>
public sealed record DiscoveryStand(string Asked, bool IsOver, Discovery? Found);
