using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// Counts rows by outlet, traits and topics: those that fit, and apart from them those that the limits of one kind alone
/// keep out, for the choices of that kind. By day it counts those that fit, whether or not their day may be known.
/// </summary>
internal sealed class FacetCounter : IColumnVisitor
{
    /// <summary>The classes of rows: those that fit, then by the one kind of limit that they fail.</summary>
    private static readonly ushort[] Classes =
    [
        0,
        ColumnFilter.Outlet,
        ColumnFilter.Kind,
        ColumnFilter.Country,
        ColumnFilter.Language,
        ColumnFilter.State,
        ColumnFilter.Days,
        ColumnFilter.Scope,
        ColumnFilter.Topic,
    ];

    private const int LastOfOutlets = 3;
    private const int Topic = 8;

    private static readonly sbyte[] ClassOf = MakeClassOf();

    private readonly ColumnTable _table;
    private readonly int[][] _outlets;
    private readonly int[][] _traits;
    private readonly int[][] _topics;
    private readonly Dictionary<int, int> _days;

    /// <summary>Days of those that stand on a day by a daily list alone.</summary>
    private readonly Dictionary<int, int> _ofLists;
    private readonly bool[]? _isOfList;
    private int _step = 1;

    public FacetCounter(ColumnTable table)
        : this(table, null) { }

    private FacetCounter(ColumnTable table, FacetCounter? before)
    {
        _table = table;
        _outlets = Rows(before?._outlets, kind => kind <= LastOfOutlets, table.Outlets.Length);
        _traits = Rows(before?._traits, kind => kind is 0 or (> LastOfOutlets and < Topic), table.Traits.Length);
        _topics = Rows(before?._topics, kind => kind is 0 or Topic, table.TopicSets.Length);
        _days = before is null ? [] : new(before._days);
        _ofLists = before is null ? [] : new(before._ofLists);
        _isOfList = Array.Exists(table.Traits, t => t.IsOfDailyList) ? [.. table.Traits.Select(t => t.IsOfDailyList)] : null;
    }

    /// <summary>The rows that fit.</summary>
    public int Fitting
    {
        get
        {
            var sum = 0;
            foreach (var count in _outlets[0])
            {
                sum += count;
            }

            return sum;
        }
    }

    /// <summary>
    /// The same counts of a later state of the table: what both have in common stays counted. Null where too little is, or
    /// where an outlet changed and with it what rows fail.
    /// </summary>
    public FacetCounter? BroughtUp(SelectedArticles selected)
    {
        var table = selected.Table;
        if (ReferenceEquals(table, _table))
        {
            return this;
        }

        if (table.Version < _table.Version || !ReferenceEquals(table.Outlets, _table.Outlets))
        {
            return null;
        }

        var (before, now) = (_table.Chunks.ToHashSet(), table.Chunks.ToHashSet());
        before.ExceptWith(table.Chunks);
        now.ExceptWith(_table.Chunks);
        if (now.Count > table.Chunks.Length / 2)
        {
            return null;
        }

        var later = new FacetCounter(table, this) { _step = -1 };
        selected.Visit(later, before);
        later._step = 1;
        selected.Visit(later, now);
        return later;
    }

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
    {
        var (outlets, traits, topics) = (chunk.Outlets, chunk.Traits, chunk.Topics);
        var (ofOutlet, ofTraits, ofTopics, step) = (_outlets[0], _traits[0], _topics[0], _step);
        CountDays(chunk.Days, rows, fails);
        for (var n = 0; n < fails.Length; n++)
        {
            int at = rows[n];
            if (fails[n] == 0)
            {
                ofOutlet[outlets[at]] += step;
                ofTraits[traits[at]] += step;
                ofTopics[topics[at]] += step;
                if (_isOfList is not null && _isOfList[traits[at]])
                {
                    Put(_ofLists, chunk.Days[at], step);
                }
            }
            else if (ClassOf[fails[n]] is var kind and > 0)
            {
                var (column, counts) =
                    kind <= LastOfOutlets ? (outlets, _outlets)
                    : kind < Topic ? (traits, _traits)
                    : (topics, _topics);
                counts[kind][column[at]] += step;
            }
        }
    }

    /// <summary>Days with their numbers of articles, in order, whether or not the filter asks for articles whose day is known.</summary>
    public IReadOnlyList<DayCount> Days() => Counts(_days);

