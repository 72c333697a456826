using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// No reader saw a day at the headline before the piece was published: where a page prints an earlier one there, and nothing
/// there agrees with what it states to programs, the latter is the day on which it was stored again.
/// </summary>
internal static class PrintedDates
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(31);

    /// <summary>Moves the printed date before the stated one.</summary>
    /// <param name="candidates">In order of trust.</param>
    /// <param name="origins">The places at the headline that readers see.</param>
    public static void Prefer(List<DateCandidate> candidates, IReadOnlyList<string> origins)
    {
        if (candidates is not [{ Inferred: false, Date.Precision: >= DatePrecision.Day } stated, ..])
        {
            return;
        }

        var printed = candidates.Where(c => origins.Contains(c.Origin) && c.Date.Precision >= DatePrecision.Day).ToList();
        if (
            printed.Count > 0
            && !origins.Contains(stated.Origin)
            && printed.TrueForAll(p => IsEarlier(p.Date, stated.Date))
            && !candidates.Exists(c => c.Origin is "address" && Differ(c.Date, stated.Date) < Month)
        )
        {
            candidates.Remove(printed[0]);
            candidates.Insert(0, printed[0]);
        }
    }

    private static TimeSpan Differ(DateReading a, DateReading b) => (a.Earliest - b.Earliest).Duration();

    /// <summary>By more than the day that two zones may make.</summary>
    private static bool IsEarlier(DateReading printed, DateReading stated) =>
        stated.Earliest - printed.Earliest > TimeSpan.FromHours(48);
}
