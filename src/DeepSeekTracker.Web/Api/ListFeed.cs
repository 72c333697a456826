using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Api;

/// <summary>The newest arrivals of a list as a feed: excerpts of facts, no texts, which belong to their outlets.</summary>
/// <param name="Id">The same for the same list on whatever host.</param>
/// <param name="Title">The story, and the limits of the list.</param>
/// <param name="Self">Absolute address of the feed.</param>
/// <param name="List">Absolute address of the list as a page.</param>
/// <param name="Hint">How its search was read otherwise than it may have been meant; null where there is nothing to say.</param>
internal sealed record ListFeed(
    string Id,
    string Title,
    string Self,
    string List,
    string Language,
    string? Hint,
    IReadOnlyList<FeedItem> Items
)
{
    /// <summary>When the newest of them came; of an empty list nothing ever came.</summary>
    public DateTimeOffset Updated => Items.Count > 0 ? Items.Max(item => item.Date.FirstSeenAt) : DateTimeOffset.UnixEpoch;
}

/// <summary>One article.</summary>
/// <param name="Id">Stays whatever title, date or address turn out to be: of its number here and when it came.</param>
/// <param name="Link">Where the outlet has it; else its page here.</param>
/// <param name="Page">Its page here.</param>
internal sealed record FeedItem(
    string Id,
    string Title,
    string Link,
    string Page,
    string Outlet,
    string? Author,
    string? Language,
    ShownDate Date,
    IReadOnlyList<string> Topics
)
{
    /// <summary>The instant of publication, where one is known; a day alone is none, and no clock is taken for UTC.</summary>
    public DateTimeOffset? Published =>
        Date is { Precision: >= DatePrecision.Minute, IsZoneKnown: true } ? Date.At?.ToUniversalTime() : null;

    /// <summary>Day, month or year of publication where no more is known (W3C-DTF); null where nothing is, or an instant is.</summary>
    public string? PublishedOn =>
        Published is not null || Date.At is not { } at
            ? null
            : Date.Precision switch
            {
                DatePrecision.None => null,
                DatePrecision.Year => at.UtcDateTime.ToString("yyyy", CultureInfo.InvariantCulture),
                DatePrecision.Month => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                _ => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            };

    /// <summary>Such as "Reuters, 2025-01-27."</summary>
    public string Summary
    {
        get
        {
            var day =
                Published is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
                : PublishedOn is { } on ? on
                : "day of publication not known";
            return $"{Outlet}, {day}.";
        }
    }
}

/// <summary>Names that stay: a UUID of eight bits of version and the hash of what is named (RFC 9562, 5.8).</summary>
internal static class FeedName
{
    public static string Of(string kind, string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    /// <summary>Without the characters that XML has no room for.</summary>
    public static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar)
            ? text
            : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
