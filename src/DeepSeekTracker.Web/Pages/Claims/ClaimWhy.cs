using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Claims;

/// <summary>What speaks for an answer, and what it is of, in words.</summary>
public static class ClaimWhy
{
    /// <summary>What the sentence says the value is of: the claim's scopes that it names, and the one day that it names.</summary>
    public static IReadOnlyList<string> Particulars(Claim claim, MentionRow row)
    {
        var keys = row.Scopes?.Split(' ') ?? [];
        var found = claim
            .Scopes.Where(scope => keys.Contains(scope.Key, StringComparer.Ordinal))
            .Select(scope => scope.Name)
            .ToList();
        if (row.AsOf is { } day && claim.Kind != ClaimKind.Date)
        {
            found.Add(T("day named: {0}", DateWords.Day(day)));
        }

        return found;
    }

    /// <summary>The rule in words; as it is stored where it has parts that are not known here.</summary>
    public static string Rule(MentionRow row)
    {
        var parts = row.Rule.Split(", ").Select(part => Part(part, row.Subject)).ToList();
        return parts.Contains(null) ? T("Rule: {0}.", row.Rule) : T("Why it counts: {0}.", string.Join("; ", parts));
    }

    private static string? Part(string part, string? subject) =>
        part switch
        {
            "subject in clause" => subject is null
                ? T("what it is of is named in the same part of the sentence")
                : T("“{0}” stands in the same part of the sentence", subject),
            "subject in sentence" => subject is null
                ? T("what it is of is named in the sentence")
                : T("“{0}” stands in the sentence", subject),
            "subject from before" => T("what it is of was named before, or is the story itself"),
            "no subject" => T("nothing says what it is of"),
            "words in clause" => T("words that speak for this claim stand beside it"),
            "words in sentence" => T("words that speak for this claim stand in the sentence"),
            "no words" => T("no words that speak for this claim stand near"),
            "typical value" => T("many give this value"),
            _ => null,
        };
}
