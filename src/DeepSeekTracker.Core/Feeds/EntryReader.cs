using System.Xml.Linq;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads one entry of the canonical document, by namespace and never by what the package made of it.</summary>
internal sealed class EntryReader(CanonicalReader reader, HtmlCleaner cleaner, bool isAtom)
{
    private readonly XNamespace _core = isAtom ? CanonicalNames.Atom : XNamespace.None;

    public Entry Read(XElement item)
    {
        var guid =
            reader.Trimmed(
                First(item, _core + "guid", _core + "id", CanonicalNames.Atom + "id", CanonicalNames.Dc + "identifier")
            ) ?? item.Attribute("about")?.Value.Trim();
        var (published, updated, unread) = Dates(item);
        var summary = First(
            item,
            _core + "description",
            _core + "summary",
            CanonicalNames.Atom + "summary",
            CanonicalNames.Dc + "description",
            _core + "abstract",
            CanonicalNames.Itunes + "summary",
            CanonicalNames.Itunes + "subtitle",
            CanonicalNames.Media + "description"
        );
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
                )
            ),
            Published = published,
            Updated = updated,
            UnreadDate = unread,
            Summary = reader.Plain(summary),
            SummaryHtml = summaryHtml,
            ContentHtml = contentHtml,
            Authors = FeedPeople.Of(reader, item, _core, isFeed: false),
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
            _core + "lastmod"
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
