using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Search;

/// <summary>The sentence of an article that answers a search best, as it stands there.</summary>
/// <param name="Text">The sentence, or its part around the hits where it is long.</param>
/// <param name="Hits">The places of the searched words in <paramref name="Text"/>.</param>
/// <param name="CutBefore">True where the sentence begins before the part.</param>
/// <param name="CutAfter">True where it goes on after the part.</param>
public sealed record SearchSnippet(string Text, IReadOnlyList<TextSpan> Hits, bool CutBefore, bool CutAfter)
{
    private const int LongestText = 280;

    /// <summary>Texts beyond this are searched for a sentence in their beginning only.</summary>
    private const int LongestRead = 200_000;

    /// <summary>The best sentence: the most different words of the search, then the most hits, then the first.</summary>
    /// <returns>Null where none of the words stands in the text.</returns>
    public static SearchSnippet? Of(string text, IReadOnlyList<SearchNode> wanted)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Length > LongestRead ? text[..LongestRead] : text;
        var hits = SearchHits.In(read, wanted);
        if (hits.Count == 0)
        {
            return null;
        }

        var at = 0;
        var best = (Score: (Different: 0, Count: 0), Sentence: default(TextSpan), First: 0, Count: 0);
        foreach (var sentence in Sentences.Split(read))
        {
            while (at < hits.Count && hits[at].Start < sentence.Start)
            {
                at++;
            }

            var first = at;
            while (at < hits.Count && hits[at].End <= sentence.End)
            {
                at++;
            }

            if (at == first)
            {
                continue;
            }

            var different = Enumerable
                .Range(first, at - first)
                .Select(i => SearchTokens.Join(hits[i].In(read)))
                .Distinct(StringComparer.Ordinal)
                .Count();
            if ((different, at - first).CompareTo(best.Score) > 0)
            {
                best = ((different, at - first), sentence, first, at - first);
            }
        }

        return best.Count == 0
            ? Around(read, hits[0], [hits[0]], new TextSpan(0, read.Length))
            : Around(read, hits[best.First], [.. hits.Skip(best.First).Take(best.Count)], best.Sentence);
    }

    /// <summary>A sentence that is known to answer, or its part around what answers.</summary>
    public static SearchSnippet Of(string sentence, TextSpan answer)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Around(sentence, answer, [answer], new TextSpan(0, sentence.Length));
    }

    /// <summary>The whole sentence where it is short enough, else a part that begins a little before the first hit, cut between words.</summary>
    private static SearchSnippet Around(string text, TextSpan first, IReadOnlyList<TextSpan> hits, TextSpan sentence)
    {
        var (start, end) = (sentence.Start, sentence.End);
        if (sentence.Length > LongestText)
        {
            start = Math.Max(start, Math.Min(first.Start - (LongestText / 4), end - LongestText));
            end = Math.Max(first.End, Math.Min(end, start + LongestText));
            start = start == sentence.Start ? start : WordBreak(text, start, first.Start, 1);
            end = end == sentence.End ? end : WordBreak(text, end, first.End, -1);
        }

        return new SearchSnippet(
            text[start..end],
            [.. hits.Where(hit => hit.Start >= start && hit.End <= end).Select(hit => hit with { Start = hit.Start - start })],
            start > sentence.Start,
            end < sentence.End
        );
    }

    private static int WordBreak(string text, int at, int stop, int step)
    {
        for (var i = at; step > 0 ? i < stop : i > stop; i += step)
        {
            var edge = step > 0 ? i - 1 : i;
            if (edge >= 0 && edge < text.Length && char.IsWhiteSpace(text[edge]))
            {
                return i;
            }
        }

        // Scripts without spaces are cut where they are, but never inside a pair.
        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + step : at;
    }
}
