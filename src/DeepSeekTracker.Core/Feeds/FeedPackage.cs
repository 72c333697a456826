using System.Xml.Linq;
using CodeHollow.FeedReader;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// The only place that knows the feed package. It is given text that we wrote, and of its answer only the elements are
/// used: its dates, links, authors, contents and downloads are not to be trusted (docs/decisions).
/// </summary>
internal static class FeedPackage
{
    /// <summary>The channel and its entries as the package finds them.</summary>
    public static (XElement Channel, IReadOnlyList<XElement> Items) Read(string canonical)
    {
        var feed = FeedReader.ReadFromString(canonical);
        return (feed.SpecificFeed.Element, [.. feed.Items.Select(item => item.SpecificItem.Element)]);
    }
}
