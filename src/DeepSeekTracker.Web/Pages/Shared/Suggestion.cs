namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Finds what a mistyped name may have meant.</summary>
public static class Suggestion
{
    private const int LongestCompared = 60;

    /// <summary>Up to <paramref name="count"/> candidates that contain the text or are a few letters away, nearest first.</summary>
    public static IReadOnlyList<T> Nearest<T>(string text, IEnumerable<T> candidates, Func<T, string> name, int count = 3)
    {
        var wanted = text.Length <= LongestCompared ? text.ToLowerInvariant() : text[..LongestCompared].ToLowerInvariant();
        var allowed = Math.Max(1, wanted.Length / 3);
        return
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Distance: Distance(wanted, name(candidate).ToLowerInvariant())))
                .Where(pair => pair.Distance <= allowed)
                .OrderBy(pair => pair.Distance)
                .Take(count)
                .Select(pair => pair.Candidate),
        ];
    }

    private static int Distance(string wanted, string candidate)
    {
        if (wanted.Length >= 3 && candidate.Contains(wanted, StringComparison.Ordinal))
        {
            return 0;
        }

        if (candidate.Length > LongestCompared)
        {
            return int.MaxValue;
        }

        var row = new int[candidate.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= wanted.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var change = diagonal + (wanted[i - 1] == candidate[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
