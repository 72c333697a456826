namespace DeepSeekTracker.Core.Text;

/// <summary>When clocks are set forward.</summary>
internal enum Summer
{
    None,
    America,
    Cuba,
    Chile,
    Europe,
    Morocco,
    Egypt,
    Israel,
    Lebanon,
    Australia,
    LordHowe,
    NewZealand,
}

/// <summary>Summer time by the rules of law; an hour that happens twice is taken as the first.</summary>
internal static class DateTextZoneRules
{
    /// <summary>Morocco leaves its summer time for Ramadan: first and last day (tz database).</summary>
    private static readonly (DateTime From, DateTime To)[] Ramadan =
    [
        (new(2020, 4, 19), new(2020, 5, 31)),
        (new(2021, 4, 11), new(2021, 5, 16)),
        (new(2022, 3, 27), new(2022, 5, 8)),
        (new(2023, 3, 19), new(2023, 4, 23)),
        (new(2024, 3, 10), new(2024, 4, 14)),
        (new(2025, 2, 23), new(2025, 4, 6)),
        (new(2026, 2, 15), new(2026, 3, 22)),
        (new(2027, 2, 7), new(2027, 3, 14)),
        (new(2028, 1, 23), new(2028, 3, 5)),
        (new(2029, 1, 14), new(2029, 2, 18)),
        (new(2029, 12, 30), new(2030, 2, 10)),
    ];

    /// <summary>Minutes that a clock stands ahead of standard time.</summary>
    /// <param name="rule">Whose law.</param>
    /// <param name="standard">Offset of standard time in minutes.</param>
    /// <param name="local">The time that the clock shows.</param>
    public static int Ahead(Summer rule, int standard, DateTime local) =>
        rule is Summer.None || !IsSummer(rule, standard, local) ? 0
        : rule is Summer.LordHowe ? 30
        : 60;

    private static bool IsSummer(Summer rule, int standard, DateTime local)
    {
        var year = local.Year;
        return rule switch
        {
            // Energy Policy Act of 2005 from 2007 on; the Uniform Time Act as amended in 1986 before.
            Summer.America when year >= 2007 => Between(local, Sunday(year, 3, 2).AddHours(2), Sunday(year, 11, 1).AddHours(2)),
            Summer.America => Between(local, Sunday(year, 4, 1).AddHours(2), Sunday(year, 10, 5).AddHours(2)),
            Summer.Cuba => Between(local, Sunday(year, 3, 2), Sunday(year, 11, 1).AddHours(1)),
            // Directive 2000/84/EC: at 01:00 UTC everywhere.
            Summer.Europe => Between(
                local.AddMinutes(-standard),
                Sunday(year, 3, 5).AddHours(1),
                Sunday(year, 10, 5).AddHours(2)
            ),
            Summer.Morocco => !Array.Exists(Ramadan, span => Between(local, span.From.AddHours(3), span.To.AddHours(2))),
            Summer.Egypt => Between(local, Last(DayOfWeek.Friday, year, 4), Last(DayOfWeek.Thursday, year, 10).AddDays(1)),
            Summer.Israel => Between(local, Sunday(year, 3, 5).AddDays(-2).AddHours(2), Sunday(year, 10, 5).AddHours(2)),
            Summer.Lebanon => Between(local, Sunday(year, 3, 5), Sunday(year, 10, 5)),
            // At 04:00 and 03:00 UTC, on Easter Island too.
            Summer.Chile => !Between(
                local.AddMinutes(-standard),
                SundayFrom(year, 4, 2).AddHours(4),
                SundayFrom(year, 9, 2).AddHours(4)
            ),
            Summer.Australia or Summer.LordHowe => !Between(
                local,
                Sunday(year, 4, 1).AddHours(3),
                Sunday(year, 10, 1).AddHours(2)
            ),
            Summer.NewZealand => !Between(local, Sunday(year, 4, 1).AddHours(3), Sunday(year, 9, 5).AddHours(2)),
            _ => false,
        };
    }

    private static bool Between(DateTime at, DateTime from, DateTime to) => at >= from && at < to;

    /// <summary>The n-th Sunday of a month; the fifth means the last.</summary>
    private static DateTime Sunday(int year, int month, int which) =>
        which == 5 ? Last(DayOfWeek.Sunday, year, month) : SundayFrom(year, month, 1 + 7 * (which - 1));

    private static DateTime SundayFrom(int year, int month, int day)
    {
        var first = new DateTime(year, month, day);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7);
    }

    private static DateTime Last(DayOfWeek which, int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)which + 7) % 7));
    }
}
