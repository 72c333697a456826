using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Tests.Stories;

namespace DeepSeekTracker.Core.Tests.Claims;

public sealed class ClaimGroupsTests
{
    private static readonly Claim Loss = ShippedStory.Story.Claims.Single(c => c.Key == "nvidia-loss");

    [Fact]
    public void Puts_roundings_of_one_figure_into_one_group()
    {
        var groups = ClaimGroups.Of(
            Loss,
            [.. new[] { 589m, 590, 592.7m, 600, 350 }.Select(b => new ClaimValue(b * 1_000_000_000, b * 1_000_000_000, "USD"))]
        );

        Assert.Equal(["$589 to 600 billion", "$350 billion"], groups.Select(g => g.Label));
        Assert.Equal([0, 1, 2, 3], groups[0].Values);
        Assert.True(groups[1].IsOutlier);
    }

    [Fact]
    public void What_one_outlet_says_twice_lies_as_far_from_the_rest_as_what_it_says_once()
    {
        ClaimValue Of(decimal billions, string outlet) => new(billions * 1_000_000_000, billions * 1_000_000_000, "USD", outlet);

        var groups = ClaimGroups.Of(Loss, [Of(589, "a"), Of(589, "b"), Of(350, "c"), Of(350, "c"), Of(100, "d")]);

        Assert.Equal([false, true, true], groups.OrderByDescending(g => g.Low).Select(g => g.IsOutlier));
    }

    [Theory]
    [InlineData("market-loss", 1_000_000_000_000, 1_000_000_000_000, "USD", "$1 trillion")]
    [InlineData("training-cost", 5_600_000, 5_600_000, "USD", "$5.6 million")]
    [InlineData("chips-used", 2_048, 2_048, "chips", "2,048 chips")]
    [InlineData("nvidia-fall", -17, -17, "percent", "−17 %")]
    [InlineData("founding", 20230901, 20231231, "date", "late 2023")]
    [InlineData("founding", 20230717, 20230717, "date", "17 July 2023")]
    [InlineData("chips-owned", 10_000, 50_000, "chips", "10,000 to 50,000 chips")]
    public void Says_a_value_in_plain_English(string key, double low, double high, string unit, string text)
    {
        var claim = ShippedStory.Story.Claims.Single(c => c.Key == key);

        Assert.Equal(text, ClaimValueText.Of(claim, (decimal)low, (decimal)high, unit));
    }

    [Theory]
    [InlineData(Comparator.MoreThan, "more than 17 % down")]
    [InlineData(Comparator.Nearly, "nearly 17 % down")]
    [InlineData(Comparator.AtMost, "at most 17 % down")]
    [InlineData(Comparator.About, "about −17 %")]
    [InlineData(Comparator.Exactly, "−17 %")]
    public void Says_the_bound_of_a_fall_as_one_of_its_size(Comparator comparator, string text)
    {
        var claim = ShippedStory.Story.Claims.Single(c => c.Key == "nvidia-fall");
        var fall = new ClaimMention
        {
            Claim = claim.Key,
            Low = -17,
            High = -17,
            Unit = "percent",
            Comparator = comparator,
            Sentence = default,
            Amount = default,
            Rule = "",
        };

        Assert.Equal(text, ClaimValueText.Of(claim, fall));
    }

    [Theory]
    [InlineData("nvidia-loss", 100e9, "USD", "hundreds of billions of dollars")]
    [InlineData("nvidia-loss", 1e9, "USD", "billions of dollars")]
    [InlineData("training-cost", 10e6, "EUR", "tens of millions of EUR")]
    [InlineData("chips-owned", 10_000, "chips", "tens of thousands of chips")]
    [InlineData("derivatives", 100, "models", "hundreds of models")]
    [InlineData("derivatives", 5, "models", "some models")]
    public void Says_an_order_of_magnitude_in_plain_English(string key, double low, string unit, string text)
    {
        var claim = ShippedStory.Story.Claims.Single(c => c.Key == key);
        var vague = new ClaimMention
        {
            Claim = key,
            Low = (decimal)low,
            High = (decimal)low * 10,
            Unit = unit,
            IsVague = true,
            Sentence = default,
            Amount = default,
            Rule = "",
        };

        Assert.Equal(text, ClaimValueText.Of(claim, vague));
    }
}
