using DeepSeekTracker.Web.Pages.Wording;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Facts about a feed as pages tell them.</summary>
public static class FeedText
{
    public static string When(DateTimeOffset? at) => at is { } known ? DateWords.Instant(known) : T("never");

    public static string Next(FeedRow feed) =>
        feed.IsPolled ? DateWords.Instant(feed.NextPollAt)
        : feed.Paused ? T("not while it is paused")
        : T("none");

    /// <summary>When it is polled next, and why then.</summary>
    public static string NextWhy(FeedRow feed) =>
        feed is { IsPolled: true, ScheduleReason: { } why } ? T("{0}, because: {1}", Next(feed), why.TrimEnd('.')) : Next(feed);

    /// <summary>The same for page, export and its documentation.</summary>
    public static string LastNewMeans =>
        T(
            "“Last new entry” is the poll that last brought an entry not seen before; what a feed held at its first poll counts by the date of the newest."
        );

    /// <summary>What happened at the last poll and what follows from it, in one line.</summary>
    public static string LastPoll(FeedRow feed, PollRow? poll)
    {
        if (poll is null)
        {
            return feed.IsPolled ? T("Not polled yet; due {0}.", DateWords.Instant(feed.NextPollAt)) : T("Not polled yet.");
        }

        var answer = (poll.Status, poll.Outcome) switch
        {
            (304, _) => T("304, not modified"),
            ({ } status, var outcome) => $"{status}, {outcome}",
            (null, var outcome) => outcome,
        };
        var (at, next) = (DateWords.Instant(poll.At), DateWords.Instant(feed.NextPollAt));
        return !feed.IsPolled ? T("Polled {0}: {1}; no next poll is planned.", at, answer)
            : feed.ScheduleReason is { } why ? T("Polled {0}: {1}; next about {2}, because: {3}", at, answer, next, why)
            : T("Polled {0}: {1}; next about {2}.", at, answer, next);
    }

    public static string Bytes(long? bytes) =>
        bytes switch
        {
            null => "",
            { } few and < 1024 => T("{0} B", Forms.Number(few, "0")),
            { } more and < 1024 * 1024 => T("{0} KB", Forms.Number(more / 1024.0)),
            { } many => T("{0} MB", Forms.Number(many / 1024.0 / 1024.0)),
        };

    public static string Milliseconds(int? time) => time is { } known ? T("{0} ms", known) : "";

    /// <summary>A length of time in the largest units that keep it exact enough: from two days on to the hour.</summary>
    public static string Minutes(double minutes) =>
        minutes switch
        {
            < 1 => T("under a minute"),
            < 90 => Counted("{0} minute", "{0} minutes", (int)Math.Round(minutes)),
            < 48 * 60 when minutes % 60 != 0 => T("{0} hours", Forms.Number(minutes / 60)),
            < 48 * 60 => Hours((int)(minutes / 60)),
            _ => DaysAndHours((int)Math.Min(int.MaxValue, Math.Round(minutes / 60))),
        };

    private static string DaysAndHours(int hours)
    {
        var days = Counted("{0} day", "{0} days", hours / 24);
        return hours % 24 == 0 ? days : T("{0} and {1}", days, Hours(hours % 24));
    }

    private static string Hours(int hours) => Counted("{0} hour", "{0} hours", hours);

    /// <summary>The numbers of a long list's parts: the first, the last and those around the present one.</summary>
    public static IEnumerable<int> Parts(int page, int pages) =>
        Enumerable.Range(1, pages).Where(number => number == 1 || number == pages || Math.Abs(number - page) <= 3);

    private static WrittenForms Forms => ReaderLanguage.Current.Forms;
}