    /// <summary>Coverage over time of those that fit.</summary>
    public Timeline Timeline()
    {
        var vague = Traits(0).Where(t => t.Traits.Precision is DatePrecision.Month or DatePrecision.Year).Sum(t => t.Count);
        var undated = Traits(0).Where(t => t.Traits.Precision == DatePrecision.None).Sum(t => t.Count);
        var dated = Fitting - vague - undated;
        // A filter that asks for articles of no known day sets them aside from its days.
        return new Timeline(dated == 0 ? [] : Days(), dated, vague, undated) { OfDailyLists = Counts(_ofLists) };
    }

    private static IReadOnlyList<DayCount> Counts(Dictionary<int, int> days) =>
        [
            .. days.Where(day => day.Value > 0)
                .OrderBy(day => day.Key)
                .Select(day => new DayCount(DateOnly.FromDayNumber(day.Key), day.Value)),
        ];

    /// <summary>Outlets with their numbers of articles, the limits of one kind set aside.</summary>
    public IEnumerable<(OutletFacts Outlet, int Count)> Outlets(ushort aside)
    {
        for (var id = 0; id < _table.Outlets.Length; id++)
        {
            var count = Sum(_outlets, aside, id);
            if (count > 0 && _table.Outlets[id] is { } outlet)
            {
                yield return (outlet, count);
            }
        }
    }

    /// <summary>Traits with their numbers of articles, the limits of one kind set aside.</summary>
    public IEnumerable<(ArticleTraits Traits, int Count)> Traits(ushort aside)
    {
        for (var at = 0; at < _table.Traits.Length; at++)
        {
            var count = Sum(_traits, aside, at);
            if (count > 0)
            {
                yield return (_table.Traits[at], count);
            }
        }
    }

    /// <summary>Topics with their numbers of articles, the limits on topics set aside; an article counts for each of its topics.</summary>
    /// <param name="alone">Counts only articles that those limits keep out.</param>
    public IEnumerable<(string Topic, int Count)> Topics(bool alone = false)
    {
        var counts = new int[_table.Topics.Length];
        for (var set = 0; set < _table.TopicSets.Length; set++)
        {
            foreach (var topic in _table.TopicSets[set])
            {
                counts[topic] += alone ? _topics[Topic][set] : Sum(_topics, ColumnFilter.Topic, set);
            }
        }

        var topics = _table.Topics;
        return counts.Select((count, at) => (topics[at], count)).Where(topic => topic.count > 0);
    }

    /// <summary>Rows of a day lie side by side, so that a day is looked up once.</summary>
    private void CountDays(int[] days, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails)
    {
        var (day, count) = (ColumnRow.NoDay, 0);
        for (var n = 0; n < fails.Length; n++)
        {
            var own = days[rows[n]];
            if ((fails[n] & ~ColumnFilter.Days) != 0 || own == ColumnRow.NoDay)
            {
                continue;
            }

            if (own != day)
            {
                Put(_days, day, count);
                (day, count) = (own, 0);
            }

            count += _step;
        }

        Put(_days, day, count);
    }

    private static void Put(Dictionary<int, int> days, int day, int count)
    {
        if (count != 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(days, day, out _) += count;
        }
    }

    /// <summary>Those that fit, and where a kind of limit is set aside also those that only it keeps out.</summary>
    private static int Sum(int[][] counts, ushort aside, int at) => counts[0][at] + (aside == 0 ? 0 : counts[ClassOf[aside]][at]);

    /// <summary>A row of counts for each class that is counted by this column; numbers only grow, so that those before fit in.</summary>
    private static int[][] Rows(int[][]? before, Func<int, bool> isCounted, int length)
    {
        var rows = new int[Classes.Length][];
        for (var kind = 0; kind < rows.Length; kind++)
        {
            rows[kind] = isCounted(kind) ? new int[length] : [];
            before?[kind].CopyTo(rows[kind], 0);
        }

        return rows;
    }

    private static sbyte[] MakeClassOf()
    {
        var classOf = new sbyte[ColumnFilter.Sums];
        for (var fails = 0; fails < classOf.Length; fails++)
        {
            classOf[fails] = (sbyte)Array.IndexOf(Classes, (ushort)fails);
        }

        return classOf;
    }
}
