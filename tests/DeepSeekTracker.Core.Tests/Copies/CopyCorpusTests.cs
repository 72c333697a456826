using DeepSeekTracker.Bench.Copies;
using DeepSeekTracker.Bench.ExtractionScore;
using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Core.Tests.Copies;

public class CopyCorpusTests
{
    private const int EveryNthPage = 4;
    private const int FewestWords = 200;

    [CorpusFact]
    public void Copies_excerpts_and_embedded_texts_are_found_and_nothing_else()
    {
        var result = CopyTrial.Run(CopyTrial.Originals(Texts(), FewestWords));
        Assert.True(result.Originals > 100);
        Assert.Empty(result.False);
        Assert.All(
            result.Kinds.Where(kind => kind.Kind != "30 % of words changed"),
            kind => Assert.True(kind.Found >= 0.98 * kind.Of, $"{kind.Kind}: {kind.Found} of {kind.Of}")
        );
    }

    [CorpusFact]
    public void The_seeds_are_independent_of_each_other()
    {
        var seeds = Directory
            .EnumerateFiles(Path.Combine(CorpusFolder.Path, "seeds"), "*.txt")
            .Order()
            .Select(File.ReadAllText)
            .ToList();
        var pairs =
            from i in Enumerable.Range(0, seeds.Count)
            from j in Enumerable.Range(0, i)
            select (One: seeds[i], Other: seeds[j]);
        Assert.All(
            pairs,
            pair =>
            {
                Assert.True(CopyJudge.Judge(ShingledText.Of(pair.One), ShingledText.Of(pair.Other)).Overlap < 0.05);
                Assert.Null(RewriteJudge.Judge(Side(pair.One), Side(pair.Other), _ => false));
            }
        );
    }

    [CorpusFact]
    public void Unrelated_pages_are_no_rewrites_even_of_the_same_day()
    {
        var sides = CopyTrial.Originals(Texts(), FewestWords).Select(Side).ToList();
        var pairs =
            from i in Enumerable.Range(0, sides.Count)
            from j in Enumerable.Range(0, i)
            where RewriteJudge.Judge(sides[i], sides[j], _ => false) is not null
            select (sides[i].Text[..60], sides[j].Text[..60]);
        Assert.Empty(pairs);
    }

    private static IEnumerable<string> Texts() =>
        ExtractionTruth
            .Load(Path.Combine(CorpusFolder.Path, "extraction"))
            .Where((_, i) => i % EveryNthPage == 0)
            .SelectMany(page => page.Texts.Take(1));

    private static RewriteSide Side(string text) =>
        new(
            RewriteTraits.Of(text),
            text,
            null,
            PublishedInterval.Of(new DateTime(2025, 1, 28, 0, 0, 0, DateTimeKind.Utc), Core.Text.DatePrecision.Day)
        );
}
