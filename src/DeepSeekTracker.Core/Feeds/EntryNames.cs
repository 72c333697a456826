using System.Xml.Linq;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Which elements of an entry say what, best first.</summary>
internal sealed class EntryNames
{
    public static readonly EntryNames Rss = new(XNamespace.None);
    public static readonly EntryNames Atom = new(CanonicalNames.Atom);

    private EntryNames(XNamespace core)
    {
        Core = core;
        Guid = [core + "guid", core + "id", CanonicalNames.Atom + "id", CanonicalNames.Dc + "identifier"];
        Title =
        [
            core + "title",
            CanonicalNames.Atom + "title",
            CanonicalNames.Dc + "title",
            CanonicalNames.Media + "title",
            CanonicalNames.Itunes + "title",
        ];
        Summary =
        [
            core + "description",
            core + "summary",
            CanonicalNames.Atom + "summary",
            CanonicalNames.Dc + "description",
            core + "abstract",
            CanonicalNames.Itunes + "summary",
            CanonicalNames.Play + "description",
            CanonicalNames.Itunes + "subtitle",
            CanonicalNames.Media + "description",
        ];
        Content =
        [
            CanonicalNames.Content + "encoded",
            CanonicalNames.Atom + "content",
            core + "content",
            CanonicalNames.Xhtml + "body",
            CanonicalNames.Xhtml + "div",
            core + "fulltext",
            core + "body",
        ];
        SecondText = [core + "summary"];
        Published =
        [
            core + "pubDate",
            core + "published",
            CanonicalNames.Atom + "published",
            core + "issued",
            CanonicalNames.Atom + "issued",
            CanonicalNames.Dc + "date",
            CanonicalNames.Terms + "issued",
            CanonicalNames.Terms + "created",
            CanonicalNames.Terms + "date",
            core + "created",
            CanonicalNames.Atom + "created",
            core + "date",
        ];
        Updated =
        [
            core + "updated",
            CanonicalNames.Atom + "updated",
            core + "modified",
            CanonicalNames.Atom + "modified",
            CanonicalNames.Terms + "modified",
            core + "lastmod",
            CanonicalNames.Dc + "date",
        ];
        Language = [core + "language", CanonicalNames.Dc + "language"];
        People =
        [
            core + "author",
            CanonicalNames.Atom + "author",
            CanonicalNames.Dc + "creator",
            CanonicalNames.Dc + "author",
            CanonicalNames.Itunes + "author",
            CanonicalNames.Play + "author",
            CanonicalNames.Media + "credit",
            CanonicalNames.Dc + "publisher",
        ];
        FeedPeople =
        [
            core + "author",
            CanonicalNames.Atom + "author",
            core + "managingEditor",
            CanonicalNames.Dc + "creator",
            CanonicalNames.Dc + "author",
            CanonicalNames.Itunes + "author",
            CanonicalNames.Play + "author",
            CanonicalNames.Dc + "publisher",
            core + "webMaster",
        ];
        Links = [core + "link", CanonicalNames.Atom + "link", CanonicalNames.Itunes + "link"];
        Enclosures = [core + "enclosure", CanonicalNames.Atom + "enclosure"];
        PermaLink = [core + "guid", core + "id"];
        Images =
        [
            CanonicalNames.Itunes + "image",
            CanonicalNames.Play + "image",
            core + "logo",
            CanonicalNames.Atom + "logo",
            core + "icon",
            CanonicalNames.Atom + "icon",
        ];
        Image = core + "image";
        Url = core + "url";
        Source = core + "source";
        Categories =
        [
            core + "category",
            CanonicalNames.Atom + "category",
            CanonicalNames.Dc + "subject",
            CanonicalNames.Itunes + "category",
            CanonicalNames.Media + "category",
        ];
    }

    public XNamespace Core { get; }
    public XName[] Guid { get; }
    public XName[] Title { get; }
    public XName[] Summary { get; }
    public XName[] Content { get; }
    public XName[] SecondText { get; }
    public XName[] Published { get; }
    public XName[] Updated { get; }
    public XName[] Language { get; }
    public XName[] People { get; }
    public XName[] FeedPeople { get; }
    public XName[] Links { get; }
    public XName[] Enclosures { get; }
    public XName[] PermaLink { get; }
    public XName[] Images { get; }
    public XName Image { get; }
    public XName Url { get; }
    public XName Source { get; }
    public XName[] Categories { get; }
}
