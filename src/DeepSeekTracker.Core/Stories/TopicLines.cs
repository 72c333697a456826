using System.Globalization;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Stories;

/// <summary>
/// The terms of a topic as a person writes them: one a line, its weight behind a bar where it is not 1, such as
/// <c>export control* | 0.5</c>. Empty lines do not count.
/// </summary>
public static class TopicLines
{
    private const int MostTerms = 2_000;

    /// <summary>The terms in their order, one a line; <see cref="Read"/> reads them back.</summary>
    public static string Write(IEnumerable<WeightedTerm> terms) =>
        string.Join(
            '\n',
            terms.Select(t => t.Weight == 1 ? t.Term : $"{t.Term} | {t.Weight.ToString(CultureInfo.InvariantCulture)}")
        );

    /// <summary>Reads the terms in their order, 2,000 at the most; never throws.</summary>
    /// <param name="text">The lines; null or empty for no terms.</param>
    /// <param name="withWeights">False where the list has no weights: then a bar is a fault.</param>
    public static TopicLinesReading Read(string? text, bool withWeights = true)
    {
        var (terms, problems) = (new List<WeightedTerm>(), new List<string>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in (text ?? "").EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var (term, weight) = Parts(line.ToString(), withWeights);
            var fault =
                terms.Count == MostTerms ? $"is the {MostTerms + 1}st term; a topic has at most {MostTerms}."
                : weight is null ? "has no weight behind the bar; write a number above 0 and up to 1000."
                : !withWeights && term.Contains('|', StringComparison.Ordinal) ? "has a bar; this list has no weights."
                : TermList.Fault(term)
                    ?? (
                        seen.Add(FoldedText.Of(term).Folded) ? null : $"has “{term}”, which stands in an earlier line; keep one."
                    );
            if (fault is null)
            {
                terms.Add(new WeightedTerm(term, weight!.Value));
            }
            else
            {
                problems.Add($"Line {number} {fault}");
            }
        }

        return new TopicLinesReading(terms, problems);
    }

    private static (string Term, double? Weight) Parts(string line, bool withWeights)
    {
        var bar = line.LastIndexOf('|');
        if (bar < 0 || !withWeights)
        {
            return (line.Trim(), 1);
        }

        var weight =
            double.TryParse(line.AsSpan(bar + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= 1000
                ? number
                : (double?)null;
        return (line[..bar].Trim(), weight);
    }
}

/// <summary>What a person's lines came to.</summary>
/// <param name="Terms">Those that can be used, in their order, each once; of weight 1 where none is written.</param>
/// <param name="Problems">What could not be used, each with its line; the terms of other lines are read all the same.</param>
public sealed record TopicLinesReading(IReadOnlyList<WeightedTerm> Terms, IReadOnlyList<string> Problems);
