namespace DeepSeekTracker.Core.Copies;

/// <summary>Where a text has each of its shingles for the first time.</summary>
internal sealed class ShinglePlaces
{
    private readonly ulong[] _distinct;
    private readonly int[] _places;

    public ShinglePlaces(ShingledText text)
    {
        _distinct = text.Distinct;
        _places = new int[_distinct.Length];
        for (var i = text.Ordered.Length - 1; i >= 0; i--)
        {
            _places[Array.BinarySearch(_distinct, text.Ordered[i])] = i;
        }
    }

    /// <summary>-1 where the text has no such shingle.</summary>
    public int First(ulong hash) => Array.BinarySearch(_distinct, hash) is >= 0 and var found ? _places[found] : -1;
}
