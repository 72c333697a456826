using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Queries;

/// <summary>How many of a list's articles are reports of their own.</summary>
/// <param name="Articles">All articles of the list.</param>
/// <param name="Copies">Copies and excerpts of other articles.</param>
/// <param name="Uncompared">Articles without a text: nobody can tell whether they are copies.</param>
/// <param name="OfNewest">A search found more: only its newest hits are counted.</param>
public sealed record ReportCount(int Articles, int Copies, int Uncompared, bool OfNewest)
{
    /// <summary>Articles with a text that repeats no other's.</summary>
    public int Reports => Articles - Copies - Uncompared;

    /// <summary>No article has a text that could be compared for copies.</summary>
    public bool IsNoneCompared => Uncompared == Articles;

    internal static ReportCount Of(FacetCounter counts, bool ofNewest)
    {
        var (articles, copies, uncompared) = (0, 0, 0);
        foreach (var (traits, count) in counts.Traits(aside: 0))
        {
            var role = ReportRoles.Of(traits);
            articles += count;
            copies += role == ReportRole.Copy ? count : 0;
            uncompared += role == ReportRole.Uncompared ? count : 0;
        }

        return new ReportCount(articles, copies, uncompared, ofNewest);
    }

    /// <summary>Counts articles by what each of them is.</summary>
    public static ReportCount Of(IReadOnlyCollection<ReportRole> articles) =>
        new(
            articles.Count,
            articles.Count(role => role == ReportRole.Copy),
            articles.Count(role => role == ReportRole.Uncompared),
            false
        );

    /// <summary>The articles of two lists that share none.</summary>
    public ReportCount With(ReportCount other) =>
        new(Articles + other.Articles, Copies + other.Copies, Uncompared + other.Uncompared, OfNewest || other.OfNewest);
}

/// <summary>Counts independent reports, from memory; the list without copies is the same list with a word more in its search.</summary>
public sealed class ReportQueries(IDbContextFactory<TrackerDbContext> contexts, ArticleSelection selection)
{
    /// <summary>A search for what is no copy or excerpt.</summary>
    public const string Original = $"is:{SearchValue.Original}";
    private const string Reports = $"is:{SearchValue.Independent}";

    public async Task<ReportCount> CountAsync(ArticleFilter filter, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var selected = await selection.OfWordsAsync(db, filter, stop);
        if (selected.HasMore && ArticleSelection.IsLimited(filter))
        {
            // As the list counts them: of very many hits the newest that bear the other limits.
            selected = await selection.OfAsync(db, filter, stop);
        }

        return ReportCount.Of(selection.Counted(selected, filter), selected.HasMore);
    }

    /// <summary>Only reading texts tells what fits, which takes its time.</summary>
    public static bool ReadsTexts(ArticleFilter filter) => ArticleSelection.ReadsTexts(filter);

    /// <summary>Copies and excerpts are left out of the list.</summary>
    public static bool LeavesOutCopies(ArticleFilter filter) =>
        filter.Words is { } words
        && SearchParser.Parse(words).Root is { } root
        && (IsOriginal(root) || (root is SearchAll all && all.Of.Any(IsOriginal)));

    /// <summary>The same list without copies and excerpts; null where no search can say it.</summary>
    public static ArticleFilter? WithoutCopies(ArticleFilter filter) => Besides(filter, Original);

    /// <summary>Those of the list that are counted so; null where no search can say it.</summary>
    public static ArticleFilter? Of(ArticleFilter filter, ReportRole role) =>
        Besides(
            filter,
            role switch
            {
                ReportRole.Copy => $"is:{SearchValue.Copy}",
                ReportRole.Report => Reports,
                _ => $"{Original} -{Reports}",
            }
        );

    /// <summary>The list with its copies again; null where the reader wrote the search otherwise.</summary>
    public static ArticleFilter? WithCopies(ArticleFilter filter)
    {
        if (filter.Words == Original)
        {
            return filter with { Words = null };
        }

        if (filter.Words?.StartsWith($"{Original} ", StringComparison.Ordinal) is not true)
        {
            return null;
        }

        var rest = filter.Words[(Original.Length + 1)..];
        var inner = rest is ['(', .., ')'] ? rest[1..^1] : rest;
        return filter with { Words = SearchJoin.With(Original, inner) == filter.Words ? inner : rest };
    }

    private static ArticleFilter? Besides(ArticleFilter filter, string part) =>
        SearchJoin.With(part, filter.Words) is { } words ? filter with { Words = words } : null;

    private static bool IsOriginal(SearchNode node) =>
        node is SearchValue { Field: SearchField.Is } value
        && value.Value.Equals(SearchValue.Original, StringComparison.OrdinalIgnoreCase);
}
