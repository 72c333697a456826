using System.Collections.Frozen;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>
/// Words with a meaning, looked up whole or, where a word ends with <c>*</c>, by their beginning. Made from lines of
/// <c>meaning: word word …</c>; a tag such as <c>fr/word</c> makes a word hold in one language only.
/// </summary>
internal sealed class WordTable<T>
{
    private const int LongestWord = 24;

    private readonly FrozenDictionary<string, T> _words;
    private readonly FrozenDictionary<string, T> _stems;
    private readonly int _shortestStem;

    public WordTable(string lines, Func<string, T> meaning)
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        var stems = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = meaning(line[..colon]);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                (word.EndsWith('*') ? stems : words).TryAdd(Fold(word.TrimEnd('*')), value);
            }
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
        _shortestStem = stems.Count == 0 ? int.MaxValue : stems.Keys.Min(s => s.Length);
    }

    /// <param name="folded">The word as <see cref="Fold"/> gives it.</param>
    public bool TryFind(string folded, string language, out T meaning)
    {
        if (_words.TryGetValue($"{language}/{folded}", out meaning!) || _words.TryGetValue(folded, out meaning!))
        {
            return true;
        }

        for (var length = Math.Min(folded.Length, LongestWord); length >= _shortestStem; length--)
        {
            if (_stems.TryGetValue(folded[..length], out meaning!))
            {
                return true;
            }
        }

        meaning = default!;
        return false;
    }

    public static string Fold(string word) => FoldedText.Of(word).Folded;
}
