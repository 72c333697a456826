using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class FeedTextTests
{
    [Fact]
    public void Every_state_word_has_its_texts_and_its_rank()
    {
        Assert.Equal(FeedAttention.WorstFirst.Order(), FeedStateText.States.Order());
        Assert.Subset(FeedStateText.States.ToHashSet(), Core.Feeds.FeedState.All.ToHashSet());
        Assert.All(
            FeedStateText.States.Select(FeedStateText.Of),
            text =>
                Assert.All(
                    new[] { text.Meaning, text.Next, text.Action ?? "." },
                    part => Assert.EndsWith(".", part, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void What_needs_attention_has_something_to_do_or_to_wait_for()
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(55);
        foreach (var word in FeedStateText.States.Where(state => FeedAttention.Needed(state, null, now.AddDays(-2), now)))
        {
            Assert.True(FeedStateText.Of(word).Action is not null || word == "throttled", word);
        }
    }

    [Theory]
    [InlineData("network")]
    [InlineData("our side")]
    [InlineData("refused")]
    public void No_outlet_is_blamed_for_what_is_not_its_fault(string word) =>
        Assert.Matches("not (be the outlet’s fault|to blame)", FeedStateText.Of(word).Meaning);

    [Theory]
    [InlineData(null, "")]
    [InlineData(0L, "0 B")]
    [InlineData(1023L, "1023 B")]
    [InlineData(1536L, "1.5 KB")]
    [InlineData(20L * 1024 * 1024, "20 MB")]
    public void Sizes_are_told_in_the_unit_that_fits(long? bytes, string text) => Assert.Equal(text, FeedText.Bytes(bytes));

    [Theory]
    [InlineData(15, "15 minutes")]
    [InlineData(180, "3 hours")]
    [InlineData(90, "1.5 hours")]
    [InlineData(3600, "2 days and 12 hours")]
    [InlineData(4320, "3 days")]
    [InlineData(2941, "2 days and 1 hour")]
    [InlineData(5040, "3 days and 12 hours")]
    public void Spans_are_told_in_the_unit_that_fits(double minutes, string text) =>
        Assert.Equal(text, FeedText.Minutes(minutes));

    [Fact]
    public void A_long_list_names_its_first_last_and_near_parts()
    {
        Assert.Equal([1, 7, 8, 9, 10, 11, 12, 13, 20], FeedText.Parts(10, 20));
        Assert.Equal([1, 2], FeedText.Parts(1, 2));
    }
}
