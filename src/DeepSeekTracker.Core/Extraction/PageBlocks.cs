namespace DeepSeekTracker.Core.Extraction;

/// <summary>All blocks of a page in document order, with sums that answer "how much text is inside this element" at once.</summary>
internal sealed class PageBlocks
{
    private readonly int[] _starts;
    private readonly long[] _weights;
    private readonly long[] _linkWeights;

    public PageBlocks(IReadOnlyList<Block> blocks)
    {
        All = blocks;
        _starts = new int[blocks.Count];
        _weights = new long[blocks.Count + 1];
        _linkWeights = new long[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            _starts[i] = blocks[i].Start;
            _weights[i + 1] = _weights[i] + blocks[i].Weight;
            _linkWeights[i + 1] = _linkWeights[i] + blocks[i].LinkWeight;
        }
    }

    public IReadOnlyList<Block> All { get; }

    public Block this[int order] => All[order];

    public long TotalWeight => _weights[^1];

    /// <summary>The blocks inside an element, as orders [from, to).</summary>
    public (int From, int To) Inside(PageNode element) => (At(element.Index), At(element.End));

    public long WeightOf(PageNode element)
    {
        var (from, to) = Inside(element);
        return _weights[to] - _weights[from];
    }

    public double LinkShareOf(PageNode element)
    {
        var (from, to) = Inside(element);
        var weight = _weights[to] - _weights[from];
        return weight == 0 ? 0 : (double)(_linkWeights[to] - _linkWeights[from]) / weight;
    }

    private int At(int index)
    {
        var place = Array.BinarySearch(_starts, index);
        return place >= 0 ? place : ~place;
    }
}
