using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Core.Tests.Search;

public sealed class SearchClaimTests
{
    private static readonly string[] Known = ["training-cost", "rival-cost", "nvidia-loss", "bans"];

    [Theory]
    [InlineData("claim:training-cost", "training-cost")]
    [InlineData("claim:training_cost", "training-cost")]
    [InlineData("claim:cost", "training-cost rival-cost")]
    [InlineData("claim:loss", "nvidia-loss")]
    [InlineData("claim:ban", "")]
    [InlineData("has:claim", "training-cost rival-cost nvidia-loss bans")]
    public void A_name_means_the_claim_or_all_with_its_words(string search, string meant) =>
        Assert.Equal(meant, string.Join(' ', Read(search).Among(Known)));

    [Theory]
    [InlineData("claim:cost", 5.6e6, 5.6e6, true)]
    [InlineData("claim:cost=5m..6m", 5.6e6, 5.6e6, true)]
    [InlineData("claim:cost=5m..6m", 6e6, 6e6, true)]
    [InlineData("claim:cost=5m..6m", 6.1e6, 6.1e6, false)]
    [InlineData("claim:cost=5m..6m", 4e6, 5.5e6, true)]
    [InlineData("claim:cost>5m", 5e6, 5e6, false)]
    [InlineData("claim:cost>=5m", 5e6, 5e6, true)]
    [InlineData("claim:cost<5m", 4e6, 6e6, true)]
    [InlineData("claim:cost<5m", 5e6, 5e6, false)]
    [InlineData("claim:cost=$5m..$6m", 5.6e6, 5.6e6, true)]
    [InlineData("claim:cost=€5m..€6m", 5.6e6, 5.6e6, false)]
    [InlineData("claim:fall=17", -17.0, -17.0, true)]
    [InlineData("claim:fall>15", -17.0, -17.0, true)]
    [InlineData("claim:fall=-17", -17.0, -17.0, true)]
    [InlineData("claim:fall>20", -17.0, -17.0, false)]
    public void An_amount_fits_where_it_meets_the_range(string search, double low, double high, bool fits) =>
        Assert.Equal(fits, Read(search).Holds(low, high, "USD", null, isVague: false));

    [Theory]
    [InlineData("claim:loss>500bn", false)]
    [InlineData("claim:loss=1bn..2tn", true)]
    public void An_order_of_magnitude_fits_only_inside(string search, bool fits) =>
        Assert.Equal(fits, Read(search).Holds(100e9, 900e9, "USD", null, isVague: true));

    [Theory]
    [InlineData("claim:release=2025-01-20", true)]
    [InlineData("claim:release=2025", true)]
    [InlineData("claim:release>2025-01-20", false)]
    [InlineData("claim:release<2025-02", true)]
    [InlineData("claim:release=20", false)]
    public void Days_are_asked_as_days(string search, bool fits) =>
        Assert.Equal(fits, Read(search).Holds(20250120, 20250120, "date", null, isVague: false));

    [Fact]
    public void A_declared_answer_is_asked_by_its_key()
    {
        Assert.True(Read("claim:bans=Italy").Holds(null, null, "place", "italy", isVague: false));
        Assert.False(Read("claim:bans=Italy").Holds(null, null, "place", "spain", isVague: false));
        Assert.False(Read("claim:bans>5").Holds(null, null, "place", "italy", isVague: false));
    }

    private static SearchClaim Read(string search)
    {
        var reading = SearchParser.Parse(search);
        Assert.Empty(reading.Problems);
        return Assert.IsType<SearchClaim>(reading.Root);
    }
}
