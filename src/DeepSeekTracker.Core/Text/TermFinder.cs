namespace DeepSeekTracker.Core.Text;

/// <summary>One place where a term stands in a text.</summary>
/// <param name="Term">Index of the term in the list that the finder was made from.</param>
/// <param name="Start">First character in the original text.</param>
/// <param name="Words">The original words, as a reader sees them.</param>
public readonly record struct TermHit(int Term, int Start, string Words);

/// <summary>
/// Finds many terms in a text in one pass (Aho and Corasick, 1975). The rules: case does not count; a space in a term
/// matches white space and hyphens; in scripts with spaces a term matches whole words only, unless it ends (or begins)
/// with <c>*</c>; in Han, kana and Thai it matches anywhere.
/// </summary>
public sealed class TermFinder
{
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
            for (var at = state; at > 0; at = _nodes[at].Fail)
            {
                foreach (var term in _nodes[at].Ends)
                {
                    var pattern = _patterns[term];
                    var start = i + 1 - pattern.Length;
                    if (IsWhole(s, start, i + 1, pattern))
                    {
                        yield return new TermHit(
                            term,
                            folded.OriginalIndex(start),
                            folded.Slice(start, WordEnd(s, i + 1, pattern))
                        );
                    }
                }
            }
        }
    }

    /// <summary>True where the text holds at least one of the terms.</summary>
    public bool Contains(string text) => Find(text).Any();

    private Pattern Add(string term, int index)
    {
        var openStart = term.StartsWith('*');
        var openEnd = term.EndsWith('*');
        var folded = FoldedText.Of(term.Trim('*')).Folded.Trim();
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
                _nodes[next].Fail = Step(_nodes[at].Fail, c);
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
        (pattern.OpenStart || start == 0 || !Joins(s[start - 1], s[start]))
        && (pattern.OpenEnd || end == s.Length || !Joins(s[end - 1], s[end]));

    private static bool Joins(char left, char right) =>
        WritingSystem.IsSpacedWordCharacter(left) && WritingSystem.IsSpacedWordCharacter(right);

    private static int WordEnd(string s, int end, Pattern pattern)
    {
        while (pattern.OpenEnd && end < s.Length && Joins(s[end - 1], s[end]))
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
    }
}
