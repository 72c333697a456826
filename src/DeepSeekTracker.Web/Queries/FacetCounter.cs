namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// Counts rows by outlet, traits and topics: those that fit, and apart from them those that the limits of one kind alone
/// keep out, for the choices of that kind.
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
    private readonly int[] _outlets;
    private readonly int[] _traits;
    private readonly int[] _topics;

    public FacetCounter(ColumnTable table)
    {
        _table = table;
        _outlets = new int[(LastOfOutlets + 1) * table.Outlets.Length];
        _traits = new int[Classes.Length * table.Traits.Length];
        _topics = new int[2 * table.TopicSets.Length];
    }

    public void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> fails)
    {
        var (outlets, traits, topics) = (chunk.Outlets, chunk.Traits, chunk.Topics);
        for (var at = 0; at < fails.Length; at++)
        {
            var kind = ClassOf[fails[at]];
            if (kind < 0)
            {
                continue;
            }

            if (kind <= LastOfOutlets)
            {
                _outlets[(kind * _table.Outlets.Length) + outlets[at]]++;
            }

            if (kind is 0 or (> LastOfOutlets and < Topic))
            {
                _traits[(kind * _table.Traits.Length) + traits[at]]++;
            }

            if (kind is 0 or Topic)
            {
                _topics[(kind == 0 ? 0 : _table.TopicSets.Length) + topics[at]]++;
            }
        }
    }

    /// <summary>Outlets with their numbers of articles, the limits of one kind set aside.</summary>
    public IEnumerable<(OutletFacts Outlet, int Count)> Outlets(ushort aside)
    {
        for (var id = 0; id < _table.Outlets.Length; id++)
        {
            var count = Sum(_outlets, aside, _table.Outlets.Length, id);
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
            var count = Sum(_traits, aside, _table.Traits.Length, at);
            if (count > 0)
            {
                yield return (_table.Traits[at], count);
            }
        }
    }

    /// <summary>Topics with their numbers of articles, the limits on topics set aside; an article counts for each of its topics.</summary>
    public IEnumerable<(string Topic, int Count)> Topics()
    {
        var counts = new int[_table.Topics.Length];
        for (var set = 0; set < _table.TopicSets.Length; set++)
        {
            foreach (var topic in _table.TopicSets[set])
            {
                counts[topic] += _topics[set] + _topics[_table.TopicSets.Length + set];
            }
        }

        var topics = _table.Topics;
        return counts.Select((count, at) => (topics[at], count)).Where(topic => topic.count > 0);
    }

    /// <summary>Those that fit, and where a kind of limit is set aside also those that only it keeps out.</summary>
    private static int Sum(int[] counts, ushort aside, int length, int at) =>
        counts[at] + (aside == 0 ? 0 : counts[(Array.IndexOf(Classes, aside) * length) + at]);

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
