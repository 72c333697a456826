using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Counts fitting rows by day and series. Rows of a day lie side by side in the table, so that a day's counts are put away once.</summary>
internal sealed class SeriesCounter : IColumnVisitor
{
    private const int Vague = -1;
    private const int Undated = -2;

    private readonly CoverageBy _by;

    /// <summary>The series by outlet, traits or set of topics; null where a row is of none of them.</summary>
    private readonly int[]?[] _seriesOf;
    private readonly int[] _dayOfTraits;
    private readonly List<string> _keys = [];
    private readonly Dictionary<(int Series, int Day), int> _counts = [];
    private readonly List<int> _touched = [];
    private readonly int[] _ofDay;
    private readonly int[] _vague;
    private readonly int[] _undated;
    private int _day = ColumnRow.NoDay;

    /// <param name="without">Of topics only: counts as one series the articles that have none of these.</param>
    public SeriesCounter(ColumnTable table, CoverageBy by, IReadOnlyCollection<string>? without = null)
    {
        _by = by;
        _seriesOf = by switch
        {
            CoverageBy.Outlet => Numbered(table.Outlets, o => o is null ? [] : [o.Key]),
            CoverageBy.Country => Numbered(table.Outlets, o => o?.Country is { } country ? [country] : []),
            CoverageBy.Kind => Numbered(table.Outlets, o => o?.Kind is { } kind ? [kind] : []),
            CoverageBy.Language => Numbered(
                table.Traits,
                t => t.Language is { } language ? [LanguageRange.WithoutForm(language)] : []
            ),
            CoverageBy.Role => Numbered(table.Traits, t => [ReportRoles.Of(t).ToString()]),
            CoverageBy.Topic when without is not null => Numbered(
                table.TopicSets,
                set => set.Any(topic => without.Contains(table.Topics[topic])) ? [] : [""]
            ),
            CoverageBy.Topic => Numbered(table.TopicSets, set => [.. set.Select(topic => table.Topics[topic])]),
            _ => Numbered([0], _ => [""]),
        };
        _dayOfTraits =
        [
            .. table.Traits.Select(t =>
                t.Precision switch
                {
                    DatePrecision.None => Undated,
                    DatePrecision.Month or DatePrecision.Year => Vague,
                    _ => 0,
                }
            ),
        ];
        (_ofDay, _vague, _undated) = (new int[_keys.Count], new int[_keys.Count], new int[_keys.Count]);
    }

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
    {
        var series = _by switch
        {
            CoverageBy.Outlet or CoverageBy.Country or CoverageBy.Kind => chunk.Outlets,
            CoverageBy.Language or CoverageBy.Role => chunk.Traits,
            CoverageBy.Topic => chunk.Topics,
            _ => null,
        };
        for (var n = 0; n < fails.Length; n++)
        {
            int at = rows[n];
            if (fails[n] != 0)
            {
                continue;
            }

            var numbers = _seriesOf[series is null ? 0 : series[at]];
            if (numbers is null)
            {
                continue;
            }

            var day = chunk.Days[at];
            if (day == ColumnRow.NoDay)
            {
                // Rows without a day stand among the others: they must not part these.
                var counts = _dayOfTraits[chunk.Traits[at]] == Vague ? _vague : _undated;
                foreach (var number in numbers)
                {
                    counts[number]++;
                }

                continue;
            }

            if (day != _day)
            {
                PutAway();
                _day = day;
            }

            foreach (var number in numbers)
            {
                if (_ofDay[number]++ == 0)
                {
                    _touched.Add(number);
                }
            }
        }
    }

    /// <summary>Each series with articles, in no particular order; "" is the key of the one series of all.</summary>
    public IEnumerable<(string Key, Timeline Timeline)> Series()
    {
        PutAway();
        for (var number = 0; number < _keys.Count; number++)
        {
            Put(number, Vague, _vague[number]);
            Put(number, Undated, _undated[number]);
        }

        var keys = _keys;
        return _counts
            .GroupBy(count => count.Key.Series)
            .Select(series => (keys[series.Key], Made(series.ToDictionary(count => count.Key.Day, count => count.Value))));
    }

    private static Timeline Made(Dictionary<int, int> days)
    {
        var (vague, undated) = (days.GetValueOrDefault(Vague), days.GetValueOrDefault(Undated));
        return new Timeline(
            [
                .. days.Where(day => day.Key >= 0)
                    .OrderBy(day => day.Key)
                    .Select(day => new DayCount(DateOnly.FromDayNumber(day.Key), day.Value)),
            ],
            days.Values.Sum() - vague - undated,
            vague,
            undated
        );
    }

    private void PutAway()
    {
        foreach (var number in _touched)
        {
            Put(number, _day, _ofDay[number]);
            _ofDay[number] = 0;
        }

        _touched.Clear();
    }

    private void Put(int series, int day, int count)
    {
        if (count > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, (series, day), out _) += count;
        }
    }

    private int[]?[] Numbered<T>(T[] of, Func<T, IReadOnlyList<string>> keys)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new int[]?[of.Length];
        for (var at = 0; at < of.Length; at++)
        {
            var named = keys(of[at]);
            all[at] = named.Count == 0 ? null : new int[named.Count];
            for (var n = 0; n < named.Count; n++)
            {
                if (!numbers.TryGetValue(named[n], out var number))
                {
                    numbers.Add(named[n], number = numbers.Count);
                    _keys.Add(named[n]);
                }

                all[at]![n] = number;
            }
        }

        return all;
    }
}
