using System.Globalization;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Facts about a feed as pages tell them.</summary>
public static class FeedText
{
    private const int FirstLines = 12;
    private const int FirstLetters = 1500;

    public static string When(DateTimeOffset? at) => at is { } known ? DateWords.Instant(known) : "never";

    public static string Next(FeedRow feed) =>
        feed.IsPolled ? DateWords.Instant(feed.NextPollAt)
        : feed.Paused ? "not while it is paused"
        : "none";

    /// <summary>What happened at the last poll and what follows from it, in one line.</summary>
    public static string LastPoll(FeedRow feed, PollRow? poll)
    {
        if (poll is null)
        {
            return feed.IsPolled ? $"Not polled yet; due {DateWords.Instant(feed.NextPollAt)}." : "Not polled yet.";
        }

        var answer = (poll.Status, poll.Outcome) switch
        {
            (304, _) => "304, not modified",
            ({ } status, var outcome) => string.Create(CultureInfo.InvariantCulture, $"{status}, {outcome}"),
            (null, var outcome) => outcome,
        };
        var next = feed.IsPolled ? $"next about {DateWords.Instant(feed.NextPollAt)}" : "no next poll is planned";
        return $"Polled {DateWords.Instant(poll.At)}: {answer}; {next}{(feed.IsPolled && feed.ScheduleReason is { } why ? $", because: {why}" : ".")}";
    }

    public static string Bytes(long? bytes) =>
        bytes switch
        {
            null => "",
            < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
            < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.#} MB"),
        };

    public static string Milliseconds(int? time) => time is { } known ? $"{NumberText.Of(known)} ms" : "";

    /// <summary>A length of time in the largest unit that keeps it exact enough.</summary>
    public static string Minutes(double minutes) =>
        minutes switch
        {
            < 90 => string.Create(CultureInfo.InvariantCulture, $"{minutes:0.#} minutes"),
            < 48 * 60 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:0.#} hours"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60 / 24:0.#} days"),
        };

    /// <summary>The beginning of a response's body, for readers who may not see all of it.</summary>
    public static string FirstPart(string body)
    {
        var lines = string.Join('\n', body.ReplaceLineEndings("\n").Split('\n', FirstLines + 1).Take(FirstLines));
        // Half of a surrogate pair is no letter.
        return lines.Length <= FirstLetters
            ? lines
            : lines[..(FirstLetters - (char.IsHighSurrogate(lines[FirstLetters - 1]) ? 1 : 0))];
    }

    /// <summary>The numbers of a long list's parts: the first, the last and those around the present one.</summary>
    public static IEnumerable<int> Parts(int page, int pages) =>
        Enumerable.Range(1, pages).Where(number => number == 1 || number == pages || Math.Abs(number - page) <= 3);
}
