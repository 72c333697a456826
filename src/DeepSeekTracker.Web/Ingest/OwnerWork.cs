using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What the owner may ask of the worker as a whole.</summary>
public enum WorkOrder
{
    PollAll,
    ReadPages,
    Reanalyze,
}

/// <summary>Makes the worker do now what it would do later; its own rules for hosts stay in force.</summary>
internal sealed class OwnerWork(
    WriteQueue writes,
    Reanalyzer reanalyzer,
    RunningWork running,
    WorkerBell bell,
    IOptions<IngestOptions> options,
    TimeProvider time
)
{
    private const string AtRest = " This process does not poll (Ingest:Enabled is false).";

    public async Task<OwnerAnswer> OrderAsync(WorkOrder order, CancellationToken stop)
    {
        var answer = order switch
        {
            WorkOrder.PollAll => await PollAllAsync(stop),
            WorkOrder.ReadPages => await ReadPagesAsync(stop),
            _ => Reanalyze(),
        };
        bell.Ring();
        return answer;
    }

    private async Task<OwnerAnswer> PollAllAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var count = await writes.WriteAsync(
            (db, token) =>
                db
                    .Feeds.Where(f => f.State != FeedState.Retired && !f.Paused)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(f => f.NextPollAt, now)
                                .SetProperty(f => f.ScheduleReason, "The owner asked for all feeds."),
                        token
                    ),
            stop
        );
        return OwnerAnswer.Yes($"{Amount.Of(count, "feed is", "feeds are")} due now.{(options.Value.Enabled ? "" : AtRest)}");
    }

    private async Task<OwnerAnswer> ReadPagesAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var count = await writes.WriteAsync(
            (db, token) =>
                db
                    .Articles.Where(a => a.NextPageAt != null && a.Url != null && a.TextState != TextState.Ok)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextPageAt, now), token),
            stop
        );
        return OwnerAnswer.Yes(
            $"{Amount.Of(count, "page is", "pages are")} due now; of each host at most {options.Value.PagesPerHostAndDay} are fetched in 24 hours.{(options.Value.Enabled ? "" : AtRest)}"
        );
    }

    private OwnerAnswer Reanalyze() =>
        running.TryStartAlone("Analysing every article again", work => reanalyzer.RunAsync(work.Token, work))
            ? OwnerAnswer.Yes("Every article is being judged again from what is stored. Nothing is fetched.")
            : OwnerAnswer.No("The articles are being analysed again already.");
}
