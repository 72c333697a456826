using System.Xml.Linq;
using CodeHollow.FeedReader;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// The only place that knows the feed package. It is given text that we wrote, and of its answer only the elements are
/// used: its dates, links, authors, contents and downloads are not to be trusted.
/// </summary>
internal static class FeedPackage
{
    /// <summary>The channel and its entries as the package finds them; a message where it fails.</summary>
    public static (XElement? Channel, IReadOnlyList<XElement> Items, string? Fault) Read(string canonical)
    {
        try
        {
            var feed = FeedReader.ReadFromString(canonical);
            return (feed.SpecificFeed.Element, [.. feed.Items.Select(item => item.SpecificItem.Element)], null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The package documents none of the exceptions that it throws: whatever it is becomes a refusal with its words.
            return (null, [], $"The feed package cannot read the feed: {fault.Message}");
        }
    }
}
