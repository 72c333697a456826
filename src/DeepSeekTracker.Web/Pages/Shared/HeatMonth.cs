namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A day in the calendar.</summary>
/// <param name="Level">0 for no article, then 1 to 5 by the order of magnitude.</param>
public sealed record HeatDay(DateOnly Day, int Count, int Level, bool HasEvents);

/// <summary>A month as weeks from Monday to Sunday; days of the neighbour months are null.</summary>
public sealed record HeatMonth(DateOnly First, IReadOnlyList<IReadOnlyList<HeatDay?>> Weeks, int Total)
{
    private const int Levels = 5;

    public static HeatMonth Of(
        DateOnly month,
        IReadOnlyDictionary<DateOnly, int> counts,
        IReadOnlySet<DateOnly> eventDays,
        int highest
    )
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var blank = ((int)first.DayOfWeek + 6) % 7;
        var length = DateTime.DaysInMonth(first.Year, first.Month);
        var cells = Enumerable
            .Repeat<HeatDay?>(null, blank)
            .Concat(Enumerable.Range(0, length).Select(n => Cell(first.AddDays(n))))
            .Concat(Enumerable.Repeat<HeatDay?>(null, (7 - ((blank + length) % 7)) % 7));
        return new HeatMonth(first, [.. cells.Chunk(7)], counts.Where(c => Month(c.Key) == first).Sum(c => c.Value));

        HeatDay Cell(DateOnly day)
        {
            var count = counts.GetValueOrDefault(day);
            return new HeatDay(day, count, Level(count, highest), eventDays.Contains(day));
        }
    }

    /// <summary>The months from one day to another, both included.</summary>
    public static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        for (var month = Month(from); month <= to; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    public static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    public static int Level(int count, int highest)
    {
        if (count <= 0)
        {
            return 0;
        }

        return highest <= 1 ? Levels : 1 + (int)Math.Round((Levels - 1) * Math.Log(count) / Math.Log(Math.Max(count, highest)));
    }
}
