using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Tells what a search's names of claims were taken for.</summary>
public static class ClaimNames
{
    private const int MostMeant = 3;

    /// <param name="href">The page's address with another search.</param>
    public static IReadOnlyList<UnknownName> Of(
        ArticleFilter filter,
        IReadOnlyList<Claim> claims,
        Func<ArticleFilter, string> href
    ) =>
        filter.Words is { } words
            ?
            [
                .. SearchParser
                    .Parse(words)
                    .Claims.DistinctBy(asked => asked.Claim.Name)
                    .Select(asked => Of(words, asked, claims, search => href(filter with { Words = search })))
                    .OfType<UnknownName>(),
            ]
            : [];

    private static UnknownName? Of(string words, SearchedClaim asked, IReadOnlyList<Claim> claims, Func<string, string> searched)
    {
        var name = asked.Claim.Name!;
        var meant = asked.Claim.Among(claims.Select(claim => claim.Key));
        if (meant.Contains(name))
        {
            return null;
        }

        if (meant.Count == 1)
        {
            return new(
                T("At character {0} of the search: “{1}” was read as {2}.", asked.Position, $"claim:{name}", meant[0]),
                []
            );
        }

        if (meant.Count > 1)
        {
            return new(
                T(
                    "At character {0} of the search: “{1}” was read as any of {2}.",
                    asked.Position,
                    $"claim:{name}",
                    string.Join(", ", meant)
                ),
                [.. claims.Where(c => meant.Contains(c.Key)).Select(Instead)]
            );
        }

        var sentence = T("At character {0} of the search: there is no claim “{1}” in this story.", asked.Position, name);
        var near = Suggestion
            .Nearest(name, claims, claim => claim.Key)
            .Concat(Suggestion.Nearest(name.Replace('-', ' '), claims, claim => claim.Name))
            .Distinct()
            .Take(MostMeant)
            .ToList();
        return near.Count > 0
            ? new(sentence, [.. near.Select(Instead)])
            : new(sentence, [new(T("All claims"), "/claims")]) { Offer = T("The story asks for these: {0}", "{0}") };

        NavLink Instead(Claim claim) => new(claim.Name, searched(Written(words, asked, claim.Key)));
    }

    /// <summary>The search with another claim: what stands between the colon and the sign of a value, or the end, is its name.</summary>
    private static string Written(string words, SearchedClaim asked, string key)
    {
        var start = words.IndexOfAny([':', '：'], asked.Position - 1) + 1;
        start += start < words.Length && words[start] == '"' ? 1 : 0;
        return $"{words[..start]}{key}{words[Math.Min(start + asked.Claim.Name!.Length, words.Length)..]}";
    }
}
