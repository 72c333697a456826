using System.Text;
using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Web.Queries;

/// <summary>Sentences for a list of many: the part around the first hit that weighs no more than a long sentence in Latin letters.</summary>
internal static class Excerpts
{
    /// <summary>In UTF-8: 330 Latin letters, 165 Cyrillic ones, or 110 Chinese signs, which take the room of as many letters.</summary>
    public const int MostBytes = 330;

    /// <summary>As far as this a cut moves to a space.</summary>
    private const int Reach = 12;

    public static SearchSnippet Fit(SearchSnippet whole)
    {
        var (text, first) = (whole.Text, whole.Hits[0]);
        if (Weight(text) <= MostBytes)
        {
            return whole;
        }

        // A quarter of the room before the hit, the rest from there on; what one side leaves the other may have.
        var before = Back(text, first.Start, MostBytes / 4);
        var end = Math.Max(first.End, On(text, before, MostBytes));
        var start = end < text.Length ? before : Math.Min(first.Start, Back(text, end, MostBytes));
        start = start == 0 ? 0 : Space(text, start, Math.Min(first.Start, start + Reach), 1);
        end = end == text.Length ? end : Space(text, end, Math.Max(first.End, end - Reach), -1);
        return new SearchSnippet(
            text[start..end],
            [
                .. whole
                    .Hits.Where(hit => hit.Start >= start && hit.End <= end)
                    .Select(hit => hit with { Start = hit.Start - start }),
            ],
            whole.CutBefore || start > 0,
            whole.CutAfter || end < text.Length
        );
    }

    private static int Weight(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>The place from which the text up to here weighs at most so much; never inside a pair.</summary>
    private static int Back(string text, int from, int most)
    {
        var at = from;
        for (var weight = 0; at > 0; )
        {
            var next = at > 1 && char.IsSurrogatePair(text, at - 2) ? at - 2 : at - 1;
            weight += Weight(text.AsSpan(next, at - next));
            if (weight > most)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    /// <summary>The place up to which the text from here weighs at most so much; never inside a pair.</summary>
    private static int On(string text, int from, int most)
    {
        var at = from;
        for (var weight = 0; at < text.Length; )
        {
            var next = at + 1 < text.Length && char.IsSurrogatePair(text, at) ? at + 2 : at + 1;
            weight += Weight(text.AsSpan(at, next - at));
            if (weight > most)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static int Space(string text, int at, int stop, int step)
    {
        for (var i = at; i != stop; i += step)
        {
            if (char.IsWhiteSpace(text[step > 0 ? i - 1 : i]))
            {
                return i;
            }
        }

        return at;
    }
}
