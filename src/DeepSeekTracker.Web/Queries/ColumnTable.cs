namespace DeepSeekTracker.Web.Queries;

/// <summary>The columns as they were after one change: never changed, so that whoever reads them sees one state.</summary>
/// <param name="Version">The number of the last change that is in it (<c>ArticleChanges</c>).</param>
/// <param name="Chunks">All rows, in the order of their places.</param>
/// <param name="Count">Articles.</param>
/// <param name="Traits">What the rows' numbers of traits stand for.</param>
/// <param name="Topics">The keys of all topics.</param>
/// <param name="TopicSets">What the rows' numbers of topics stand for: places in <paramref name="Topics"/>.</param>
/// <param name="Marks">What the rows' numbers of marks stand for.</param>
/// <param name="Outlets">By id; null where there is none.</param>
internal sealed record ColumnTable(
    long Version,
    ColumnChunk[] Chunks,
    int Count,
    ArticleTraits[] Traits,
    string[] Topics,
    int[][] TopicSets,
    ArticleMarks[] Marks,
    OutletFacts?[] Outlets
)
{
    private const int LeastOfLarge = 64;

    /// <summary>More articles than any search goes through at once: some 130,000.</summary>
    public bool IsLarge => Chunks.Length >= LeastOfLarge;

    /// <summary>All outlets that there are.</summary>
    public IEnumerable<OutletFacts> KnownOutlets => Outlets.OfType<OutletFacts>();

    /// <summary>The chunk that a row is or would be in: the last that does not begin after it.</summary>
    public int ChunkOf(long place, int id)
    {
        var (low, high) = (0, Chunks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var chunk = Chunks[middle];
            if (ColumnRow.Compare(chunk.Places[0], chunk.Ids[0], place, id) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>The id of the article at a place; null where none is.</summary>
    public int? IdAt(long place)
    {
        if (Chunks.Length == 0)
        {
            return null;
        }

        var chunk = Chunks[ChunkOf(place, int.MaxValue)];
        var at = Array.BinarySearch(chunk.Places, place);
        return at < 0 ? null : chunk.Ids[at];
    }
}
