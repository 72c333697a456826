using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What the owner did to a feed, written down among its polls: both explain why it is polled when it is.</summary>
internal static class OwnerEvents
{
    /// <summary>Stands where a poll has its outcome.</summary>
    public const string Outcome = "owner";

    private const int LongestNote = 4_000;

    public static void Add(TrackerDbContext db, Feed feed, string note, DateTimeOffset now) =>
        db.FeedPolls.Add(
            new FeedPoll
            {
                FeedId = feed.Id,
                At = now,
                Outcome = Outcome,
                Note = OfferedEntry.Cut(note, LongestNote),
                NextPollAt = feed.NextPollAt,
            }
        );
}
