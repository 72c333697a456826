using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>
/// A text as its shingles: every run of five words, or of eight Han or kana characters, or of what weighs as much where both
/// mix. A shingle begins at every word, so inserting or cutting words changes only the shingles that touch them.
/// </summary>
public sealed class ShingledText
{
    /// <summary>Characters (UTF-16 units) that are read; what a longer text says after them does not count.</summary>
    public const int LongestText = 200_000;

    /// <summary>Fewer shingles say too little to call a text a copy.</summary>
    public const int FewestShingles = 40;

    private const int ShingleWeight = 40;

    private readonly ulong[] _ordered;
    private readonly TextSpan[] _places;

    private ShingledText(ulong[] ordered, TextSpan[] places)
    {
        _ordered = ordered;
        _places = places;
        Distinct = Sorted(ordered);
    }

    /// <summary>The different shingles as hashes, in ascending order.</summary>
    public IReadOnlyList<ulong> Shingles => Distinct;

    /// <summary>True where the text is long enough to be judged.</summary>
    public bool IsLongEnough => Distinct.Length >= FewestShingles;

    internal ulong[] Distinct { get; }

    /// <summary>Shingles in the text's order, repeated ones too.</summary>
    internal ReadOnlySpan<ulong> Ordered => _ordered;

    /// <summary>Cuts a text into shingles, up to <see cref="LongestText"/>; a text shorter than one shingle has none.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ShingledText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = CopyWords.Of(text.Length <= LongestText ? text : text[..LongestText]);
        var hashes = new List<ulong>(words.Count);
        var places = new List<TextSpan>(words.Count);
        for (var first = 0; first < words.Count; first++)
        {
            var (hash, weight, next) = (Hash64.Seed, 0, first);
            while (weight < ShingleWeight && next < words.Count)
            {
                hash = Hash64.Join(hash, words.Hash(next));
                weight += words.Weight(next++);
            }

            if (weight < ShingleWeight)
            {
                break;
            }

            var start = words.Place(first).Start;
            hashes.Add(hash);
            places.Add(new TextSpan(start, words.Place(next - 1).End - start));
        }

        return new ShingledText([.. hashes], [.. places]);
    }

    /// <summary>Where the words from one shingle to another stand in the text.</summary>
    internal TextSpan Place(int first, int last)
    {
        var start = _places[first].Start;
        return new TextSpan(start, _places[last].End - start);
    }

    private static ulong[] Sorted(ulong[] ordered)
    {
        var sorted = (ulong[])ordered.Clone();
        Array.Sort(sorted);
        var length = 0;
        foreach (var hash in sorted)
        {
            if (length == 0 || sorted[length - 1] != hash)
            {
                sorted[length++] = hash;
            }
        }

        Array.Resize(ref sorted, length);
        return sorted;
    }
}
