using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>The sentences that answer a search, for the rows of one page.</summary>
public sealed class SnippetQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The best sentence of each article's text; none where the words stand in its title only.</summary>
    public async Task<IReadOnlyDictionary<int, SearchSnippet>> ForAsync(
        string? search,
        IReadOnlyList<ArticleRow> rows,
        CancellationToken stop
    )
    {
        var wanted = SearchHits.Wanted(search is null ? null : SearchParser.Parse(search).Root, inTitle: false);
        if (wanted.Count == 0 || rows.Count == 0)
        {
            return new Dictionary<int, SearchSnippet>();
        }

        var ids = rows.Select(row => row.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var texts = await db
            .ArticleTexts.Where(t => ids.Contains(t.ArticleId))
            .Select(t => new { t.ArticleId, t.Text })
            .ToListAsync(stop);
        return texts
            .Select(t => (t.ArticleId, Snippet: SearchSnippet.Of(t.Text, wanted)))
            .Where(t => t.Snippet is not null)
            .ToDictionary(t => t.ArticleId, t => t.Snippet!);
    }
}
