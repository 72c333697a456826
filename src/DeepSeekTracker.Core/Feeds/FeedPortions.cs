using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Reads the entries of one document portion by portion: what the package makes of them is many times their size and is
/// never in memory for all of them.
/// </summary>
/// <param name="context">What is known of the document.</param>
/// <param name="known">What entries take from their feed; null: whatever stands before the first portion's end.</param>
internal sealed class FeedPortions(FeedContext context, FeedOrigin? known = null)
{
    private readonly List<Entry> _entries = [];
    private readonly HtmlCleaner _cleaner = new();
    private CanonicalFeed? _canonical;
    private FeedDialect? _dialect;
    private FeedOrigin? _used = known;
    private string? _fault;

    /// <summary>True where entries were left because there were too many.</summary>
    public bool IsCut { get; private set; }

    /// <summary>
    /// Set where earlier portions were read without what the feed says of itself behind them: the document is to be read once
    /// more with this.
    /// </summary>
    public FeedOrigin? Missed { get; private set; }

    /// <summary>Takes one entry, whole, of a document whose root is open.</summary>
    public void Add(MarkupNode root, MarkupNode item)
    {
        var canonical = Canonical(root);
        IsCut |= _entries.Count + canonical.Count >= FeedParser.MaxEntries;
        if (IsCut)
        {
            return;
        }

        canonical.AddItem(item);
        if (canonical.IsFull && _fault is null)
        {
            Read(canonical, root, withFacts: _used is null);
            canonical.Forget();
        }
    }

    /// <summary>The whole feed, once its root has ended.</summary>
    public FeedReading Finish(MarkupNode root, IEnumerable<string> repairs)
    {
        var canonical = Canonical(root);
        if (root.Local is "entry")
        {
            canonical.AddItem(root);
        }

        var before = _entries.Count > 0 ? _used : null;
        if (Read(canonical, root, withFacts: true) is not var (reader, channel, origin))
        {
            return new FeedReading.Refused(FeedRefusal.Malformed, _fault ?? "The feed package returns nothing.");
        }

        Missed = before is null || before.Equals(origin) ? null : origin;
        string[] all = IsCut
            ? [.. repairs, $"read the first {FeedParser.MaxEntries} entries and left the rest", .. canonical.Repairs]
            : [.. repairs, .. canonical.Repairs];
        return new FeedReading.Parsed(FeedFacts.Read(reader, channel, _dialect!, context, _entries, all));
    }

    private CanonicalFeed Canonical(MarkupNode root)
    {
        _dialect ??= FeedDialect.Of(root);
        return _canonical ??= new CanonicalFeed(_dialect.IsAtom, context);
    }

    private (CanonicalReader Reader, XElement Channel, FeedOrigin Origin)? Read(
        CanonicalFeed canonical,
        MarkupNode root,
        bool withFacts
    )
    {
        var (channel, items, fault) = _fault is null ? FeedPackage.Read(canonical.Document(root, withFacts)) : (null, [], _fault);
        if (channel is null)
        {
            _fault = fault;
            return null;
        }

        var reader = new CanonicalReader(canonical, context);
        var origin = FeedOrigin.Of(reader, channel, _dialect!);
        _used ??= origin;
        reader.PreferSite(_used.Site);
        var entries = new EntryReader(reader, _cleaner, _dialect!.IsAtom, _used.Authors);
        foreach (var item in items)
        {
            _entries.Add(entries.Read(item));
        }

        return (reader, channel, origin);
    }
}
