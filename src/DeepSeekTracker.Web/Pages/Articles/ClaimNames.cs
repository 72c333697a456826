using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>Tells what a search's names of claims were taken for.</summary>
public static class ClaimNames
{
    public static IReadOnlyList<UnknownName> Of(ArticleFilter filter, IReadOnlyList<Claim> claims) =>
        filter.Words is { } words
            ?
            [
                .. Asked(SearchParser.Parse(words).Root)
                    .Distinct()
                    .Select(name => Of(filter, words, name, claims))
                    .OfType<UnknownName>(),
            ]
            : [];

    private static UnknownName? Of(ArticleFilter filter, string words, string name, IReadOnlyList<Claim> claims)
    {
        var meant = new SearchClaim(name).Among(claims.Select(claim => claim.Key));
        if (meant.Contains(name))
        {
            return null;
        }

        if (meant.Count == 1)
        {
            return new(T("“{0}” was read as {1}.", $"claim:{name}", meant[0]), []);
        }

        return meant.Count > 1
            ? new(
                T("“{0}” was read as any of {1}.", $"claim:{name}", string.Join(", ", meant)),
                [.. claims.Where(c => meant.Contains(c.Key)).Select(Instead)]
            )
            : new(
                T("There is no claim “{0}” in this story.", name),
                [
                    .. Suggestion
                        .Nearest(name, claims, claim => claim.Key)
                        .Concat(Suggestion.Nearest(name.Replace('-', ' '), claims, claim => claim.Name))
                        .Distinct()
                        .Take(3)
                        .Select(Instead),
                ]
            );

        NavLink Instead(Claim claim) =>
            new(claim.Name, ArticleFilterQuery.Link("/articles", filter with { Words = Written(words, name, claim.Key) }));
    }

    /// <summary>The search with another claim; underscores may stand for hyphens in what was written.</summary>
    private static string Written(string words, string name, string key)
    {
        var folded = words.ToLowerInvariant().Replace('_', '-');
        var at = folded.Length == words.Length ? folded.IndexOf("claim:" + name, StringComparison.Ordinal) : -1;
        return at < 0 ? $"claim:{key}" : $"{words[..at]}claim:{key}{words[(at + 6 + name.Length)..]}";
    }

    private static IEnumerable<string> Asked(SearchNode? node) =>
        node switch
        {
            SearchClaim { Name: { } name } => [name],
            SearchNot not => Asked(not.Of),
            SearchAll all => all.Of.SelectMany(Asked),
            SearchAny any => any.Of.SelectMany(Asked),
            _ => [],
        };
}
