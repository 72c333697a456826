namespace DeepSeekTracker.Core.Stories;

/// <summary>
/// Reads the dated events of a story from comma-separated values with the columns date, precision, kind, name, note and
/// sources, in any order; an empty table has none. A row with a fault is left out and told; the others are kept.
/// </summary>
public static class StoryEvents
{
    private static readonly string[] Columns = ["date", "precision", "kind", "name", "note", "sources"];

    /// <summary>The events in the order of the table, with the rows that were left out; never throws for what the table says.</summary>
    public static StoryTableReading<StoryEvent> Parse(TextReader csv)
    {
        var events = new List<StoryEvent>();
        return new(events, StoryTable.Read(csv, Columns, cell => Read(cell, events)));
    }

    /// <summary>Adds the event, or says why not.</summary>
    private static string? Read(Func<string, string> cell, List<StoryEvent> events)
    {
        var (date, precisionText, kind, name) = (cell("date"), cell("precision"), cell("kind"), cell("name"));
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

        var sources = EventSources.Parse(cell("sources"));
        if (sources.Fault is null)
        {
            events.Add(
                new StoryEvent(EventDay.First(day.Day, precision), date, precision, kind, name, cell("note"), sources.Sources)
            );
        }

        return sources.Fault;
    }
}
