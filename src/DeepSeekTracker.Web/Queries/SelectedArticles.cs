using System.Runtime.InteropServices;

namespace DeepSeekTracker.Web.Queries;

/// <summary>The articles of a filter, to be walked in the table's order.</summary>
/// <param name="Table">One state of all articles.</param>
/// <param name="Filter">What they are asked.</param>
/// <param name="Hits">The places that a search for words found, rising; null where it asks for none.</param>
/// <param name="HasMore">The search found more than these hits, which are the newest.</param>
internal sealed record SelectedArticles(ColumnTable Table, ColumnFilter Filter, List<long>? Hits, bool HasMore)
{
    /// <summary>How many texts were read for it; null where none had to be.</summary>
    public TextsRead? Read { get; init; }

    private static readonly ushort[] Every = [.. Enumerable.Range(0, ColumnChunk.Most).Select(at => (ushort)at)];

    /// <summary>Shows the visitor every chunk that may hold a fitting row.</summary>
    public void Visit(IColumnVisitor visitor)
    {
        Span<ushort> rows = stackalloc ushort[ColumnChunk.Most];
        Span<ushort> fails = stackalloc ushort[ColumnChunk.Most];
        for (var n = 0; n < Table.Chunks.Length; n++)
        {
            var chunk = Table.Chunks[visitor.FromNewest ? ^(n + 1) : n];
            if (Filter.MayFit(chunk) && visitor.Wants(chunk) && RowsOf(chunk, rows) is { IsEmpty: false } asked)
            {
                Filter.Fill(chunk, asked, fails[..asked.Length]);
                visitor.Visit(chunk, asked, fails[..asked.Length]);
            }
        }
    }

    /// <summary>Shows the visitor these chunks, whether they are still the table's or not; of a filter without words.</summary>
    public void Visit(IColumnVisitor visitor, IEnumerable<ColumnChunk> chunks)
    {
        Span<ushort> fails = stackalloc ushort[ColumnChunk.Most];
        foreach (var chunk in chunks.Where(Filter.MayFit))
        {
            Filter.Fill(chunk, Every.AsSpan(0, chunk.Count), fails[..chunk.Count]);
            visitor.Visit(chunk, Every.AsSpan(0, chunk.Count), fails[..chunk.Count]);
        }
    }

    /// <summary>The rows of a chunk that are to be asked, rising: all, or where words were searched the hits.</summary>
    /// <param name="room">For as many rows as the chunk has.</param>
    public ReadOnlySpan<ushort> RowsOf(ColumnChunk chunk, Span<ushort> room)
    {
        if (Hits is null)
        {
            return Every.AsSpan(0, chunk.Count);
        }

        ReadOnlySpan<long> places = chunk.Places;
        ReadOnlySpan<long> hits = CollectionsMarshal.AsSpan(Hits);
        if (places.IsEmpty)
        {
            return [];
        }

        var first = hits.BinarySearch(places[0]);
        hits = hits[(first < 0 ? ~first : first)..];
        var (at, hit, count) = (0, 0, 0);
        // Whether a row is a hit nobody can foresee: a processor that need not guess takes a third of the time.
        while (at < places.Length && hit < hits.Length)
        {
            var (place, wanted) = (places[at], hits[hit]);
            room[count] = (ushort)at;
            count += place == wanted ? 1 : 0;
            at += place <= wanted ? 1 : 0;
            hit += place > wanted ? 1 : 0;
        }

        return room[..count];
    }

    /// <summary>About how many hits there are in all, judged by how far down the table the read ones reach.</summary>
    public long LikelyHits()
    {
        if (Hits is not { Count: > 0 } || !HasMore || Table.Chunks.Length == 0)
        {
            return Hits?.Count ?? 0;
        }

        var reached = Table.Chunks.Length - Table.ChunkOf(Hits[0], int.MinValue);
        return (long)Hits.Count * Table.Chunks.Length / reached;
    }
}

/// <summary>Looks at the rows of one chunk after another.</summary>
internal interface IColumnVisitor
{
    /// <summary>True where the newest chunks are shown first.</summary>
    bool FromNewest => false;

    /// <summary>False where no row of the chunk can make a difference any more.</summary>
    bool Wants(ColumnChunk chunk) => true;

    /// <param name="chunk">Neighbouring rows.</param>
    /// <param name="rows">Those of them that are asked, rising.</param>
    /// <param name="fails">For each of these by what limits it fails; 0 where it fits.</param>
    void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> rows, ReadOnlySpan<ushort> fails);
}

/// <summary>A number of articles.</summary>
/// <param name="Number">How many were counted.</param>
/// <param name="HasMore">There are more than these; only of a search for words.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ArticleCount(int Number, bool HasMore);
