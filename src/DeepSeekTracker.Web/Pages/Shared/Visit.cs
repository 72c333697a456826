using System.Globalization;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>When this browser was here before, kept by itself in a cookie; nothing of it is stored on our side.</summary>
/// <param name="Before">When the visit before this one ended; null at the first.</param>
/// <param name="Last">When this visit last asked for a page.</param>
public sealed record Visit(DateTimeOffset? Before, DateTimeOffset Last)
{
    /// <summary>After such a pause a new visit begins. Without it each reload would make everything old.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>The present visit, by what the last answer left in the browser. Anything else counts as a first visit.</summary>
    public static Visit Of(string? cookie, DateTimeOffset now)
    {
        var times = (cookie ?? "").Split('.').Select(text => Time(text, now)).ToList();
        return times is not [var before, { } last] ? new Visit(null, now)
            : now - last > Pause ? new Visit(last, now)
            : new Visit(before, now);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Before?.ToUnixTimeSeconds()}.{Last.ToUnixTimeSeconds()}");

    private static DateTimeOffset? Time(string text, DateTimeOffset now) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= now.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
