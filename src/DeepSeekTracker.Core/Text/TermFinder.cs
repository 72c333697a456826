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

    private readonly List<Node> _nodes = [new Node()];
    private readonly Pattern[] _patterns;

    public TermFinder(IReadOnlyList<string> terms)
    {
        _patterns = new Pattern[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            _patterns[i] = Add(terms[i], i);
        }

        LinkFailures();
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
            for (var at = state; at > 0; at = _nodes[at].NextEnding)
            {
                foreach (var term in _nodes[at].Ends)
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

    private Pattern Add(string term, int index)
    {
        var openStart = term.StartsWith('*');
        var openEnd = term.EndsWith('*');
        var folded = Bare(term);
        if (folded.Length == 0)
        {
            throw new ArgumentException($"Term {index + 1} ('{term}') holds no characters to look for.", nameof(term));
        }

        var at = 0;
        foreach (var c in folded)
        {
            if (!_nodes[at].Next.TryGetValue(c, out var next))
            {
                next = _nodes.Count;
                _nodes.Add(new Node());
                _nodes[at].Next[c] = next;
            }

            at = next;
        }

        _nodes[at].Ends.Add(index);
        return new Pattern(folded.Length, openStart, openEnd);
    }

    private void LinkFailures()
    {
        var queue = new Queue<int>(_nodes[0].Next.Values);
        while (queue.TryDequeue(out var at))
        {
            foreach (var (c, next) in _nodes[at].Next)
            {
                var fail = Step(_nodes[at].Fail, c);
                _nodes[next].Fail = fail;
                _nodes[next].NextEnding = _nodes[fail].Ends.Count > 0 ? fail : _nodes[fail].NextEnding;
                queue.Enqueue(next);
            }
        }
    }

    private int Step(int state, char c)
    {
        while (true)
        {
            if (_nodes[state].Next.TryGetValue(c, out var next))
            {
                return next;
            }

            if (state == 0)
            {
                return 0;
            }

            state = _nodes[state].Fail;
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

    private sealed class Node
    {
        public Dictionary<char, int> Next { get; } = [];

        public List<int> Ends { get; } = [];

        public int Fail { get; set; }

        /// <summary>The nearest node on the way of failures at which a term ends; 0 where there is none.</summary>
        public int NextEnding { get; set; }
    }
}
