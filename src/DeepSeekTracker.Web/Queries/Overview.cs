namespace DeepSeekTracker.Web.Queries;

/// <summary>One pass of the worker.</summary>
public sealed record RunRow(
    string Kind,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    int Done,
    int Failed,
    int NewArticles,
    string? Note
);

/// <summary>The database at a glance.</summary>
public sealed record Overview(
    int Articles,
    int OffStory,
    int Titled,
    int WithText,
    int WaitingForText,
    int Outlets,
    int OutletsWithArticles,
    int Languages,
    int Countries,
    int Feeds,
    IReadOnlyDictionary<string, int> FeedStates,
    DateOnly? First,
    DateOnly? Last
);

/// <summary>What waits for the worker.</summary>
/// <param name="FeedsDue">Feeds whose poll is due; <paramref name="DueSince"/> is when the first of them fell due.</param>
/// <param name="NextPollAt">When the next feed falls due, where none is due now.</param>
/// <param name="LastPollAt">When any feed was last polled.</param>
/// <param name="PagesDue">Pages that are due to be read.</param>
public sealed record WorkWaiting(
    int FeedsDue,
    DateTimeOffset? DueSince,
    DateTimeOffset? NextPollAt,
    DateTimeOffset? LastPollAt,
    int PagesDue
);
