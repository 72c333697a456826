using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>What entries take from their feed.</summary>
/// <param name="Site">In RSS the site's address, as a base of relative links; null in Atom, which has a base of its own.</param>
/// <param name="Authors">In Atom the feed's authors; none in RSS.</param>
internal sealed record FeedOrigin(string? Site, IReadOnlyList<string> Authors)
{
    public static FeedOrigin Of(CanonicalReader reader, XElement channel, FeedDialect dialect) =>
        dialect.IsAtom
            ? new FeedOrigin(null, FeedPeople.Of(reader, channel, EntryNames.Atom.FeedPeople))
            : new FeedOrigin(FeedLinks.OfFeed(reader, channel, EntryNames.Rss), []);

    public bool Equals(FeedOrigin? other) =>
        other is not null
        && string.Equals(Site, other.Site, StringComparison.Ordinal)
        && Authors.SequenceEqual(other.Authors, StringComparer.Ordinal);

    public override int GetHashCode() => Authors.Aggregate(HashCode.Combine(Site), HashCode.Combine);
}
