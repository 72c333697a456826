namespace DeepSeekTracker.Web.Queries;

/// <summary>The coverage of every topic: fitting rows, their outlets, the first and last day.</summary>
internal sealed class TopicCounter : IColumnVisitor
{
    private readonly ColumnTable _table;
    private readonly ReportRole[] _roles;

    /// <summary>Role by role, set by set: articles.</summary>
    private readonly int[][] _ofSet;
    private readonly (int First, int Last)[] _days;

    /// <summary>Set by set: which outlets have an article with it.</summary>
    private readonly bool[] _outlets;

    public TopicCounter(ColumnTable table)
    {
        _table = table;
        _roles = [.. table.Traits.Select(ReportRoles.Of)];
        _ofSet = [.. Enum.GetValues<ReportRole>().Select(_ => new int[table.TopicSets.Length])];
        _days = [.. Enumerable.Repeat((int.MaxValue, ColumnRow.NoDay), table.TopicSets.Length)];
        _outlets = new bool[table.Topics.Length * table.Outlets.Length];
    }

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
    {
        for (var n = 0; n < fails.Length; n++)
        {
            int at = rows[n];
            var set = chunk.Topics[at];
            if (fails[n] != 0)
            {
                continue;
            }

            _ofSet[(int)_roles[chunk.Traits[at]]][set]++;
            foreach (var topic in _table.TopicSets[set])
            {
                _outlets[(topic * _table.Outlets.Length) + chunk.Outlets[at]] = true;
            }

            if (chunk.Days[at] is var day and not ColumnRow.NoDay)
            {
                _days[set] = (Math.Min(_days[set].First, day), Math.Max(_days[set].Last, day));
            }
        }
    }

    public List<TopicRow> Rows()
    {
        var rows = new List<TopicRow>();
        for (var topic = 0; topic < _table.Topics.Length; topic++)
        {
            var sets = Enumerable.Range(0, _table.TopicSets.Length).Where(Holds(topic)).ToList();
            var reports = Reports(sets);
            if (reports.Articles > 0)
            {
                var (first, last) = (sets.Min(First), sets.Max(Last));
                rows.Add(
                    new TopicRow(
                        _table.Topics[topic],
                        reports,
                        _outlets.AsSpan(topic * _table.Outlets.Length, _table.Outlets.Length).Count(true),
                        last == ColumnRow.NoDay ? null : DateOnly.FromDayNumber(first),
                        last == ColumnRow.NoDay ? null : DateOnly.FromDayNumber(last)
                    )
                );
            }
        }

        return rows;
    }

    private Func<int, bool> Holds(int topic)
    {
        var sets = _table.TopicSets;
        return set => sets[set].Contains(topic);
    }

    private ReportCount Reports(List<int> sets)
    {
        var copies = sets.Sum(set => _ofSet[(int)ReportRole.Copy][set]);
        var uncompared = sets.Sum(set => _ofSet[(int)ReportRole.Uncompared][set]);
        return new(sets.Sum(set => _ofSet[(int)ReportRole.Report][set]) + copies + uncompared, copies, uncompared, false);
    }

    private int First(int set) => _days[set].First;

    private int Last(int set) => _days[set].Last;
}
