namespace DeepSeekTracker.Core.Extraction;

/// <summary>Names under which pages state their dates in <c>meta</c> elements, the most used first.</summary>
internal static class DateMetaNames
{
    public static readonly string[] Published =
    [
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "article:published",
        "datePublished",
        "published_time",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "dc.date.issued",
        "dcterms.issued",
        "date",
        "article.published",
        "article_date_original",
        "cXenseParse:recs:publishtime",
        "cXenseParse:publishtime",
        "citation_publication_date",
        "citation_date",
        "originalpublicationdate",
        "displaydate",
        "ptime",
        "pub_date",
        "releasedate",
        "release_date",
        "shareaholic:article_published_time",
        "bt:pubdate",
        "eomportal-lastupdate",
        "rnews:datePublished",
        "DC.date.published",
        "datetime",
        "published",
        "published-date",
        "published_date",
        "article:publish_time",
        "article:publicationdate",
        "og:pubdate",
        "firstpublished",
        "first_published",
        "dcsext.article_firstpublished",
        "search.published",
        "issuedate",
        "postdate",
        "post_date",
        "vr:published_time",
        "prism.publicationdate",
        "hdl_p",
        "launch-date",
    ];

    /// <summary>
    /// Names of a day in the piece's life that need not be that of its publication, mostly that on which it was begun.
    /// </summary>
    public static readonly string[] Made =
    [
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "dc.date.created",
        "created",
        "article.created",
        "article:created_time",
        "dateCreated",
        "rdf:created",
    ];

    /// <summary>Last parts of names that begin by an outlet's own prefix.</summary>
    public static readonly string[] PublishedWords =
    [
        "published_time",
        "published_at",
        "published",
        "publish_date",
        "pubdate",
        "uploaded",
    ];

    public static readonly string[] Modified =
    [
        "article:modified_time",
        "og:updated_time",
        "dateModified",
        "dateUpdate",
        "dateUpdated",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
        "modified",
        "article:modified",
        "date.modified",
        "updated_time",
    ];
}
