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

    /// <summary>Shows the visitor every chunk that may hold a fitting row.</summary>
    public void Visit(IColumnVisitor visitor)
    {
        Span<ushort> room = stackalloc ushort[ColumnChunk.Most];
        var hit = 0;
        for (var n = 0; n < Table.Chunks.Length; n++)
        {
            var chunk = Table.Chunks[visitor.FromNewest && Hits is null ? ^(n + 1) : n];
            if (!Filter.MayFit(chunk) || !visitor.Wants(chunk))
            {
                continue;
            }

            var fails = room[..chunk.Count];
            fails.Clear();
            if (Hits is null || MarkMissed(chunk, fails, ref hit))
            {
                Filter.Fill(chunk, fails);
                visitor.Visit(chunk, fails);
            }
        }
    }

    /// <summary>Shows the visitor these chunks, whether they are still the table's or not; of a filter without words.</summary>
    public void Visit(IColumnVisitor visitor, IEnumerable<ColumnChunk> chunks)
    {
        Span<ushort> room = stackalloc ushort[ColumnChunk.Most];
        foreach (var chunk in chunks.Where(Filter.MayFit))
        {
            var fails = room[..chunk.Count];
            fails.Clear();
            Filter.Fill(chunk, fails);
            visitor.Visit(chunk, fails);
        }
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

    /// <summary>False where the chunk holds none of the hits.</summary>
    private bool MarkMissed(ColumnChunk chunk, Span<ushort> fails, ref int hit)
    {
        var hits = CollectionsMarshal.AsSpan(Hits);
        if (fails.IsEmpty || hit == hits.Length || hits[hit] > chunk.Places[fails.Length - 1])
        {
            return false;
        }

        var any = false;
        fails.Fill(ColumnFilter.Rest);
        for (var at = 0; at < fails.Length && hit < hits.Length; at++)
        {
            while (hit < hits.Length && hits[hit] < chunk.Places[at])
            {
                hit++;
            }

            if (hit < hits.Length && hits[hit] == chunk.Places[at])
            {
                (fails[at], any) = (0, true);
            }
        }

        return any;
    }
}

/// <summary>Looks at the rows of one chunk after another.</summary>
internal interface IColumnVisitor
{
    /// <summary>True where the newest chunks are shown first.</summary>
    bool FromNewest => false;

    /// <summary>False where no row of the chunk can make a difference any more.</summary>
    bool Wants(ColumnChunk chunk) => true;

    /// <param name="chunk">Some rows.</param>
    /// <param name="fails">For each of them by what limits it fails; 0 where it fits.</param>
    void Visit(ColumnChunk chunk, ReadOnlySpan<ushort> fails);
}

/// <summary>A number of articles.</summary>
/// <param name="Number">How many were counted.</param>
/// <param name="HasMore">There are more than these; only of a search for words.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ArticleCount(int Number, bool HasMore);
