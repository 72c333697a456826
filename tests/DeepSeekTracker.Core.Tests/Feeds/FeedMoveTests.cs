using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

public sealed class FeedMoveTests
{
    private const string There = "https://paper.example/new.xml";
    private static readonly DateTimeOffset Start = new(2025, 1, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(5, 18, true)]
    [InlineData(5, 17, false)]
    [InlineData(4, 48, false)]
    [InlineData(9, 12, true)]
    public void Needs_five_polls_over_three_days(int polls, int hoursBetween, bool confirmed)
    {
        var move = Seen(polls, TimeSpan.FromHours(hoursBetween));
        Assert.Equal(confirmed, move.IsSteady(Start + ((polls - 1) * TimeSpan.FromHours(hoursBetween))));
    }

    [Fact]
    public void Starts_again_for_another_target()
    {
        var now = Start.AddDays(4);
        var move = Seen(6, TimeSpan.FromHours(12)).After("https://paper.example/other.xml", isFeed: true, now);
        Assert.Equal(new FeedMove("https://paper.example/other.xml", now, 1), move);
    }

    [Fact]
    public void Is_forgotten_when_the_old_address_answers_or_the_redirect_becomes_temporary() =>
        Assert.Equal(FeedMove.None, Seen(6, TimeSpan.FromHours(12)).After(null, isFeed: true, Start.AddDays(4)));

    [Fact]
    public void Learns_nothing_from_a_poll_that_brought_no_feed()
    {
        var move = Seen(3, TimeSpan.FromHours(12));
        Assert.Equal(move, move.After(There, isFeed: false, Start.AddDays(2)));
        Assert.Equal(move, move.After(null, isFeed: false, Start.AddDays(2)));
        Assert.Equal(FeedMove.None, FeedMove.None.After(There, isFeed: false, Start));
    }

    [Theory]
    [InlineData(false, false, null)]
    [InlineData(true, false, "has entries that this one had")]
    [InlineData(false, true, "is on the same site")]
    public void Needs_a_shared_entry_or_the_same_site(bool shares, bool sameSite, string? why)
    {
        var now = Start.AddDays(3);
        var reason = Seen(5, TimeSpan.FromHours(18)).WhyConfirmed(shares, sameSite, now);
        Assert.Equal(why is null, reason is null);
        Assert.Contains(why ?? "", reason ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_hurried_by_a_clock_that_steps_back()
    {
        var move = Seen(8, TimeSpan.FromHours(1)).After(There, isFeed: true, Start.AddYears(-10));
        Assert.Equal((9, Start.AddYears(-10)), (move.Seen, move.Since));
        Assert.False(move.IsSteady(Start.AddYears(-10).AddHours(1)));
    }

    [Fact]
    public void Asks_for_the_whole_feed_at_the_poll_that_can_confirm_it()
    {
        var move = Seen(4, TimeSpan.FromDays(1));
        Assert.False(move.IsSteady(Start.AddDays(4)));
        Assert.True(move.IsNearlySteady(Start.AddDays(4)));
    }

    [Fact]
    public void Tells_where_it_leads_and_how_often_that_was_seen() =>
        Assert.Equal(
            $"It says that it moved to {There} for good, on 1 poll since 2025-01-20; believed after 5 over 3 days.",
            Seen(1, TimeSpan.Zero).Sentence
        );

    private static FeedMove Seen(int polls, TimeSpan between) =>
        Enumerable
            .Range(0, polls)
            .Aggregate(FeedMove.None, (move, poll) => move.After(There, isFeed: true, Start + (poll * between)));
}
