using DeepSeekTracker.Core.Archives;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>Gives bytes to every reader of Core's feed rooms and says what is wrong with an answer.</summary>
public static class FeedTrial
{
    private static readonly FeedContext Context = new(Address: new Uri("https://trial.example/feed"));

    /// <summary>Null where the bytes give a feed or a typed refusal; else what went wrong.</summary>
    public static string? Feed(ReadOnlyMemory<byte> body)
    {
        try
        {
            return FeedParser.Parse(body, Context) switch
            {
                FeedReading.Parsed(var feed) => Of(feed),
                FeedReading.Refused { Message.Length: > 0 } refused => refused.Excerpt?.Length > 80
                    ? "the excerpt is too long"
                    : null,
                _ => "a refusal without a message",
            };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fault.ToString();
        }
    }

    /// <summary>The same for lists of feeds, sitemaps and pages that may declare feeds.</summary>
    public static string? Lists(ReadOnlyMemory<byte> body)
    {
        try
        {
            var text = FeedBytes.Decode(body) ?? "";
            Opml.Read(text);
            FeedFinder.Find(text, Context.Address!);
            return SitemapParser.Parse(body, Context) is SitemapReading.Refused { Message.Length: 0 }
                ? "a refusal without a message"
                : null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fault.ToString();
        }
    }

    private static string? Of(ParsedFeed feed)
    {
        if (feed.Entries.Count > FeedParser.MaxEntries)
        {
            return "too many entries";
        }

        foreach (var entry in feed.Entries)
        {
            if (entry.Link is { } link && !link.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return $"a link that is no web address: {link}";
            }

            if (new[] { entry.Title, entry.SummaryHtml, entry.ContentHtml }.Any(IsNoText))
            {
                return "half a character";
            }
        }

        return null;
    }

    private static bool IsNoText(string? text)
    {
        for (var i = 0; text is not null && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
