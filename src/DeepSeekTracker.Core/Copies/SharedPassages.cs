using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>A run of words that two texts share.</summary>
/// <param name="InFirst">Where it stands in the first text.</param>
/// <param name="InSecond">Where it stands in the second.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SharedPassage(TextSpan InFirst, TextSpan InSecond);

/// <summary>The passages that two texts share word for word, for reading them side by side.</summary>
public sealed class SharedPassages
{
    private SharedPassages(IReadOnlyList<SharedPassage> passages)
    {
        Passages = passages;
        InFirst = Merged(passages.Select(passage => passage.InFirst));
        InSecond = Merged(passages.Select(passage => passage.InSecond));
    }

    /// <summary>In the first text's order; in the second they may stand in another.</summary>
    public IReadOnlyList<SharedPassage> Passages { get; }

    /// <summary>The shared parts of the first text, in order, without overlap.</summary>
    public IReadOnlyList<TextSpan> InFirst { get; }

    /// <summary>The shared parts of the second text, in order, without overlap.</summary>
    public IReadOnlyList<TextSpan> InSecond { get; }

    /// <summary>Time grows with the lengths of the texts (n log n), whatever they say.</summary>
    public static SharedPassages Of(ShingledText first, ShingledText second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var places = new ShinglePlaces(second);
        List<SharedPassage> passages = [];
        var at = 0;
        while (at < first.Ordered.Length)
        {
            var start = places.First(first.Ordered[at]);
            var length = start < 0 ? 0 : first.Ordered[at..].CommonPrefixLength(second.Ordered[start..]);
            if (length > 0)
            {
                passages.Add(new SharedPassage(first.Place(at, at + length - 1), second.Place(start, start + length - 1)));
            }

            at += Math.Max(1, length);
        }

        return new SharedPassages(passages);
    }

    private static List<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        List<TextSpan> merged = [];
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                var last = merged[^1];
                merged[^1] = last with { Length = Math.Max(last.End, span.End) - last.Start };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
