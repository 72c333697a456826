namespace DeepSeekTracker.Core.Extraction;

/// <summary>Where a page's sentences are: the weight of blocks that read like prose, summed for any part of the page.</summary>
internal sealed class Prose
{
    private const int LightestProse = 60;
    private const double MostLinks = 0.4;
    private readonly PageBlocks _blocks;
    private readonly long[] _sums;

    public Prose(PageBlocks blocks)
    {
        _blocks = blocks;
        _sums = new long[blocks.All.Count + 1];
        for (var i = 0; i < blocks.All.Count; i++)
        {
            var block = blocks[i];
            var isProse = block.Weight >= LightestProse && block.LinkShare < MostLinks;
            _sums[i + 1] = _sums[i] + (isProse ? block.Weight : 0);
        }
    }

    public long Total => _sums[^1];

    public long Of(PageNode element)
    {
        var (from, to) = _blocks.Inside(element);
        return _sums[to] - _sums[from];
    }

    public double ShareOf(PageNode element) => Total == 0 ? 0 : (double)Of(element) / Total;

    /// <summary>Prose that stands before an element in the page.</summary>
    public long Before(PageNode element) => _sums[_blocks.Inside(element).From];
}
