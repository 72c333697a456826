using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class MentionStoreTests
{
    [Theory]
    [InlineData(482, 482, "482 GBP")]
    [InlineData(450, 482.5, "450–482.5 GBP")]
    public void An_amount_in_another_currency_is_a_range_only_where_its_ends_differ(double low, double high, string said)
    {
        var mention = new ClaimMention
        {
            Claim = "loss",
            Unit = "USD",
            Equivalent = new StatedAmount((decimal)low, (decimal)high, "GBP"),
            Sentence = default,
            Amount = default,
            Rule = "rule",
        };

        var row = Assert.Single(MentionStore.Rows([new SpottedMention(mention, false, "x", "x", 1)]));

        Assert.Equal(said, row.Equivalent);
    }
}
