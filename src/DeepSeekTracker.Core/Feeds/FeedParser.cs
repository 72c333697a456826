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
        if (FeedBytes.Decode(body, context.ContentType, MaxBytes) is not { } text)
        {
            return new FeedReading.Refused(FeedRefusal.TooComplex, $"The document is longer than {MaxBytes / 1024 / 1024} MB.");
        }

        var kind = FeedSniff.Of(text);
        if (kind.Refusal is { } refusal)
        {
            return refusal;
        }

        return kind.IsJson ? JsonFeed.Read(text, context) : ReadXml(text, kind.Start, context);
    }

    private static FeedReading ReadXml(string text, int start, FeedContext context)
    {
        CanonicalFeed? canonical = null;
        var isCut = false;
        MarkupReader? markup = null;
        markup = new MarkupReader(
            text,
            MarkupRules.Feed,
            item =>
            {
                canonical ??= new CanonicalFeed(FeedDialect.Of(markup!.Root!).IsAtom, context);
                isCut |= canonical.Count >= MaxEntries;
                if (!isCut)
                {
                    canonical.AddItem(item);
                }
            }
        );
        markup.Read(start);
        if (markup.IsTooComplex)
        {
            return new FeedReading.Refused(
                FeedRefusal.TooComplex,
                "The document nests or expands beyond every feed's needs.",
                markup.Line
            );
        }

        if (markup.Root is not { } root)
        {
            return new FeedReading.Refused(
                FeedRefusal.Malformed,
                "No element of the feed is readable.",
                markup.Line,
                markup.FirstFault?.Excerpt
            );
        }

        var dialect = FeedDialect.Of(root);
        canonical ??= new CanonicalFeed(dialect.IsAtom, context);
        if (root.Local is "entry")
        {
            canonical.AddItem(root);
        }

        var repairs = new List<string>(markup.Repairs);
        if (isCut)
        {
            repairs.Add($"read the first {MaxEntries} entries and left the rest");
        }

        return ReadCanonical(canonical, root, dialect, context, repairs);
    }

    private static FeedReading ReadCanonical(
        CanonicalFeed canonical,
        MarkupNode root,
        FeedDialect dialect,
        FeedContext context,
        List<string> repairs
    )
    {
        var (channel, items, fault) = FeedPackage.Read(canonical.Finish(root));
        if (channel is null)
        {
            return new FeedReading.Refused(FeedRefusal.Malformed, fault ?? "The feed package returns nothing.");
        }

        repairs.AddRange(canonical.Repairs);
        var reader = new CanonicalReader(canonical, context);
        if (!dialect.IsAtom)
        {
            reader.PreferSite(FeedLinks.OfFeed(reader, channel, EntryNames.Rss));
        }

        var entries = new EntryReader(reader, new HtmlCleaner(), dialect.IsAtom);
        var read = new List<Entry>(items.Count);
        foreach (var item in items)
        {
            read.Add(entries.Read(item));
        }

        return new FeedReading.Parsed(FeedFacts.Read(reader, channel, dialect, context, read, repairs));
    }
}
