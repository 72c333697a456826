namespace DeepSeekTracker.Web.Queries;

/// <summary>Neighbouring rows of the table, column by column. Never changed: a change makes a new chunk.</summary>
internal sealed class ColumnChunk
{
    /// <summary>Small enough that a change is cheap and no array lies among the large objects.</summary>
    public const int Most = 2048;

    private ColumnChunk(ReadOnlySpan<ColumnRow> rows)
    {
        (Places, Seen) = (new long[rows.Length], new long[rows.Length]);
        (Ids, Outlets, Traits) = (new int[rows.Length], new int[rows.Length], new int[rows.Length]);
        (Topics, Days, Words) = (new int[rows.Length], new int[rows.Length], new int[rows.Length]);
        Marks = new int[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            (Places[at], Ids[at], Outlets[at], Traits[at]) = (row.Place, row.Id, row.Outlet, row.Traits);
            (Topics[at], Days[at], Words[at], Seen[at]) = (row.Topics, row.Day, row.Words, row.Seen);
            Marks[at] = row.Marks;
            if (row.Day != ColumnRow.NoDay)
            {
                (FirstDay, LastDay) = (Math.Min(FirstDay, row.Day), Math.Max(LastDay, row.Day));
            }

            BySeen = BySeen.With(new ArticleKey(row.Seen, row.Id));
            ByWords = ByWords.With(new ArticleKey(row.Words, row.Id));
        }
    }

    public long[] Places { get; }

    public int[] Ids { get; }

    public int[] Outlets { get; }

    public int[] Traits { get; }

    public int[] Topics { get; }

    public int[] Days { get; }

    public int[] Words { get; }

    public long[] Seen { get; }

    public int[] Marks { get; }

    public int Count => Ids.Length;

    /// <summary>The least day of publication; above <see cref="LastDay"/> where no row has one.</summary>
    public int FirstDay { get; } = int.MaxValue;

    public int LastDay { get; } = ColumnRow.NoDay;

    /// <summary>The least and the greatest of its rows by when they were first seen.</summary>
    public KeyRange BySeen { get; } = KeyRange.None;

    /// <summary>The least and the greatest of its rows by words.</summary>
    public KeyRange ByWords { get; } = KeyRange.None;

    public ColumnRow this[int at] =>
        new(Places[at], Ids[at], Outlets[at], Traits[at], Topics[at], Days[at], Words[at], Seen[at], Marks[at]);

    /// <summary>Rows in the table's order as chunks of like length: one that grows too long leaves room in both halves.</summary>
    public static IEnumerable<ColumnChunk> Of(List<ColumnRow> rows)
    {
        var parts = (rows.Count + Most - 1) / Most;
        for (var part = 0; part < parts; part++)
        {
            var (from, to) = ((int)((long)rows.Count * part / parts), (int)((long)rows.Count * (part + 1) / parts));
            yield return Of(rows, from, to - from);
        }
    }

    private static ColumnChunk Of(List<ColumnRow> rows, int at, int count) =>
        new(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows).Slice(at, count));
}
