namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Reads feeds of every format as they are found in the wild: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, CDF, JSON Feed.
/// </summary>
public static class FeedParser
{
    /// <summary>Longest document that is read, after unpacking.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>More entries than any archive page holds; the rest is named and left.</summary>
    public const int MaxEntries = 25_000;

    /// <summary>Reads one response body. Never throws: what cannot be read is a refusal with its reason.</summary>
    public static FeedReading Parse(ReadOnlyMemory<byte> body, FeedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (FeedBytes.Read(body, context.ContentType, MaxBytes) is not { } text)
        {
            return new FeedReading.Refused(FeedRefusal.TooComplex, $"The document is longer than {MaxBytes / 1024 / 1024} MB.");
        }

        var source = text.Open();
        var kind = FeedSniff.Of(source);
        if (kind.Refusal is { } refusal)
        {
            return refusal;
        }

        if (kind.IsJson)
        {
            return JsonFeed.Read(text.ToString(), context);
        }

        var portions = new FeedPortions(context);
        var reading = ReadXml(source, kind.Start, portions);
        return portions.Missed is { } origin ? ReadXml(text.Open(), kind.Start, new FeedPortions(context, origin)) : reading;
    }

    private static FeedReading ReadXml(MarkupText source, int start, FeedPortions portions)
    {
        MarkupReader? markup = null;
        markup = new MarkupReader(source, MarkupRules.Feed, item => portions.Add(markup!.Root!, item));
        markup.Read(start);
        if (markup.IsTooComplex)
        {
            return new FeedReading.Refused(
                FeedRefusal.TooComplex,
                "The document nests or expands beyond every feed's needs.",
                markup.Line
            );
        }

        return markup.Root is { } root
            ? Whole(portions.Finish(root, markup.Repairs), root, markup)
            : new FeedReading.Refused(
                FeedRefusal.Malformed,
                "No element of the feed is readable.",
                markup.Line,
                markup.Stack.Faults.First is [var fault, ..] ? fault.Near : null
            );
    }

    /// <summary>A document that ends too early is a feed as far as its entries are whole; with none of them it tells nothing.</summary>
    private static FeedReading Whole(FeedReading reading, MarkupNode root, MarkupReader markup) =>
        reading is not FeedReading.Parsed { Feed: var feed } || !markup.Stack.EndsEarly ? reading
        : feed.Entries.Count == 0 || root.Local is "entry"
            ? new FeedReading.Refused(
                FeedRefusal.Malformed,
                "The document is cut off before its first entry is whole.",
                markup.Line,
                markup.LastWords
            )
        : markup.Stack.EndsInItem ? new FeedReading.Parsed(feed with { CutAtLine = markup.Line })
        : reading;
}
