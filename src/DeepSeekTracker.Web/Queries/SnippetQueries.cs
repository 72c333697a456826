using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>The sentences that answer a search, for the rows of one page.</summary>
public sealed class SnippetQueries(IDbContextFactory<TrackerDbContext> contexts)
{
    /// <summary>The sentence that gives the asked claim, else the best sentence of each article's text; none where the words stand in its title only.</summary>
    public async Task<IReadOnlyDictionary<int, SearchSnippet>> ForAsync(
        string? search,
        IReadOnlyList<ArticleRow> rows,
        CancellationToken stop
    )
    {
        var root = search is null ? null : SearchParser.Parse(search).Root;
        var (wanted, claims) = (SearchHits.Wanted(root, inTitle: false), SearchHits.WantedClaims(root));
        if (wanted.Count + claims.Count == 0 || rows.Count == 0)
        {
            return new Dictionary<int, SearchSnippet>();
        }

        var ids = rows.Select(row => row.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var found = claims.Count == 0 ? [] : await AnswersAsync(db, claims, ids, stop);
        if (wanted.Count > 0)
        {
            var texts = await db
                .ArticleTexts.Where(t => ids.Contains(t.ArticleId))
                .Select(t => new { t.ArticleId, t.Text })
                .ToListAsync(stop);
            foreach (var text in texts.Where(text => !found.ContainsKey(text.ArticleId)))
            {
                if (SearchSnippet.Of(text.Text, wanted) is { } snippet)
                {
                    found.Add(text.ArticleId, snippet);
                }
            }
        }

        return found.ToDictionary(row => row.Key, row => Excerpts.Fit(row.Value));
    }

    /// <summary>For each article the first sentence of its text that answers one of the claims as it is asked.</summary>
    private static async Task<Dictionary<int, SearchSnippet>> AnswersAsync(
        TrackerDbContext db,
        IReadOnlyList<SearchClaim> claims,
        List<int> ids,
        CancellationToken stop
    )
    {
        var ruled = (
            await db
                .MentionRulings.Where(r => r.UndoneAt == null && ids.Contains(r.ArticleId))
                .Select(r => new { r.ArticleId, r.MentionKey })
                .ToListAsync(stop)
        ).ToHashSet();
        var mentions = await db
            .ArticleMentions.AsNoTracking()
            .Where(m => ids.Contains(m.ArticleId) && m.Place == "text")
            .ToListAsync(stop);
        return mentions
            // What the owner ruled on says more than its sentence: it is read on the article's page.
            .Where(m => !ruled.Contains(new { m.ArticleId, MentionKey = m.Key }))
            .Where(m => claims.Any(c => c.Among([m.Claim]).Count > 0 && c.Holds(m.Low, m.High, m.Unit, m.Answer, m.IsVague)))
            .Where(m => m.CharStart >= m.SentenceStart && m.CharEnd <= m.SentenceStart + m.Sentence.Length)
            .GroupBy(m => m.ArticleId, (id, all) => all.MinBy(m => m.CharStart)!)
            .ToDictionary(
                m => m.ArticleId,
                m => SearchSnippet.Of(m.Sentence, new TextSpan(m.CharStart - m.SentenceStart, m.CharEnd - m.CharStart))
            );
    }
}
