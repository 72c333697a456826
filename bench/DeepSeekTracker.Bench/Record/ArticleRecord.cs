using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Bench.Record;

/// <summary>One article of <c>record.csv</c>.</summary>
internal sealed record RecordRow(
    ArticleUrl Url,
    string Title,
    OutletRow Outlet,
    string Author,
    string PublishedAt,
    string PublishedSource,
    string Language,
    string Kind,
    string ListedOn,
    string Note
)
{
    public static readonly string[] Columns =
    [
        "url",
        "title",
        "outlet",
        "outlet_domain",
        "outlet_type",
        "outlet_country",
        "author",
        "published_at",
        "published_precision",
        "published_source",
        "language",
        "kind",
        "listed_on",
        "note",
    ];

    /// <summary>By the length of the ISO text: year, month, day or second.</summary>
    public string Precision =>
        PublishedAt.Length switch
        {
            0 => "",
            4 => "year",
            7 => "month",
            10 => "day",
            _ => "second",
        };

    public string[] Cells =>
        [
            Url.Normal,
            Title,
            Outlet.Name,
            Outlet.Domain,
            Outlet.Type,
            Outlet.Country,
            Author,
            PublishedAt,
            Precision,
            PublishedSource,
            Language,
            Kind,
            ListedOn,
            Note,
        ];
}

/// <summary>One address of <c>left-out.csv</c>.</summary>
internal sealed record LeftOut(string Url, string Outlet, string Reason, string KeptAs)
{
    public static readonly string[] Columns = ["url", "outlet", "reason", "kept_as"];

    public string[] Cells => [Url, Outlet, Reason, KeptAs];
}

/// <summary>Articles as found → the record, one row an identity, and what was left out.</summary>
internal sealed class ArticleRecord(HandData hand, OutletBook book)
{
    private const string SameAddress = "the same address as another row once tracking parameters and the like are gone";

    // An address that was joined by hand gives way, unless it alone has the title.
    private const int OtherAddress = 50;

    private readonly List<RecordRow> rows = [];
    private readonly List<LeftOut> leftOut = [];

    public static (List<RecordRow> Rows, List<LeftOut> LeftOut) Make(
        HandData hand,
        OutletBook book,
        List<CoverageArticle> articles
    )
    {
        var record = new ArticleRecord(hand, book);
        record.Add(articles);
        return (record.rows, record.leftOut);
    }

    private void Add(List<CoverageArticle> articles)
    {
        var kept = new List<(string Key, string Raw, string Reason, RecordRow Row)>();
        foreach (var article in articles)
        {
            var outlet = book.ByName[book.OutletOf(article)];
            if (!ArticleUrl.TryParse(article.Url, out var url, out var problem))
            {
                leftOut.Add(new(article.Url, outlet.Name, problem, ""));
            }
            else if (hand.Correction("leave-out", article.Url) is { } correction)
            {
                leftOut.Add(new(article.Url, outlet.Name, correction["reason"], ""));
            }
            else
            {
                var same = hand.Correction("same-as", article.Url);
                var key = same is not null && ArticleUrl.TryParse(same["value"], out var other, out _) ? other.Key : url.Key;
                kept.Add((key, article.Url, same?["reason"] ?? SameAddress, Row(article, url, outlet)));
            }
        }

        foreach (var group in kept.GroupBy(k => k.Key, StringComparer.Ordinal))
        {
            var ranked = group.OrderByDescending(k => Richness(k.Row) - (k.Reason is SameAddress ? 0 : OtherAddress)).ToList();
            rows.Add(ranked.Skip(1).Aggregate(ranked[0].Row, (row, other) => Merge(row, other.Row)));
            leftOut.AddRange(
                ranked
                    .Skip(1)
                    .Select(k => new LeftOut(
                        k.Raw,
                        k.Row.Outlet.Name,
                        ReasonOf(ranked[0].Reason, k.Reason),
                        ranked[0].Row.Url.Normal
                    ))
            );
        }
    }

    private static string ReasonOf(string ofKept, string ofOther) => ofOther is SameAddress ? ofKept : ofOther;

    private static int Richness(RecordRow row) =>
        (row.Title.Length > 0 ? 100 : 0) + row.PublishedAt.Length + (row.Author.Length > 0 ? 1 : 0);

    private static RecordRow Merge(RecordRow row, RecordRow other) =>
        row with
        {
            Title = row.Title.Length > 0 ? row.Title : other.Title,
            Author = row.Author.Length > 0 ? row.Author : other.Author,
            PublishedAt = row.PublishedAt.Length > 0 ? row.PublishedAt : other.PublishedAt,
            PublishedSource = row.PublishedAt.Length > 0 ? row.PublishedSource : other.PublishedSource,
            Language = row.Language.Length > 0 ? row.Language : other.Language,
            ListedOn = Earliest(row.ListedOn, other.ListedOn),
            Note = row.Note.Length > 0 ? row.Note : other.Note,
        };

    private static string Earliest(string one, string other) =>
        one.Length == 0 || (other.Length > 0 && string.CompareOrdinal(other, one) < 0) ? other : one;

    private RecordRow Row(CoverageArticle article, ArticleUrl url, OutletRow outlet)
    {
        var names = outlet.Aliases.Append(outlet.Name).Append(outlet.Domain);
        var title = Titles.Clean(article.Title, names.ToHashSet(StringComparer.OrdinalIgnoreCase));
        var author = article.Author ?? "";
        if (hand.Correction("author-in-title", article.Url, article.Feed) is not null)
        {
            (title, author) = Titles.SplitAuthor(title);
        }

        var dropped = hand.Correction("drop-title", article.Url);
        var notes = new List<string> { hand.Credit(article.Outlet) };
        var listing = hand.Correction("listed-only", article.Url, article.Feed);
        var published = RecordDate.Published(article);
        var source = published.Length == 0 ? "" : article.PublishedFrom ?? "";
        var listed = RecordDate.Listed(article);
        if (listing is not null)
        {
            listed = article.Published![..10];
            published = RecordDate.InAddress(article.Url);
            source = published.Length == 0 ? "" : "address";
            notes.Add($"day and title as listed on {listing["value"]}");
        }
        else if (RecordDate.IsReferenced(article) && title.Length > 0)
        {
            notes.Add(dropped?["reason"] ?? "title as the referring digest gives it");
        }

        if (hand.Correction("drop-date", article.Url) is { } date)
        {
            (published, source) = ("", "");
            notes.Add(date["reason"]);
        }

        if (Titles.HasLost(title))
        {
            notes.Add("a part of the title was lost before it came here (…)");
        }

        notes.Add(hand.Correction("note", article.Url)?["value"] ?? "");
        return new RecordRow(
            url,
            dropped is null ? hand.Correction("title", article.Url)?["value"] ?? Titles.Marked(title) : "",
            outlet,
            Titles.Author(author),
            published,
            source,
            hand.Correction("language", article.Url)?["value"] ?? article.Language ?? "",
            hand.Correction("kind", article.Url)?["value"] ?? KindOf(article, outlet),
            listed,
            string.Join("; ", notes.Where(note => note.Length > 0))
        );
    }

    private string KindOf(CoverageArticle article, OutletRow outlet) =>
        hand.Fact(outlet.Name, "kind") is { Length: > 0 } kind ? kind : article.Type;
}
