using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Text;

/// <summary>One place where a term stands in a text.</summary>
/// <param name="Term">Index of the term in the list that the finder was made from.</param>
/// <param name="Start">First character in the original text.</param>
/// <param name="Words">The original words, as a reader sees them.</param>
public readonly record struct TermHit(int Term, int Start, string Words);

/// <summary>
/// Finds many terms in a text in one pass (Aho and Corasick, 1975). The rules: case does not count; a space in a term
/// matches white space and hyphens; in scripts with spaces a term matches whole words only, unless it ends (or begins)
/// with <c>*</c>; in Han, kana and Thai it matches anywhere. Time grows with the length of the text and the number of hits.
/// </summary>
public sealed class TermFinder
{
    /// <summary>How far a hit of an open term is shown beyond the term itself, in characters.</summary>
    private const int MaxRest = 40;

    // The states are numbers and all their edges are in one table: a story has some ten thousand states, and an object with a
    // table of its own for each takes ten times the room.
    private readonly Dictionary<long, int> _edges = [];
    private readonly Pattern[] _patterns;
    private readonly int[][] _ends;
    private readonly int[] _fail;

    /// <summary>The nearest state on the way of failures at which a term ends; 0 where there is none.</summary>
    private readonly int[] _nextEnding;

    /// <summary>Builds the table of states; time and room grow with the length of all terms.</summary>
    /// <exception cref="ArgumentException">A term has no character to look for (<see cref="CanFind"/>).</exception>
    public TermFinder(IReadOnlyList<string> terms)
    {
        List<List<int>?> ends = [null];
        List<Edge> edges = [];
        _patterns = new Pattern[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            _patterns[i] = Add(terms[i], i, ends, edges);
        }

        _edges.TrimExcess();
        _ends = [.. ends.Select(terms => terms?.ToArray() ?? [])];
        _fail = new int[ends.Count];
        _nextEnding = new int[ends.Count];
        foreach (var edge in edges.OrderBy(edge => edge.Depth))
        {
            var fail = edge.From == 0 ? 0 : Step(_fail[edge.From], edge.Character);
            _fail[edge.To] = fail;
            _nextEnding[edge.To] = _ends[fail].Length > 0 ? fail : _nextEnding[fail];
        }
    }

    /// <summary>All hits in order of their end; overlapping ones included.</summary>
    public IEnumerable<TermHit> Find(string text)
    {
        if (string.IsNullOrEmpty(text))
        {
            yield break;
        }

        var folded = FoldedText.Of(text);
        var s = folded.Folded;
        var state = 0;
        for (var i = 0; i < s.Length; i++)
        {
            state = Step(state, s[i]);
            for (var at = state; at > 0; at = _nextEnding[at])
            {
                foreach (var term in _ends[at])
                {
                    var pattern = _patterns[term];
                    var start = i + 1 - pattern.Length;
                    if (IsWhole(s, start, i + 1, pattern))
                    {
                        start = WordStart(s, start, pattern);
                        var words = folded.Slice(start, WordEnd(s, i + 1, pattern));
                        yield return new TermHit(term, folded.OriginalIndex(start), words);
                    }
                }
            }
        }
    }

    /// <summary>True where the text holds at least one of the terms.</summary>
    public bool Contains(string text) => Find(text).Any();

    /// <summary>True where the text is a term that a finder can look for: something remains of it without <c>*</c>.</summary>
    public static bool CanFind(string term) => Bare(term).Length > 0;

    private static string Bare(string term) => FoldedText.Of(term.Trim('*')).Folded.Trim();

    private Pattern Add(string term, int index, List<List<int>?> ends, List<Edge> edges)
    {
        var openStart = term.StartsWith('*');
        var openEnd = term.EndsWith('*');
        var folded = Bare(term);
        if (folded.Length == 0)
        {
            throw new ArgumentException($"Term {index + 1} ('{term}') holds no characters to look for.", nameof(term));
        }

        var at = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!_edges.TryGetValue(Key(at, folded[i]), out var next))
            {
                next = ends.Count;
                ends.Add(null);
                edges.Add(new Edge(at, folded[i], next, i));
                _edges.Add(Key(at, folded[i]), next);
            }

            at = next;
        }

        (ends[at] ??= []).Add(index);
        return new Pattern(folded.Length, openStart, openEnd);
    }

    private static long Key(int state, char c) => ((long)state << 16) | c;

    private int Step(int state, char c)
    {
        while (true)
        {
            if (_edges.TryGetValue(Key(state, c), out var next))
            {
                return next;
            }

            if (state == 0)
            {
                return 0;
            }

            state = _fail[state];
        }
    }

    private static bool IsWhole(string s, int start, int end, Pattern pattern) =>
        (pattern.OpenStart || start == 0 || !WritingSystem.AreOneWord(s[start - 1], s[start]))
        && (pattern.OpenEnd || end == s.Length || !WritingSystem.AreOneWord(s[end - 1], s[end]));

    private static int WordStart(string s, int start, Pattern pattern)
    {
        var least = Math.Max(0, start - MaxRest);
        while (pattern.OpenStart && start > least && WritingSystem.AreOneWord(s[start - 1], s[start]))
        {
            start--;
        }

        return start;
    }

    private static int WordEnd(string s, int end, Pattern pattern)
    {
        var most = Math.Min(s.Length, end + MaxRest);
        while (pattern.OpenEnd && end < most && WritingSystem.AreOneWord(s[end - 1], s[end]))
        {
            end++;
        }

        return end;
    }

    private readonly record struct Pattern(int Length, bool OpenStart, bool OpenEnd);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Edge(int From, char Character, int To, int Depth);
}
