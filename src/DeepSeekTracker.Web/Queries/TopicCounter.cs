namespace DeepSeekTracker.Web.Queries;

/// <summary>The coverage of every topic: fitting rows, their outlets, the first and last day.</summary>
internal sealed class TopicCounter : IColumnVisitor
{
    private readonly ColumnTable _table;
    private readonly int[] _ofSet;
    private readonly (int First, int Last)[] _days;

    /// <summary>Set by set: which outlets have an article with it.</summary>
    private readonly bool[] _outlets;

    public TopicCounter(ColumnTable table)
    {
        _table = table;
        _ofSet = new int[table.TopicSets.Length];
        _days = [.. Enumerable.Repeat((int.MaxValue, ColumnRow.NoDay), table.TopicSets.Length)];
        _outlets = new bool[table.Topics.Length * table.Outlets.Length];
    }

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> fails)
    {
        for (var at = 0; at < fails.Length; at++)
        {
            var set = chunk.Topics[at];
            if (fails[at] != 0)
            {
                continue;
            }

            _ofSet[set]++;
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
            var sets = Enumerable.Range(0, _ofSet.Length).Where(Holds(topic)).ToList();
            var articles = sets.Sum(Count);
            if (articles > 0)
            {
                var (first, last) = (sets.Min(First), sets.Max(Last));
                rows.Add(
                    new TopicRow(
                        _table.Topics[topic],
                        articles,
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

    private int Count(int set) => _ofSet[set];

    private int First(int set) => _days[set].First;

    private int Last(int set) => _days[set].Last;
}
