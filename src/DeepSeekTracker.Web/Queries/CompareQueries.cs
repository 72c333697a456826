using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Texts of a filter, to compare their words.</summary>
/// <param name="Articles">How many articles were looked at.</param>
/// <param name="Titles">The headline of each article that has one.</param>
/// <param name="Texts">Headline and beginning of the text of those that have one.</param>
public sealed record TextSample(int Articles, IReadOnlyList<string> Titles, IReadOnlyList<string> Texts)
{
    public int WithText => Texts.Count;
}

/// <summary>What a comparison reads beside counts: bounded, whatever the number of articles.</summary>
public sealed class CompareQueries(
    IDbContextFactory<TrackerDbContext> contexts,
    ArticleQueries articles,
    ArticleSelection selection
)
{
    /// <summary>Articles of a side whose words are read: the newest.</summary>
    public const int MostTexts = 60;

    /// <summary>The same where headlines alone are read.</summary>
    public const int MostTitles = 400;

    /// <summary>Articles that tell which words are common in a language.</summary>
    public const int MostTextsOfRecord = 240;

    /// <summary>Characters of a text that are read.</summary>
    public const int MostCharacters = 4_000;

    private const int PageOfFirst = 100;

    /// <summary>Articles at the beginning of a side among which the first report is looked for.</summary>
    private const int MostFirst = 2_000;

    /// <summary>A day somewhere on Earth begins so long before it does in UTC.</summary>
    private static readonly TimeSpan Eastmost = TimeSpan.FromHours(14);

    /// <summary>
    /// The articles among which the first report of the filter must be: those whose time begins before another's is over. Of
    /// daily lists, whose articles may be of any time before, the earliest two.
    /// </summary>
    public async Task<IReadOnlyList<ArticleRow>> EarliestAsync(ArticleFilter filter, CancellationToken stop)
    {
        var oldest = filter with { Days = DayScope.Dated, Sort = ArticleSort.Oldest };
        var found = new List<ArticleRow>();
        if (SearchJoin.With($"is:{SearchValue.DailyList}", filter.Words) is { } listed)
        {
            found.AddRange((await articles.PageAsync(oldest with { Words = listed }, null, stop, 2)).Rows);
        }

        ArticleCursor? next = null;
        do
        {
            var page = await articles.PageAsync(oldest, next, stop, PageOfFirst);
            found.AddRange(page.Rows);
            next = found.Count < MostFirst && !IsSettled(page.Rows, found) ? page.Older : null;
        } while (next is not null);
        return [.. found.DistinctBy(row => row.Id)];
    }

    /// <summary>True where all that follow begin after one of those found is over.</summary>
    private static bool IsSettled(IReadOnlyList<ArticleRow> page, List<ArticleRow> found) =>
        page.Count == 0 || page[^1].Date.At?.UtcDateTime - Eastmost >= found.Min(row => row.Date.Interval?.Until);

    /// <summary>The newest headlines of the filter.</summary>
    public async Task<TextSample> TitlesAsync(ArticleFilter filter, CancellationToken stop)
    {
        var rows = await NewestAsync(filter, MostTitles, stop);
        return new TextSample(rows.Count, Titles(rows), []);
    }

    /// <summary>The newest headlines and texts of the filter.</summary>
    public async Task<TextSample> SampleAsync(ArticleFilter filter, CancellationToken stop, int most = MostTexts)
    {
        var rows = await NewestAsync(filter, most, stop);
        var ids = rows.Select(row => row.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var texts = await db
            .ArticleTexts.Where(t => ids.Contains(t.ArticleId))
            .Select(t => new { t.ArticleId, Text = t.Text.Substring(0, MostCharacters) })
            .ToDictionaryAsync(t => t.ArticleId, t => t.Text, stop);
        return new TextSample(
            rows.Count,
            Titles(rows),
            [.. rows.Where(row => texts.ContainsKey(row.Id)).Select(row => $"{row.Title}\n{texts[row.Id]}")]
        );
    }

    /// <summary>For each side the number of its articles that a search finds, and of those of the other sides, each article once.</summary>
    /// <param name="search">The search, without the limits of any side.</param>
    /// <param name="sides">The same search within each side.</param>
    /// <returns>Null where more are found than are looked at, or where it takes too long.</returns>
    public async Task<IReadOnlyList<(int Here, int Elsewhere)>?> CountsAsync(
        ArticleFilter search,
        IReadOnlyList<ArticleFilter> sides,
        CancellationToken stop
    )
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        SelectedArticles found;
        try
        {
            found = await selection.OfAsync(db, search, stop, IndexQuery.MostRead);
        }
        catch (SlowSearchException)
        {
            return null;
        }

        if (found.HasMore)
        {
            return null;
        }

        var marks = new SideMarks();
        foreach (var side in sides)
        {
            (found with { Filter = selection.InColumns(found.Table, side) }).Visit(marks);
            marks.Next();
        }

        return [.. Enumerable.Range(0, sides.Count).Select(side => (marks.Of(1 << side), marks.Of(~(1 << side))))];
    }

    private async Task<IReadOnlyList<ArticleRow>> NewestAsync(ArticleFilter filter, int most, CancellationToken stop) =>
        (await articles.PageAsync(filter with { Sort = ArticleSort.Published }, null, stop, most)).Rows;

    private static string[] Titles(IEnumerable<ArticleRow> rows) =>
        [.. rows.Select(row => row.Title).OfType<string>().Where(title => !string.IsNullOrWhiteSpace(title))];

    /// <summary>Which sides each article belongs to.</summary>
    private sealed class SideMarks : IColumnVisitor
    {
        private readonly Dictionary<long, int> _sides = [];
        private int _side = 1;

        public void Next() => _side <<= 1;

        public int Of(int sides) => _sides.Values.Count(of => (of & sides) != 0);

        public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
        {
            for (var n = 0; n < fails.Length; n++)
            {
                int at = rows[n];
                if (fails[n] == 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_sides, chunk.Places[at], out _) |= _side;
                }
            }
        }
    }
}
