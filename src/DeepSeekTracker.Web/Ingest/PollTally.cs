using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What one poll came to, as one line of a report.</summary>
/// <param name="FeedId">The feed.</param>
/// <param name="Name">Its outlet's name, or its own title.</param>
/// <param name="Url">Its address.</param>
/// <param name="Ok">True for new content and for "not modified".</param>
/// <param name="State">The feed's state word now.</param>
/// <param name="Message">What happened, in plain words.</param>
/// <param name="NewEntries">Entries that were not known.</param>
/// <param name="NewArticles">Articles of the story that were not known.</param>
/// <param name="NextPollAt">When it is polled next; null for never.</param>
/// <param name="Because">Why then.</param>
public sealed record PollTally(
    int FeedId,
    string? Name,
    string Url,
    bool Ok,
    string State,
    string Message,
    int NewEntries,
    int NewArticles,
    DateTimeOffset? NextPollAt,
    string? Because
)
{
    /// <summary>The one thing that is best done about the state.</summary>
    public FeedAction Suggested => FeedState.ActionFor(State);
}
