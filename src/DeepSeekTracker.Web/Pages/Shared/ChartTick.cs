using System.Globalization;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A name below a chart.</summary>
/// <param name="X">Its place in percent of the width.</param>
/// <param name="Rank">0 stands on every screen, 1 on broad ones only, 2 on all but the narrowest.</param>
/// <param name="IsLast">True for the last of many, which must not reach beyond the chart.</param>
public sealed record ChartTick(string X, string Label, int Rank, bool IsLast = false)
{
    private const int Few = 8;

    /// <summary>Days as often as there is room for their names: each, the Mondays, the firsts of months or of years.</summary>
    public static IReadOnlyList<ChartTick> Of(DateOnly from, int days, Func<DateOnly, string> place)
    {
        var all = Enumerable.Range(0, days).Select(from.AddDays);
        var named = days switch
        {
            <= Few => all,
            <= 100 => all.Where(d => d.DayOfWeek == DayOfWeek.Monday),
            <= 800 => all.Where(d => d.Day == 1),
            _ => all.Where(d => d is { Day: 1, Month: 1 }),
        };
        return Ranked([.. named.Select(day => (place(day), Name(day, days)))], days);
    }

    /// <summary>Names with their ranks: every second gives way first, then every second of the rest.</summary>
    public static IReadOnlyList<ChartTick> Ranked(IReadOnlyList<(string X, string Label)> names, int bars) =>
        [
            .. names.Select(
                (name, at) => new ChartTick(name.X, name.Label, RankOf(at), bars > Few && at > 0 && at == names.Count - 1)
            ),
        ];

    public static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static int RankOf(int at) =>
        at % 2 == 1 ? 1
        : at % 4 == 2 ? 2
        : 0;

    private static string Name(DateOnly day, int days) => days <= 366 ? DateWords.DayOfMonth(day) : DateWords.ShortDay(day);
}
