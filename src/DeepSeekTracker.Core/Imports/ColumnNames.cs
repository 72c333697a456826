namespace DeepSeekTracker.Core.Imports;

/// <summary>Which of our columns a table's own heading means; other programs' tables use other words.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, string> s_known = Known();

    /// <summary>Our name for the heading; null where we have no such column.</summary>
    public static string? Of(string heading) => s_known.GetValueOrDefault(Fold(heading));

    /// <summary>True where the heading is the column's own name and no other word for it.</summary>
    public static bool IsOwnName(string heading, string column) =>
        string.Equals(Fold(heading), Fold(column), StringComparison.Ordinal);

    private static Dictionary<string, string> Known()
    {
        var known = ArticleColumns.All.ToDictionary(Fold, column => column, StringComparer.Ordinal);
        Add(ArticleColumns.Url, "link", "address", "permalink", "href", "uri", "articleurl", "articlelink", "webaddress");
        Add(ArticleColumns.Title, "headline", "articletitle");
        Add(ArticleColumns.Subtitle, "deck", "dek", "standfirst", "subheadline", "subhead");
        Add(ArticleColumns.Outlet, "source", "publication", "publisher", "site", "website", "medianame", "outletname");
        Add(ArticleColumns.Outlet, "sourcename", "newspaper");
        Add(ArticleColumns.OutletDomain, "domain", "mediaurl", "sourcedomain");
        Add(ArticleColumns.OutletCountry, "country", "sourcecountry");
        Add(ArticleColumns.Author, "authors", "byline", "writer", "creator");
        Add(ArticleColumns.PublishedAt, "date", "published", "pubdate", "publishdate", "publisheddate", "publishedon");
        Add(ArticleColumns.PublishedAt, "datepublished", "publicationdate", "publishtime");
        Add(ArticleColumns.ModifiedAt, "modified", "updated", "updatedat", "lastmodified", "datemodified");
        Add(ArticleColumns.Language, "lang", "languagecode");
        Add(ArticleColumns.Tags, "keywords");
        Add(ArticleColumns.Note, "notes");
        Add(ArticleColumns.Text, "body", "fulltext", "articletext", "content");
        return known;

        void Add(string column, params string[] others)
        {
            foreach (var other in others)
            {
                known.TryAdd(other, column);
            }
        }
    }

    private static string Fold(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit).Take(100)).ToLowerInvariant();
}
