using System.Runtime.InteropServices;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Makes tables: numbers the traits and topics, and puts changed rows into the chunks. Used by one thread at a time.</summary>
internal sealed class ColumnBook
{
    private const long Nowhere = long.MinValue;

    private readonly Dictionary<ArticleTraits, int> _traits = [];
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sets = new(StringComparer.Ordinal);
    private readonly List<int[]> _setTopics = [];
    private readonly Dictionary<ArticleMarks, int> _marks = new() { [ArticleMarks.None] = 0 };
    private OutletFacts?[] _outlets = [];

    /// <summary>The places of the rows by the article's id.</summary>
    private long[] _places = [];
    private ArticleTraits[] _traitList = [];
    private string[] _topicList = [];
    private int[][] _setList = [];
    private ArticleMarks[] _markList = [];

    public int Traits(ArticleTraits traits)
    {
        if (!_traits.TryGetValue(traits, out var number))
        {
            _traits.Add(traits, number = _traits.Count);
        }

        return number;
    }

    /// <summary>The number of a set of topics, given in order.</summary>
    public int TopicSet(IReadOnlyList<string> topics)
    {
        var key = string.Join('\n', topics);
        if (!_sets.TryGetValue(key, out var number))
        {
            _sets.Add(key, number = _sets.Count);
            _setTopics.Add([.. topics.Select(Topic)]);
        }

        return number;
    }

    public int Marks(ArticleMarks marks)
    {
        if (!_marks.TryGetValue(marks, out var number))
        {
            _marks.Add(marks, number = _marks.Count);
        }

        return number;
    }

    public void TakeOutlets(IReadOnlyCollection<OutletFacts> outlets)
    {
        var byId = new OutletFacts?[outlets.Select(o => o.Id).DefaultIfEmpty().Max() + 1];
        foreach (var outlet in outlets)
        {
            byId[outlet.Id] = outlet;
        }

        _outlets = byId;
    }

    public bool Knows(int outlet) => outlet < _outlets.Length && _outlets[outlet] is not null;

    /// <summary>A table of these rows alone.</summary>
    public ColumnTable Make(long version, List<ColumnRow> rows)
    {
        rows.Sort(ColumnRow.Compare);
        Array.Fill(_places, Nowhere);
        rows.ForEach(Note);
        return Table(version, [.. ColumnChunk.Of(rows)], rows.Count);
    }

    /// <summary>The table without these articles but with these rows.</summary>
    public ColumnTable Change(ColumnTable table, long version, IReadOnlyCollection<int> articles, IReadOnlyList<ColumnRow> rows)
    {
        var touched = new SortedDictionary<int, (HashSet<int> Gone, List<ColumnRow> Come)>();
        foreach (var id in articles)
        {
            if (id < _places.Length && _places[id] is var place and not Nowhere)
            {
                Touch(table.ChunkOf(place, id)).Gone.Add(id);
                _places[id] = Nowhere;
            }
        }

        foreach (var row in rows)
        {
            Touch(table.Chunks.Length == 0 ? 0 : table.ChunkOf(row.Place, row.Id)).Come.Add(row);
            Note(row);
        }

        var chunks = new List<ColumnChunk>(table.Chunks.Length + touched.Count);
        var next = 0;
        foreach (var (at, (gone, come)) in touched)
        {
            chunks.AddRange(table.Chunks[next..at]);
            chunks.AddRange(Changed(table.Chunks.Length == 0 ? null : table.Chunks[at], gone, come));
            next = Math.Min(at + 1, table.Chunks.Length);
        }

        chunks.AddRange(table.Chunks[next..]);
        return Table(version, [.. chunks], table.Count - touched.Values.Sum(t => t.Gone.Count) + rows.Count);

        (HashSet<int> Gone, List<ColumnRow> Come) Touch(int chunk)
        {
            if (!touched.TryGetValue(chunk, out var change))
            {
                touched.Add(chunk, change = ([], []));
            }

            return change;
        }
    }

    private static IEnumerable<ColumnChunk> Changed(ColumnChunk? chunk, HashSet<int> gone, List<ColumnRow> come)
    {
        // A table of old articles touches most chunks: the few that come are put between those that are in order.
        come.Sort(ColumnRow.Compare);
        var (rows, next) = (new List<ColumnRow>((chunk?.Count ?? 0) + come.Count), 0);
        for (var at = 0; at < chunk?.Count; at++)
        {
            if (gone.Count > 0 && gone.Contains(chunk.Ids[at]))
            {
                continue;
            }

            var row = chunk[at];
            while (next < come.Count && ColumnRow.Compare(come[next], row) < 0)
            {
                rows.Add(come[next++]);
            }

            rows.Add(row);
        }

        rows.AddRange(CollectionsMarshal.AsSpan(come)[next..]);
        return ColumnChunk.Of(rows);
    }

    private int Topic(string key)
    {
        if (!_topics.TryGetValue(key, out var number))
        {
            _topics.Add(key, number = _topics.Count);
        }

        return number;
    }

    private void Note(ColumnRow row)
    {
        if (row.Id >= _places.Length)
        {
            var before = _places.Length;
            Array.Resize(ref _places, Math.Max(row.Id + 1, before + (before / 4) + 1024));
            Array.Fill(_places, Nowhere, before, _places.Length - before);
        }

        _places[row.Id] = row.Place;
    }

    private ColumnTable Table(long version, ColumnChunk[] chunks, int count)
    {
        // Tables share the lists as long as nothing new came.
        _traitList = _traitList.Length == _traits.Count ? _traitList : [.. _traits.OrderBy(t => t.Value).Select(t => t.Key)];
        _topicList = _topicList.Length == _topics.Count ? _topicList : [.. _topics.OrderBy(t => t.Value).Select(t => t.Key)];
        _setList = _setList.Length == _setTopics.Count ? _setList : [.. _setTopics];
        _markList = _markList.Length == _marks.Count ? _markList : [.. _marks.OrderBy(m => m.Value).Select(m => m.Key)];
        return new ColumnTable(version, chunks, count, _traitList, _topicList, _setList, _markList, _outlets);
    }
}
