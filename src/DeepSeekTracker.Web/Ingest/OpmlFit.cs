using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>An outline's settings as they can be followed here, and what had to be changed for it.</summary>
internal sealed record OpmlFit(string? Zone, int? Minutes, int? Bytes, IReadOnlyList<string> Notes)
{
    public static OpmlFit Of(OpmlSettings settings)
    {
        var notes = new List<string>();
        var zone = settings.AssumedZone is { } name ? ZoneName.Read(name, out _) : null;
        if (settings.AssumedZone is not null && zone is null)
        {
            notes.Add($"It is taken without its time zone “{Short(settings.AssumedZone)}”, which is not known.");
        }

        var minutes = Within(
            settings.PollEveryMinutes,
            FeedLimits.ShortestMinutes,
            FeedLimits.LongestMinutes,
            "an interval of",
            "minutes"
        );
        var bytes = Within(settings.MostBytes, 1, FeedParser.MaxBytes, "a largest size of", "bytes");
        return new OpmlFit(zone, minutes, bytes, notes);

        int? Within(int? given, int least, int most, string what, string unit)
        {
            if (given is not { } number)
            {
                return null;
            }

            var taken = Math.Clamp(number, least, most);
            if (taken != number)
            {
                notes.Add($"It is taken with {what} {taken} {unit}; {number} is outside of what is allowed.");
            }

            return taken;
        }
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
