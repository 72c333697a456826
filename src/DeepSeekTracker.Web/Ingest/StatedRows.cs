using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>
/// The rows of a table or list, with what a person states beside it: that is said of one article, so a table of one row takes
/// it, and one of more leaves it out.
/// </summary>
internal sealed class StatedRows(IEnumerable<TableRow> rows, SideCar stated)
{
    /// <summary>The articles that it named, in words that could be read or not, once all rows were read.</summary>
    public int Count { get; private set; }

    /// <summary>The rows, to be read once: the first article waits until it is known whether there is a second.</summary>
    public IEnumerable<TableRow> Read()
    {
        TableRow.Facts? first = null;
        foreach (var row in rows)
        {
            // A row that could not be read was an article too: what is stated may have been meant for it.
            Count += row is TableRow.Facts or TableRow.Problem ? 1 : 0;
            if (row is TableRow.Facts facts && Count == 1)
            {
                first = facts;
                continue;
            }

            if (first is not null && Count > 1)
            {
                yield return first;
                first = null;
            }

            yield return row;
        }

        if (first is not null)
        {
            if (IsOther(stated.Url, first.Article.Url))
            {
                yield return new TableRow.Notice(
                    first.Row,
                    $"{first.Place}: it names {first.Article.Url}, so the other address that was stated beside it was left out."
                );
            }

            yield return first with
            {
                Article = With(first.Article),
            };
        }
    }

    private static bool IsOther(string? stated, string own) =>
        stated is not null
        && own.Length > 0
        && !(
            ArticleUrl.TryParse(stated, out var one, out _) && ArticleUrl.TryParse(own, out var two, out _) && one.Key == two.Key
        );

    /// <summary>What a person states wins over the row's own; the row's address tells which article it is.</summary>
    private ArticleFacts With(ArticleFacts row)
    {
        var facts = row with
        {
            Url = row.Url.Length > 0 ? row.Url : stated.Url ?? "",
            Title = stated.Title ?? row.Title,
            Author = stated.Author ?? row.Author,
            Language = stated.Language ?? row.Language,
            Stated =
            [
                .. new[]
                {
                    (ArticleColumns.Title, stated.Title),
                    (ArticleColumns.Author, stated.Author),
                    (ArticleColumns.Language, stated.Language),
                    (ArticleColumns.Outlet, stated.Outlet),
                }
                    .Where(fact => fact.Item2 is not null)
                    .Select(fact => fact.Item1),
            ],
        };
        if (stated.Outlet is { } outlet && outlet != row.Outlet)
        {
            facts = facts with
            {
                Outlet = outlet,
                OutletDomain = null,
                NamesDomains = false,
                OutletType = null,
                OutletCountry = null,
            };
        }

        return stated.Published is { } date ? facts with { Published = date, PublishedSource = SideCar.Origin } : facts;
    }
}
