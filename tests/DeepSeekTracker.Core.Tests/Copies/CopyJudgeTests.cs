using DeepSeekTracker.Bench.Copies;
using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Core.Tests.Copies;

public class CopyJudgeTests
{
    private static readonly string Original = OwnTexts.English(1_000, 1);

    public static TheoryData<string, CopyKind> Mutations =>
        new()
        {
            { "white space", CopyKind.Copy },
            { "page furniture around it", CopyKind.Copy },
            { "new lead, 2 % of words", CopyKind.Copy },
            { "10 % of words changed", CopyKind.Copy },
            { "every 10th word changed", CopyKind.Copy },
            { "sentences shuffled", CopyKind.Copy },
            { "300 own words more", CopyKind.Copy },
            { "first 60 %", CopyKind.Excerpt },
            { "first 35 %", CopyKind.Excerpt },
            { "25 % excerpt", CopyKind.Excerpt },
            { "embedded in a longer piece", CopyKind.Excerpt },
            { "30 % of words changed", CopyKind.Passages },
        };

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Knows_what_became_of_a_text(string mutation, CopyKind expected) =>
        Assert.Equal(expected, Judge(Original, CopyMutations.All.Single(m => m.Name == mutation).Of(Original)).Kind);

    [Fact]
    public void Tells_the_excerpt_from_the_whole()
    {
        var part = Original[..Original.IndexOf(". ", Original.Length / 4, StringComparison.Ordinal)];
        Assert.True(Judge(part, Original).IsFirstPart);
        Assert.False(Judge(Original, part).IsFirstPart);
        Assert.Equal(1, Judge(Original, part).SecondInFirst);
    }

    [Fact]
    public void A_quarter_among_own_words_shares_passages()
    {
        var other = OwnTexts.English(750, 2) + Original[..(Original.Length / 4)];
        Assert.Equal(CopyKind.Passages, Judge(Original, other).Kind);
    }

    [Fact]
    public void One_quotation_in_two_short_texts_is_nothing()
    {
        const string Quote = "people did not sell because they had read the paper they sold because they had not ";
        Assert.Equal(CopyKind.None, Judge(Quote + OwnTexts.English(45, 3), OwnTexts.English(45, 4) + Quote).Kind);
    }

    [Fact]
    public void Short_texts_are_not_judged()
    {
        var few = OwnTexts.English(43, 5);
        Assert.Equal(CopyKind.None, Judge(few, few).Kind);
    }

    [Fact]
    public void Chinese_is_judged_by_characters()
    {
        var original = OwnTexts.Chinese(800, 1);
        Assert.Equal(CopyKind.Copy, Judge(original, original.Replace("。", "。\n\n", StringComparison.Ordinal)).Kind);
        Assert.Equal(CopyKind.Excerpt, Judge(original, original[..250]).Kind);
        Assert.Equal(CopyKind.None, Judge(original, OwnTexts.Chinese(800, 2)).Kind);
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter()
    {
        var one = Judge(Original, OwnTexts.English(900, 7) + Original);
        var other = Judge(OwnTexts.English(900, 7) + Original, Original);
        Assert.Equal((one.Kind, one.FirstInSecond, one.SecondInFirst), (other.Kind, other.SecondInFirst, other.FirstInSecond));
    }

    private static CopyJudgement Judge(string one, string other) => CopyJudge.Judge(ShingledText.Of(one), ShingledText.Of(other));
}
