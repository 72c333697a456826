using System.Globalization;
using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads what a feed says about itself.</summary>
internal static class FeedFacts
{
    public static ParsedFeed Read(
        CanonicalReader reader,
        XElement channel,
        FeedDialect dialect,
        FeedContext context,
        IReadOnlyList<Entry> entries,
        IReadOnlyList<string> repairs
    )
    {
        var names = dialect.IsAtom ? EntryNames.Atom : EntryNames.Rss;
        var core = names.Core;
        return new ParsedFeed
        {
            Format = dialect.Name,
            Title = Plain(
                reader,
                channel,
                core + "title",
                CanonicalNames.Dc + "title",
                CanonicalNames.Atom + "title",
                CanonicalNames.Itunes + "title",
                CanonicalNames.Media + "title"
            ),
            HomeUrl = FeedLinks.OfFeed(reader, channel, names),
            Description = Plain(
                reader,
                channel,
                core + "description",
                core + "subtitle",
                core + "tagline",
                CanonicalNames.Atom + "subtitle",
                CanonicalNames.Atom + "tagline",
                core + "info",
                CanonicalNames.Dc + "description",
                CanonicalNames.Itunes + "summary",
                CanonicalNames.Itunes + "subtitle",
                core + "abstract"
            ),
            Id =
                reader.Trimmed(
                    channel
                        .Elements(core + "id")
                        .Concat(channel.Elements(CanonicalNames.Atom + "id"))
                        .FirstOrDefault(e => reader.Value(e) is not null)
                ) ?? channel.Attribute(CanonicalAttributes.About)?.Value,
            Language =
                reader.Trimmed(channel.Element(core + "language") ?? channel.Element(CanonicalNames.Dc + "language"))
                ?? CanonicalReader.LanguageOf(channel)
                ?? Header(context),
            Authors = FeedPeople.Of(reader, channel, names.FeedPeople),
            ImageUrl = FeedImages.OfFeed(reader, channel, names),
            Published = Date(
                reader,
                channel,
                core + "pubDate",
                core + "published",
                CanonicalNames.Dc + "date",
                CanonicalNames.Terms + "issued",
                CanonicalNames.Terms + "created",
                core + "issued"
            ),
            Updated = Date(
                reader,
                channel,
                core + "updated",
                core + "modified",
                core + "lastBuildDate",
                CanonicalNames.Atom + "updated",
                CanonicalNames.Terms + "modified",
                core + "lastmod",
                CanonicalNames.Dc + "date"
            ),
            SelfUrl = FeedLinks.Related(reader, channel, names, "self"),
            NextUrl = FeedLinks.Related(reader, channel, names, "next"),
            PreviousArchiveUrl = FeedLinks.Related(reader, channel, names, "prev-archive"),
            HubUrl = FeedLinks.Related(reader, channel, names, "hub"),
            MinimumInterval = Interval(reader, channel, core),
            Entries = entries,
            Repairs = repairs,
        };
    }

    private static string? Plain(CanonicalReader reader, XElement channel, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            foreach (var element in channel.Elements(name))
            {
                if (reader.Plain(element) is { } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static Text.DateReading? Date(CanonicalReader reader, XElement channel, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            if (reader.Date(channel.Element(name)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static string? Header(FeedContext context) =>
        string.IsNullOrWhiteSpace(context.ContentLanguage) ? null : context.ContentLanguage.Split(',')[0].Trim();

    /// <summary>RSS <c>ttl</c> in minutes, or the syndication module's period by its frequency; at most a year.</summary>
    private static TimeSpan? Interval(CanonicalReader reader, XElement channel, XNamespace core)
    {
        if (
            int.TryParse(
                reader.Trimmed(channel.Element(core + "ttl")),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var minutes
            ) && minutes is > 0 and <= 525_600
        )
        {
            return TimeSpan.FromMinutes(minutes);
        }

        TimeSpan? period = reader.Trimmed(channel.Element(CanonicalNames.Syndication + "updateperiod"))?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        var frequency =
            int.TryParse(
                reader.Trimmed(channel.Element(CanonicalNames.Syndication + "updatefrequency")),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var times
            )
            && times > 0
                ? times
                : 1;
        return period / frequency;
    }
}
