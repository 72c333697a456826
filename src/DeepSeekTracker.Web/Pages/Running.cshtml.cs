using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages;

/// <summary>What the worker does, what waits for it and what it did last.</summary>
public sealed class Running(IngestQueries ingest, FeedQueries feeds, IConfiguration configuration, TimeProvider time) : PageModel
{
    private const int RunCount = 20;

    /// <summary>A feed that is due for longer than this was left behind: a pass takes minutes, not hours.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    public bool IsOn { get; } = configuration.GetValue("Ingest:Enabled", true);

    public string? Connection { get; private set; }

    public WorkWaiting Waiting { get; private set; } = new(0, null, null, null, 0);

    public FeedCounts Counts { get; private set; } = new(0, 0, []);

    public IReadOnlyList<RunRow> Runs { get; private set; } = [];

    /// <summary>True while the worker is on and has left a due feed alone for long.</summary>
    public bool IsBehind => IsOn && Connection is null && Waiting.DueSince < time.GetUtcNow() - Late;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Connection = await ingest.ConnectionAsync(stop);
        Waiting = await ingest.WaitingAsync(stop);
        Counts = await feeds.CountsAsync(new FeedFilter(), stop);
        Runs = await ingest.RunsAsync(RunCount, stop);
    }
}
