using System.Xml.Linq;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads one entry of the canonical document, by namespace and never by what the package made of it.</summary>
/// <param name="reader">Reads its elements.</param>
/// <param name="cleaner">The document's cleaner.</param>
/// <param name="isAtom">Whether the document is Atom.</param>
/// <param name="feedAuthors">Who wrote an entry of Atom that names nobody.</param>
internal sealed class EntryReader(CanonicalReader reader, HtmlCleaner cleaner, bool isAtom, IReadOnlyList<string> feedAuthors)
{
    private readonly EntryNames _names = isAtom ? EntryNames.Atom : EntryNames.Rss;

    public Entry Read(XElement item)
    {
        var guid = reader.Trimmed(reader.First(item, _names.Guid)) ?? item.Attribute(CanonicalAttributes.About)?.Value.Trim();
        var (published, updated, unread) = Dates(item);
        var summary = reader.First(item, _names.Summary) ?? InMedia(item, "description");
        var content = Richer(item, reader.First(item, _names.Content), summary);
        var (contentHtml, contentImage) = Html(content);
        var (summaryHtml, summaryImage) = Html(summary);
        var enclosures = FeedLinks.Enclosures(reader, item, _names);
        return new Entry
        {
            Guid = string.IsNullOrEmpty(guid) ? null : guid,
            Link = FeedLinks.OfEntry(reader, item, _names, enclosures),
            Title = reader.Plain(reader.First(item, _names.Title) ?? InMedia(item, "title")),
            Published = published,
            Updated = updated,
            UnreadDate = unread,
            Summary = reader.Plain(summary),
            SummaryHtml = summaryHtml,
            ContentHtml = contentHtml,
            Authors = Authors(item),
            Categories = FeedCategories.Of(reader, item, _names),
            Language = reader.Trimmed(reader.First(item, _names.Language)) ?? CanonicalReader.LanguageOf(content ?? item),
            ImageUrl = FeedImages.OfEntry(reader, item, _names) ?? contentImage ?? summaryImage,
            Enclosures = enclosures,
            SourceTitle = reader.Plain(SourceTitle(item)),
        };
    }

    /// <summary>RFC 4287, 4.2.1: an entry without an author has its source's, else the feed's.</summary>
    private IReadOnlyList<string> Authors(XElement item)
    {
        var own = FeedPeople.Of(reader, item, _names.People);
        if (own.Count > 0 || !isAtom)
        {
            return own;
        }

        var source = item.Element(_names.Source) is { } given ? FeedPeople.Of(reader, given, _names.FeedPeople) : [];
        return source.Count > 0 ? source : feedAuthors;
    }

    /// <summary>What a media group says, where the entry itself says nothing.</summary>
    private XElement? InMedia(XElement item, string name) =>
        CanonicalReader.HasMedia(item)
            ? item.Descendants(CanonicalNames.Media + name).FirstOrDefault(e => reader.Value(e) is not null)
            : null;

    /// <summary>Of several contents the one in HTML; RSS with both a description and a summary gives two texts.</summary>
    private XElement? Richer(XElement item, XElement? content, XElement? summary)
    {
        if (content is null)
        {
            return isAtom || summary?.Name.LocalName is not "description" ? null : reader.First(item, _names.SecondText);
        }

        return CanonicalReader.IsHtml(content)
            ? content
            : item.Elements(content.Name).FirstOrDefault(e => CanonicalReader.IsHtml(e) && reader.Value(e) is not null)
                ?? content;
    }

    private (string? Html, string? Image) Html(XElement? element)
    {
        if (reader.Value(element) is not { } value)
        {
            return (null, null);
        }

        if (!CanonicalReader.IsHtml(element!))
        {
            return (HtmlCleaner.FromText(value), null);
        }

        var html = cleaner.Clean(value, reader.BaseOf(element!));
        return (html, cleaner.FirstImage);
    }

    private (DateReading? Published, DateReading? Updated, string? Unread) Dates(XElement item)
    {
        string? unread = null;
        var published = FirstDate(item, _names.Published, ref unread);
        var updated = FirstDate(item, _names.Updated, ref unread);
        return (published, updated, published is null && updated is null ? unread : null);
    }

    private DateReading? FirstDate(XElement item, XName[] names, ref string? unread)
    {
        foreach (var name in names)
        {
            for (var element = CanonicalReader.Child(item, name); element is not null; element = CanonicalReader.Next(element))
            {
                if (reader.Date(element) is { } date)
                {
                    return date;
                }

                unread ??= CanonicalReader.Raw(element);
            }
        }

        return null;
    }

    private XElement? SourceTitle(XElement item)
    {
        var source = item.Element(_names.Source);
        return isAtom ? source?.Element(_names.Core + "title") : source;
    }
}
