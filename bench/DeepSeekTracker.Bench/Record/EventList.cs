namespace DeepSeekTracker.Bench.Record;

/// <summary>
/// <c>events.csv</c>. A span of days or months is an ISO 8601 interval (2025-01-26/2025-01-27); <c>sources</c> holds
/// <c>Outlet|url</c>, joined by <c> ; </c>.
/// </summary>
internal static class EventList
{
    public static readonly string[] Columns = ["date", "precision", "kind", "name", "note", "sources"];

    public static IEnumerable<string[]> Rows(HandData hand, List<CoverageEvent> events) =>
        events.Select(e =>
        {
            var ours = hand.Events.GetValueOrDefault(e.Event);
            var sources = e.Sources.Select(s => $"{hand.Outlet(s.Outlet, s.Url)}|{s.Url}");
            return new[]
            {
                Interval(e.Date),
                e.Precision,
                e.Type,
                ours?["name"] ?? e.Event,
                ours?["note"] ?? e.Note,
                string.Join(" ; ", sources),
            };
        });

    /// <summary>"2025-01-26…27" means 2025-01-26/2025-01-27.</summary>
    private static string Interval(string date)
    {
        var ends = date.Split('…');
        return ends.Length == 1 ? date : $"{ends[0]}/{ends[0][..^ends[1].Length]}{ends[1]}";
    }
}
