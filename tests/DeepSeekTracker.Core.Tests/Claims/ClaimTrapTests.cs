using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Tests.Stories;

namespace DeepSeekTracker.Core.Tests.Claims;

/// <summary>Sentences that once hung, failed or were read as somebody else's word.</summary>
public sealed class ClaimTrapTests
{
    private static readonly ClaimSpotter Spotter = new(ShippedStory.Story);

    [Theory]
    [InlineData("en", "DeepSeek's training went from 0 to 2.6 million dollars.")]
    [InlineData("en", "DeepSeek trained R1 for $5 trillion trillion trillion.")]
    [InlineData("en", "DeepSeek spent tens of trillion trillion trillion dollars on training.")]
    [InlineData("zh", "DeepSeek的训练成本为5兆兆兆美元。")]
    [InlineData("de", "Das Training von DeepSeek kostete 5 Billionen Trillionen Dollar.")]
    public void Comes_to_an_end_with_any_number(string language, string text) =>
        Assert.All(Spotter.Spot(text, language), m => Assert.True(m.High is null or < 1e24m));

    [Theory]
    [InlineData("DeepSeek trained R1 for $5.6 million or 41 million yuan.")]
    [InlineData("DeepSeek trained R1 for 41 million yuan or $5.6 million.")]
    public void Amounts_in_two_currencies_are_no_range(string text)
    {
        var mention = Assert.Single(Spotter.Spot(text, "en"), m => m.Claim == "training-cost");

        Assert.Equal(mention.Low, mention.High);
    }

    [Fact]
    public void What_is_said_to_be_is_nobodys_word()
    {
        var mention = Assert.Single(
            Spotter.Spot("DeepSeek is said to have 50,000 Hopper chips.", "en"),
            m => m.Claim == "chips-owned"
        );

        Assert.Equal((Modality.Hedged, (string?)null), (mention.Modality, mention.Attribution));
    }

    [Fact]
    public void A_source_is_never_cut_in_a_word()
    {
        const string Text =
            "According to a person who has been familiar with the finances of the firm for years DeepSeek trained R1 for $5.6 million.";

        var mention = Assert.Single(Spotter.Spot(Text, "en"), m => m.Claim == "training-cost");

        Assert.True(mention.Attribution is null || Text.Contains(mention.Attribution + " ", StringComparison.Ordinal));
    }
}
