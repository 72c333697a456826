using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Finds what a mistyped name may have meant.</summary>
public static class Suggestion
{
    private const int LongestCompared = EditDistance.Longest;

    /// <summary>Up to <paramref name="count"/> candidates that contain the text or are a few letters away, nearest first.</summary>
    public static IReadOnlyList<T> Nearest<T>(string text, IEnumerable<T> candidates, Func<T, string> name, int count = 3)
    {
        var wanted = text.Length <= LongestCompared ? text.ToLowerInvariant() : text[..LongestCompared].ToLowerInvariant();
        var allowed = Math.Max(1, wanted.Length / 3);
        return
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Distance: Distance(wanted, name(candidate), allowed)))
                .Where(pair => pair.Distance <= allowed)
                .OrderBy(pair => pair.Distance)
                .Take(count)
                .Select(pair => pair.Candidate),
        ];
    }

    /// <summary>Names whose lengths differ by more than is allowed are farther away than that: they are not compared.</summary>
    private static int Distance(string wanted, string candidate, int allowed) =>
        wanted.Length >= 3 && candidate.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? 0
        : Math.Abs(candidate.Length - wanted.Length) > allowed ? int.MaxValue
        : EditDistance.Between(wanted, candidate.ToLowerInvariant());
}
