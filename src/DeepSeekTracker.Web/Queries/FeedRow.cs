using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One feed's state, as lists show it.</summary>
/// <param name="Failures">Weighted failures since the last success (specs.md 1.1).</param>
public sealed record FeedRow(
    int Id,
    string Url,
    string? Title,
    string? Format,
    bool Verified,
    string? OutletKey,
    string? OutletName,
    string State,
    string? StateReason,
    DateTimeOffset? StateSince,
    double Failures,
    DateTimeOffset? LastPollAt,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset? LastNewAt,
    DateTimeOffset NextPollAt,
    string? ScheduleReason,
    int Polls,
    bool Paused,
    string? MovedTo
)
{
    /// <summary>False while it is paused or retired: then no next poll is to come.</summary>
    public bool IsPolled => !Paused && State != FeedAttention.Retired;

    public bool NeedsAttention(DateTimeOffset now) => FeedAttention.Needed(State, StateReason, StateSince, now);

    internal static IQueryable<FeedRow> Of(IQueryable<Feed> feeds) =>
        feeds.Select(f => new FeedRow(
            f.Id,
            f.Url,
            f.Title,
            f.Format,
            f.Verified,
            f.Outlet!.Key,
            f.Outlet.Name,
            f.State,
            f.StateReason,
            f.StateSince,
            f.Failures,
            f.LastPollAt,
            f.LastSuccessAt,
            f.LastNewAt,
            f.NextPollAt,
            f.ScheduleReason,
            f.Polls,
            f.Paused,
            f.MovedTo
        ));
}
