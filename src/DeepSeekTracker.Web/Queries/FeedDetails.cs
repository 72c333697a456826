namespace DeepSeekTracker.Web.Queries;

/// <summary>One event in a feed's history: a poll, or a change that the owner made.</summary>
public sealed record PollRow(
    DateTimeOffset At,
    string Outcome,
    int? Status,
    long? Bytes,
    int? Milliseconds,
    int Entries,
    int NewEntries,
    int NewArticles,
    string? Note,
    DateTimeOffset NextPollAt,
    string? ScheduleReason
)
{
    /// <summary>Stands where a poll has its outcome.</summary>
    internal const string Owner = "owner";

    /// <summary>True for what the owner changed: its note tells what, and nothing was fetched.</summary>
    public bool IsByOwner => Outcome == Owner;
}

/// <summary>What the owner set for one feed, and what its schedule is made from.</summary>
public sealed record FeedSettings(
    string? AssumedZone,
    int? MostBytes,
    int? PollEveryMinutes,
    double? MedianGapMinutes,
    int? NewestEntries,
    int? NewestMatching
);

/// <summary>Where permanent redirects lead, until it is confirmed or refused.</summary>
public sealed record FeedMoveRow(string Url, DateTimeOffset? Since, int Polls);

/// <summary>An address that the feed had before.</summary>
public sealed record FormerAddress(string Url, DateTimeOffset Until, string Why);

/// <summary>The last response that was more than "not modified".</summary>
/// <param name="Headers">For others than the owner only those that tell how the answer was meant.</param>
/// <param name="Body">What was kept of it, as text; never to be taken for markup. Null for others than the owner.</param>
/// <param name="BodyBytes">Size of the whole decoded body.</param>
/// <param name="IsWhole">False where only the beginning of what was sent is here.</param>
public sealed record SavedResponse(
    DateTimeOffset At,
    string FinalUrl,
    int Status,
    string Headers,
    string? Body,
    long BodyBytes,
    bool IsWhole
);

/// <summary>An article that came through a feed.</summary>
public sealed record FeedArticle(int Id, string? Title, string? Language, string OutletName);

/// <summary>One feed's own page.</summary>
/// <param name="Entries">Entries that were ever seen in it.</param>
/// <param name="Matching">Those of them that name the story, or whose article is on it.</param>
/// <param name="SetAside">Those of them that no article was made of, whatever they name.</param>
public sealed record FeedDetails(
    FeedRow Row,
    FeedSettings Settings,
    FeedMoveRow? Move,
    IReadOnlyList<PollRow> Polls,
    IReadOnlyList<FormerAddress> Addresses,
    SavedResponse? Response,
    IReadOnlyList<FeedArticle> Articles,
    int Entries,
    int Matching,
    int SetAside
)
{
    /// <summary>The latest poll; null before the first.</summary>
    public PollRow? LastPoll { get; init; }
}
