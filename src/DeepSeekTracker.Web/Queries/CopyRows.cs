using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What an article is among the copies of one piece.</summary>
public enum CopyPart
{
    Original,
    Copy,
    Excerpt,
}

/// <summary>A group of copies in the list of groups.</summary>
/// <param name="Id">The number in its address.</param>
/// <param name="Root">The article that stands for it.</param>
/// <param name="Reason">Why that one.</param>
/// <param name="Articles">Number of members of the story.</param>
/// <param name="Outlets">Number of their outlets.</param>
public sealed record CopyGroupRow(int Id, ArticleRow Root, string? Reason, int Articles, int Outlets);

/// <summary>Where a group stands in the list of groups: number of articles, then number of the group.</summary>
public sealed record CopyGroupPlace(int Articles, int Id);

/// <summary>One page of the groups, the largest first.</summary>
public sealed record CopyGroupPage(IReadOnlyList<CopyGroupRow> Groups, bool HasLarger, bool HasSmaller);

/// <summary>A member of a group.</summary>
/// <param name="Row">The article.</param>
/// <param name="Part">What it is.</param>
/// <param name="OfId">The article of the group that its text is nearest to, or the first where a ruling brought it here; null for the first.</param>
/// <param name="Overlap">Share (0 to 1) of its words that stand in the other; null where that was not measured.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Credit">The agency that it credits.</param>
public sealed record CopyMemberRow(ArticleRow Row, CopyPart Part, int? OfId, double? Overlap, string? Reason, string? Credit)
{
    /// <summary>The other is known to be the original, and the two were compared: this one repeats it, and not the other way round.</summary>
    public bool IsOfOriginal { get; init; }

    /// <summary>The version of the comparison that read its text; null where it has not been compared.</summary>
    public int? Version { get; init; }
}

/// <summary>A member with those that repeat it.</summary>
public sealed record CopyBranch(CopyMemberRow Member, IReadOnlyList<CopyBranch> Copies);

/// <summary>What the owner ruled.</summary>
/// <param name="Id">Its number.</param>
/// <param name="IsMerge">True for "one piece", false for "not one piece".</param>
/// <param name="First">One of the two, or the one that was taken out of a group.</param>
/// <param name="Others">The other, or those that it was taken from.</param>
/// <param name="Note">The owner's words.</param>
/// <param name="By">Who ruled.</param>
/// <param name="At">When.</param>
/// <param name="UndoneAt">When it was taken back; null where it is in force.</param>
public sealed record CopyRulingRow(
    int Id,
    bool IsMerge,
    NamedArticle First,
    IReadOnlyList<NamedArticle> Others,
    string? Note,
    string By,
    DateTimeOffset At,
    DateTimeOffset? UndoneAt
)
{
    /// <summary>An article that is taken out of a group is ruled apart from each of the others: one step, that is undone as one.</summary>
    public static CopyRulingRow OfStep(IReadOnlyList<CopyRulingRow> pairs)
    {
        var articles = pairs.SelectMany(pair => pair.Others.Prepend(pair.First)).ToList();
        var taken = articles.GroupBy(article => article.Id).MaxBy(group => group.Count())!.First();
        return pairs.Count == 1
            ? pairs[0]
            : pairs[0] with
            {
                First = taken,
                Others = [.. articles.Where(article => article.Id != taken.Id).OrderBy(article => article.Id)],
            };
    }
}

/// <summary>An article by its number and title.</summary>
public sealed record NamedArticle(int Id, string? Title, string Outlet);

/// <summary>One group as a tree.</summary>
public sealed record CopyGroupDetails(
    int Id,
    CopyBranch Root,
    int Articles,
    int Outlets,
    int NotShown,
    IReadOnlyList<CopyRulingRow> Rulings
);

/// <summary>Another article that shares passages with one, or is probably a translation or rewrite.</summary>
/// <param name="Row">The other article.</param>
/// <param name="IsRewrite">True for a probable translation or rewrite.</param>
/// <param name="Own">Share of the one article's words that the other has.</param>
/// <param name="Others">Share of the other's words that the one has.</param>
/// <param name="Reasons">Why, in words.</param>
/// <param name="Version">The version of the comparison that found it.</param>
public sealed record CopyRelative(ArticleRow Row, bool IsRewrite, double Own, double Others, string? Reasons, int Version);

/// <summary>What the article's page says of its copies.</summary>
/// <param name="Credit">The agency that it credits.</param>
/// <param name="Self">Its place in its group; null where it is in none.</param>
/// <param name="Other">The article of the group that its text is nearest to.</param>
/// <param name="GroupId">Its group.</param>
/// <param name="Members">Members of the group.</param>
/// <param name="Relatives">What is near without being a copy.</param>
public sealed record ArticleCopies(
    string? Credit,
    CopyMemberRow? Self,
    NamedArticle? Other,
    int? GroupId,
    int Members,
    IReadOnlyList<CopyRelative> Relatives
);

/// <summary>Two texts side by side.</summary>
public sealed record CopyComparison(ComparedText First, ComparedText Second, int Passages);

/// <summary>One of two compared texts.</summary>
/// <param name="Row">Its article.</param>
/// <param name="Text">The text.</param>
/// <param name="Own">What the other does not have, in order.</param>
/// <param name="Share">Share (0 to 1) of its shingles that the other has.</param>
public sealed record ComparedText(ArticleRow Row, string Text, IReadOnlyList<TextSpan> Own, double Share);
