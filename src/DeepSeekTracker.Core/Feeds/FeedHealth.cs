using System.Globalization;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>What is known of a feed right after a poll. Durations only: the caller owns the clock.</summary>
public sealed record FeedSigns
{
    /// <summary>How the poll ended.</summary>
    public PollOutcome Outcome { get; init; }

    /// <summary>What happened, in one sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>The owner has paused the feed: it is not polled until the owner says so.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Why the feed was retired at this poll; null where it was not.</summary>
    public string? RetiredBecause { get; init; }

    /// <summary>Where permanent redirects lead, in words; null where they lead nowhere else.</summary>
    public string? Move { get; init; }

    /// <summary>Time since an entry came that was not known; null when none ever did.</summary>
    public TimeSpan? SinceNewEntry { get; init; }

    /// <summary>Median time between the newest entries; null when fewer than two are dated.</summary>
    public TimeSpan? MedianGap { get; init; }

    /// <summary>How long the answers of the last polls took, newest first.</summary>
    public IReadOnlyList<TimeSpan> AnswerTimes { get; init; } = [];

    /// <summary>Of the newest entries (20 at the most): how many there were, and how many name the story.</summary>
    public int NewestEntries { get; init; }

    /// <summary>How many of <see cref="NewestEntries"/> name the story.</summary>
    public int NewestMatching { get; init; }

    /// <summary>Of the others, those whose text is still to be read: nothing can be said of them.</summary>
    public int NewestUnread { get; init; }
}

/// <summary>A feed's state word and why, as one or two sentences for its reader.</summary>
public sealed record FeedHealth(string Word, string Reason)
{
    /// <summary>Answers that take longer than this are slow.</summary>
    public static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(8);

    /// <summary>So many slow answers in a row make a slow feed: one may be chance.</summary>
    public const int SlowAnswers = 3;

    /// <summary>With fewer entries than this nothing is said about the story.</summary>
    public const int FewestToJudge = 10;

    /// <summary>Stands in the reason of every feed that is off the story, whatever its word.</summary>
    public const string NoneMatch = "entries match the story";

    private static readonly TimeSpan ShortestQuiet = TimeSpan.FromDays(3);

    /// <summary>
    /// The state by the rules of specs.md 1.8: the owner's word first, then what failed, then what a poll that went well
    /// cannot hide.
    /// </summary>
    public static FeedHealth Of(FeedSigns signs)
    {
        ArgumentNullException.ThrowIfNull(signs);
        if (signs.RetiredBecause is { } because)
        {
            return new(FeedState.Retired, because);
        }

        if (signs.IsPaused)
        {
            return new(FeedState.Paused, $"Paused by the owner. The last poll before: {signs.Message}");
        }

        if (FeedState.Of(signs.Outcome) is var failed and not FeedState.Ok)
        {
            return new(failed, signs.Message);
        }

        // One word stands for the feed, the worst; the reason hides none of the others.
        (string Word, string? Reason)[] found =
        [
            (FeedState.Moved, signs.Move),
            (FeedState.Quiet, QuietReason(signs)),
            (FeedState.OffStory, IsOffStory(signs) ? OffStoryReason(signs) : null),
            (FeedState.Slow, IsSlow(signs) ? SlowReason(signs) : null),
        ];
        var told = found.Where(sign => sign.Reason is not null).ToList();
        return new(
            told is [var worst, ..] ? worst.Word : FeedState.Ok,
            string.Join(' ', told.Select(sign => sign.Reason).Prepend(signs.Message))
        );
    }

    /// <summary>No new entry for more than three median gaps, and for more than three days.</summary>
    public static TimeSpan QuietAfter(TimeSpan? medianGap) =>
        medianGap is { } gap && gap > ShortestQuiet / 3 ? gap * 3 : ShortestQuiet;

    private static string? QuietReason(FeedSigns signs)
    {
        var longest = QuietAfter(signs.MedianGap);
        return signs.SinceNewEntry is { } since && since > longest
            ? $"Nothing new for {Spans.Words(since)}, where {Spans.Words(longest)} would be usual"
                + (signs.MedianGap is { } gap ? $" (median gap {Spans.Words(gap)})." : ".")
            : null;
    }

    private static bool IsOffStory(FeedSigns signs) =>
        signs.NewestMatching == 0 && signs.NewestEntries - signs.NewestUnread >= FewestToJudge;

    private static string OffStoryReason(FeedSigns signs) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"0 of the last {signs.NewestEntries} {NoneMatch}{(signs.NewestUnread == 0 ? "" : $"; the texts of {signs.NewestUnread} are still to be read")}."
        );

    private static bool IsSlow(FeedSigns signs) =>
        signs.AnswerTimes.Count >= SlowAnswers && signs.AnswerTimes.Take(SlowAnswers).All(time => time > SlowAnswer);

    private static string SlowReason(FeedSigns signs) =>
        $"The last {SlowAnswers} answers took {string.Join(", ", signs.AnswerTimes.Take(SlowAnswers).Select(Spans.Words))}.";
}
