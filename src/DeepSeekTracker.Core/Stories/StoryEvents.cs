using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Stories;

/// <summary>
/// Reads the dated events of a story from comma-separated values with the columns date, precision, kind, name, note and
/// sources, in any order; an empty table has none. A row with a fault is left out and told; the others are kept.
/// </summary>
public static class StoryEvents
{
    private static readonly string[] Columns = ["date", "precision", "kind", "name", "note", "sources"];

    /// <summary>The events in the order of the table, with the rows that were left out; never throws for what the table says.</summary>
    public static StoryEventsReading Parse(TextReader csv)
    {
        using var rows = new CsvTable(csv).Rows().GetEnumerator();
        if (!rows.MoveNext())
        {
            // A story may have no events.
            return new([], []);
        }

        var header = rows.Current.Cells.Select(c => c.Trim().ToLowerInvariant()).ToList();
        var missing = Columns.Except(header, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            return new([], [new StoryEventProblem(rows.Current.Number, $"Add the columns {string.Join(", ", missing)}.")]);
        }

        var places = Columns.Select(column => header.IndexOf(column)).ToList();
        var events = new List<StoryEvent>();
        var problems = new List<StoryEventProblem>();
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var cells = places.Select(place => place < row.Cells.Count ? row.Cells[place].Trim() : "").ToList();
            var fault = row.Problem is null ? Read(cells, events) : $"The row cannot be read: {row.Problem}.";
            if (fault is not null)
            {
                problems.Add(new StoryEventProblem(row.Number, fault));
            }
        }

        return new StoryEventsReading(events, problems);
    }

    /// <summary>Adds the event, or says why not.</summary>
    private static string? Read(List<string> cells, List<StoryEvent> events)
    {
        var (date, precisionText, kind, name, note) = (cells[0], cells[1], cells[2], cells[3], cells[4]);
        if (EventDay.Parse(date) is not { } day)
        {
            return $"'{date}' is not a date; write 2025-01-20, 2025-01 or 2025, or a span such as 2025-01-26…27.";
        }

        if (EventDay.Precision(precisionText, day.Precision) is not { } precision)
        {
            return $"'{precisionText}' is not the precision of {date}; write day, month or year, or leave it empty.";
        }

        if (kind.Length == 0 || name.Length == 0)
        {
            return "The event has no kind or no name; write both.";
        }

        var sources = EventSources.Parse(cells[5]);
        if (sources.Fault is null)
        {
            events.Add(new StoryEvent(EventDay.First(day.Day, precision), date, precision, kind, name, note, sources.Sources));
        }

        return sources.Fault;
    }
}
