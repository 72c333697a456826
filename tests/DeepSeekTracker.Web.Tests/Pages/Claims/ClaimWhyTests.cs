using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Claims;

namespace DeepSeekTracker.Web.Tests.Pages.Claims;

public sealed class ClaimWhyTests
{
    private static readonly Claim Loss = Answers.Loss with
    {
        Scopes = [new ClaimScope("close", "At the close", ["close"]), new ClaimScope("open", "At the opening", ["opening"])],
    };

    [Fact]
    public void Names_the_scopes_and_the_day_that_the_sentence_names()
    {
        var row = Answers.Row(1, 589e9m, 0) with { Scopes = "close", AsOf = new DateOnly(2025, 1, 27) };

        Assert.Equal(["At the close", "day named: 27 Jan 2025"], ClaimWhy.Particulars(Loss, row));
        Assert.Empty(ClaimWhy.Particulars(Loss, Answers.Row(2, 589e9m, 0)));
    }

    [Theory]
    [InlineData(
        "subject in clause, words in sentence, typical value",
        "Why it counts: “Nvidia” stands in the same part of the sentence; words that speak for this claim stand in the sentence; many give this value."
    )]
    [InlineData("another rule", "Rule: another rule.")]
    public void Says_the_rule_in_words(string rule, string words) =>
        Assert.Equal(words, ClaimWhy.Rule(Answers.Row(1, 589e9m, 0) with { Rule = rule, Subject = "Nvidia" }));
}
