namespace DeepSeekTracker.Web.Data;

/// <summary>
/// Keys that are not written among the others yet, by key. They are written in the order of keys, round after round: of many that
/// wait, dozens fall on one page of the table, while those of one article have a page each. Eight bytes a key.
/// </summary>
internal sealed class CopyBacklog
{
    /// <summary>Places of a round: the upper 16 bits of a key's 48.</summary>
    public const int Places = 1 << 16;

    private const int FewestKept = 2_000;
    private const int FirstRoom = 4;
    private const int RestBits = 32;
    private const long Lowest = -(1L << 47);
    private static readonly int[] Nobody = [];

    private readonly ulong[]?[] _kept = new ulong[]?[Places];
    private readonly int[] _counts = new int[Places];
    private int _highest;

    /// <summary>Keys that wait.</summary>
    public int Count { get; private set; }

    /// <summary>Where the round is; goes on counting in the next.</summary>
    public long Position { get; private set; }

    /// <summary>
    /// How many are better kept than written: so many that several fall on each page of the table, whose pages are as many as
    /// the articles need. At a million articles 6 MB.
    /// </summary>
    public int Enough => Math.Max(FewestKept, _highest / 4 * 3);

    /// <summary>Forgets all.</summary>
    /// <param name="position">Where the round is.</param>
    /// <param name="highest">The highest number of an article.</param>
    public void Clear(long position, int highest)
    {
        Array.Clear(_kept);
        Array.Clear(_counts);
        (Count, Position, _highest) = (0, position, highest);
    }

    public void Add(long key, int article)
    {
        var (place, entry) = Entry(key, article);
        var at = Find(place, entry);
        if (at >= 0)
        {
            return;
        }

        var kept = _kept[place] ??= new ulong[FirstRoom];
        if (_counts[place] == kept.Length)
        {
            Array.Resize(ref kept, kept.Length * 3 / 2);
            _kept[place] = kept;
        }

        Array.Copy(kept, ~at, kept, ~at + 1, _counts[place] - ~at);
        kept[~at] = entry;
        _counts[place]++;
        Count++;
        _highest = Math.Max(_highest, article);
    }

    /// <summary>Adds what an arrival still has to wait for: the places that the round has not come by since.</summary>
    public void AddUnwritten(long key, int article, long since)
    {
        var place = Entry(key, article).Place;
        var written = since + ((((place - since) % Places) + Places) % Places);
        if (written >= Position)
        {
            Add(key, article);
        }
    }

    public void Remove(long key, int article)
    {
        var (place, entry) = Entry(key, article);
        var at = Find(place, entry);
        if (at >= 0)
        {
            Array.Copy(_kept[place]!, at + 1, _kept[place]!, at, --_counts[place] - at);
            Count--;
        }
    }

    /// <summary>The articles that bear a key, the lowest number first.</summary>
    public IReadOnlyList<int> Bearers(long key)
    {
        var (place, first) = Entry(key, 0);
        var at = Find(place, first);
        at = at < 0 ? ~at : at;
        List<int>? found = null;
        for (; at < _counts[place] && _kept[place]![at] >> RestBits == first >> RestBits; at++)
        {
            (found ??= []).Add((int)(uint)_kept[place]![at]);
        }

        return found is null ? Nobody : found;
    }

    /// <summary>Takes out the next ones in the order of keys, at least so many where there are; the round goes on behind them.</summary>
    public IReadOnlyList<(long Key, int Article)> TakeNext(int least)
    {
        List<(long, int)> next = [];
        for (var looked = 0; looked < Places && next.Count < least && Count > 0; looked++, Position++)
        {
            var place = (int)(Position % Places);
            foreach (var entry in _kept[place].AsSpan(0, _counts[place]))
            {
                next.Add((((long)place << RestBits) + (long)(entry >> RestBits) + Lowest, (int)(uint)entry));
            }

            Count -= _counts[place];
            (_kept[place], _counts[place]) = (null, 0);
        }

        return next;
    }

    /// <summary>Where an entry is; the complement of where it belongs if there is none.</summary>
    private int Find(int place, ulong entry) =>
        _kept[place] is { } kept ? Array.BinarySearch(kept, 0, _counts[place], entry) : ~0;

    private static (int Place, ulong Entry) Entry(long key, int article)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key, Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(key, -Lowest);
        var upward = (ulong)(key - Lowest);
        return ((int)(upward >> RestBits), (upward << RestBits) | (uint)article);
    }
}
