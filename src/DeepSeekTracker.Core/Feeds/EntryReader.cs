using System.Xml.Linq;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads one entry of the canonical document, by namespace and never by what the package made of it.</summary>
internal sealed class EntryReader(CanonicalReader reader, HtmlCleaner cleaner, bool isAtom)
{
    private IReadOnlyList<string>? _feedAuthors;

    private readonly XNamespace _core = isAtom ? CanonicalNames.Atom : XNamespace.None;

    public Entry Read(XElement item)
    {
        var guid =
            reader.Trimmed(
                First(item, _core + "guid", _core + "id", CanonicalNames.Atom + "id", CanonicalNames.Dc + "identifier")
            ) ?? item.Attribute("about")?.Value.Trim();
        var (published, updated, unread) = Dates(item);
        var summary =
            First(
                item,
                _core + "description",
                _core + "summary",
                CanonicalNames.Atom + "summary",
                CanonicalNames.Dc + "description",
                _core + "abstract",
                CanonicalNames.Itunes + "summary",
                CanonicalNames.Play + "description",
                CanonicalNames.Itunes + "subtitle",
                CanonicalNames.Media + "description"
            ) ?? InMedia(item, "description");
        var content = First(
            item,
            CanonicalNames.Content + "encoded",
            CanonicalNames.Atom + "content",
            _core + "content",
            CanonicalNames.Xhtml + "body",
            CanonicalNames.Xhtml + "div",
            _core + "fulltext",
            _core + "body"
        );
        content = Richer(item, content, summary);
        var contentHtml = Html(content);
        var image = cleaner.FirstImage;
        var summaryHtml = Html(summary);
        image ??= cleaner.FirstImage;
        return new Entry
        {
            Guid = string.IsNullOrEmpty(guid) ? null : guid,
            Link = FeedLinks.OfEntry(reader, item, _core),
            Title = reader.Plain(
                First(
                    item,
                    _core + "title",
                    CanonicalNames.Atom + "title",
                    CanonicalNames.Dc + "title",
                    CanonicalNames.Media + "title",
                    CanonicalNames.Itunes + "title"
                ) ?? InMedia(item, "title")
            ),
            Published = published,
            Updated = updated,
            UnreadDate = unread,
            Summary = reader.Plain(summary),
            SummaryHtml = summaryHtml,
            ContentHtml = contentHtml,
            Authors = Authors(item),
            Categories = FeedCategories.Of(reader, item, _core),
            Language =
                reader.Trimmed(First(item, _core + "language", CanonicalNames.Dc + "language"))
                ?? CanonicalReader.LanguageOf(content)
                ?? CanonicalReader.LanguageOf(item),
            ImageUrl = FeedImages.OfEntry(reader, item, _core) ?? image,
            Enclosures = FeedLinks.Enclosures(reader, item, _core),
            SourceTitle = reader.Plain(SourceTitle(item)),
        };
    }

    /// <summary>RFC 4287, 4.2.1: an entry without an author has its source's, else the feed's.</summary>
    private IReadOnlyList<string> Authors(XElement item)
    {
        var own = FeedPeople.Of(reader, item, _core, isFeed: false);
        if (own.Count > 0 || !isAtom)
        {
            return own;
        }

        var source = item.Element(_core + "source") is { } given ? FeedPeople.Of(reader, given, _core, isFeed: true) : [];
        return source.Count > 0
            ? source
            : (_feedAuthors ??= item.Parent is null ? [] : FeedPeople.Of(reader, item.Parent, _core, isFeed: true));
    }

    private XElement? First(XElement item, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            foreach (var element in item.Elements(name))
            {
                if (reader.Value(element) is not null)
                {
                    return element;
                }
            }
        }

        return null;
    }

    /// <summary>What a media group says, where the entry itself says nothing.</summary>
    private XElement? InMedia(XElement item, string name) =>
        item.Descendants(CanonicalNames.Media + name).FirstOrDefault(e => reader.Value(e) is not null);

    /// <summary>Of several contents the one in HTML; RSS with both a description and a summary gives two texts.</summary>
    private XElement? Richer(XElement item, XElement? content, XElement? summary)
    {
        if (content is null)
        {
            return isAtom || summary?.Name.LocalName is not "description" ? null : First(item, _core + "summary");
        }

        return CanonicalReader.IsHtml(content)
            ? content
            : item.Elements(content.Name).FirstOrDefault(e => CanonicalReader.IsHtml(e) && reader.Value(e) is not null)
                ?? content;
    }

    private string? Html(XElement? element)
    {
        if (reader.Value(element) is not { } value)
        {
            return null;
        }

        return CanonicalReader.IsHtml(element!) ? cleaner.Clean(value, reader.BaseOf(element!)) : HtmlCleaner.FromText(value);
    }

    private (DateReading? Published, DateReading? Updated, string? Unread) Dates(XElement item)
    {
        string? unread = null;
        var published = FirstDate(
            item,
            ref unread,
            _core + "pubDate",
            _core + "published",
            CanonicalNames.Atom + "published",
            _core + "issued",
            CanonicalNames.Atom + "issued",
            CanonicalNames.Dc + "date",
            CanonicalNames.Terms + "issued",
            CanonicalNames.Terms + "created",
            CanonicalNames.Terms + "date",
            _core + "created",
            CanonicalNames.Atom + "created",
            _core + "date"
        );
        var updated = FirstDate(
            item,
            ref unread,
            _core + "updated",
            CanonicalNames.Atom + "updated",
            _core + "modified",
            CanonicalNames.Atom + "modified",
            CanonicalNames.Terms + "modified",
            _core + "lastmod",
            CanonicalNames.Dc + "date"
        );
        return (published, updated, published is null && updated is null ? unread : null);
    }

    private DateReading? FirstDate(XElement item, ref string? unread, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            foreach (var element in item.Elements(name))
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

    private XElement? SourceTitle(XElement item) =>
        isAtom ? item.Element(_core + "source")?.Element(_core + "title") : item.Element("source");
}
