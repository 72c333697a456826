using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

public sealed class FeedHealthTests
{
    private static readonly FeedSigns Well = new()
    {
        Outcome = PollOutcome.Changed,
        Message = "12 entries (RSS 2.0).",
        SinceNewEntry = TimeSpan.FromHours(2),
        MedianGap = TimeSpan.FromHours(3),
        NewestEntries = 12,
        NewestMatching = 1,
    };

    [Theory]
    [InlineData(PollOutcome.Changed, "ok")]
    [InlineData(PollOutcome.Unchanged, "ok")]
    [InlineData(PollOutcome.WebPage, "returns a page")]
    [InlineData(PollOutcome.Unreadable, "parse error")]
    [InlineData(PollOutcome.Emptied, "empty")]
    [InlineData(PollOutcome.Blocked, "blocked")]
    [InlineData(PollOutcome.NotFound, "not found")]
    [InlineData(PollOutcome.Gone, "gone")]
    [InlineData(PollOutcome.Throttled, "throttled")]
    [InlineData(PollOutcome.Resting, "throttled")]
    [InlineData(PollOutcome.ServerError, "server error")]
    [InlineData(PollOutcome.Network, "network")]
    [InlineData(PollOutcome.Refused, "our side")]
    [InlineData(PollOutcome.OurSide, "our side")]
    public void Names_each_outcome(PollOutcome outcome, string word)
    {
        var health = FeedHealth.Of(Well with { Outcome = outcome });
        Assert.Equal((word, Well.Message), (health.Word, health.Reason));
        Assert.Contains(word, FeedState.All);
    }

    [Theory]
    [InlineData(3, 72, "ok")]
    [InlineData(3, 73, "quiet")]
    [InlineData(48, 144, "ok")]
    [InlineData(48, 145, "quiet")]
    [InlineData(null, 73, "quiet")]
    [InlineData(3, null, "ok")]
    public void Is_quiet_after_three_gaps_and_three_days_without_a_new_entry(int? gapHours, int? hours, string word)
    {
        var health = FeedHealth.Of(
            Well with
            {
                MedianGap = gapHours is { } gap ? TimeSpan.FromHours(gap) : null,
                SinceNewEntry = hours is { } since ? TimeSpan.FromHours(since) : null,
            }
        );
        Assert.Equal(word, health.Word);
    }

    [Fact]
    public void Says_how_long_nothing_came_and_what_would_be_usual()
    {
        var health = FeedHealth.Of(Well with { Outcome = PollOutcome.Unchanged, SinceNewEntry = TimeSpan.FromDays(9) });
        Assert.Equal(
            "12 entries (RSS 2.0). Nothing new for 9 days, where 3 days would be usual (median gap 3 h).",
            health.Reason
        );
    }

    [Theory]
    [InlineData(20, 0, "off story")]
    [InlineData(10, 0, "off story")]
    [InlineData(9, 0, "ok")]
    [InlineData(20, 1, "ok")]
    public void Is_off_the_story_when_none_of_the_last_entries_matches(int entries, int matching, string word)
    {
        var health = FeedHealth.Of(Well with { NewestEntries = entries, NewestMatching = matching });
        Assert.Equal(word, health.Word);
    }

    [Theory]
    [InlineData(20, 11, "ok")]
    [InlineData(20, 10, "off story")]
    [InlineData(20, 20, "ok")]
    public void Is_not_off_the_story_before_enough_texts_were_read(int entries, int unread, string word)
    {
        var health = FeedHealth.Of(Well with { NewestEntries = entries, NewestMatching = 0, NewestUnread = unread });
        Assert.Equal(word, health.Word);
        Assert.Equal(
            word is "off story",
            health.Reason.EndsWith("match the story; the texts of 10 are still to be read.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Says_that_no_entry_matches_in_the_words_of_the_specification() =>
        Assert.EndsWith(
            "0 of the last 20 entries match the story.",
            FeedHealth.Of(Well with { NewestEntries = 20, NewestMatching = 0 }).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void Hides_no_reason_behind_a_worse_one()
    {
        var health = FeedHealth.Of(
            Well with
            {
                SinceNewEntry = TimeSpan.FromDays(629.8),
                NewestEntries = 20,
                NewestMatching = 0,
                AnswerTimes = [.. Enumerable.Repeat(TimeSpan.FromSeconds(9), 3)],
            }
        );
        Assert.Equal("quiet", health.Word);
        Assert.Equal(
            "12 entries (RSS 2.0). Nothing new for 630 days, where 3 days would be usual (median gap 3 h). 0 of the last 20 entries match the story. The last 3 answers took 9 s, 9 s, 9 s.",
            health.Reason
        );
    }

    [Fact]
    public void Tells_few_days_with_their_hours() =>
        Assert.Contains(
            "Nothing new for 3 days 5 h, where 3 days would be usual",
            FeedHealth.Of(Well with { SinceNewEntry = TimeSpan.FromHours(77) }).Reason,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ok", 9, 9)]
    [InlineData("ok", 9, 9, 2)]
    [InlineData("slow", 9, 9, 9)]
    [InlineData("slow", 9, 9, 9, 1)]
    [InlineData("ok", 1, 9, 9, 9)]
    public void Is_slow_after_three_slow_answers(string word, params int[] seconds)
    {
        var times = seconds.Select(time => TimeSpan.FromSeconds(time)).ToList();
        Assert.Equal(word, FeedHealth.Of(Well with { AnswerTimes = times }).Word);
    }

    [Fact]
    public void Puts_a_move_before_silence_and_a_failure_before_a_move()
    {
        var moved = Well with { Move = "It says that it moved.", SinceNewEntry = TimeSpan.FromDays(90) };
        Assert.Equal("moved?", FeedHealth.Of(moved).Word);
        Assert.Equal("network", FeedHealth.Of(moved with { Outcome = PollOutcome.Network }).Word);
    }

    [Fact]
    public void Puts_the_owners_pause_and_a_retirement_before_everything()
    {
        var failing = Well with { Outcome = PollOutcome.Gone, IsPaused = true };
        Assert.Equal("paused", FeedHealth.Of(failing).Word);
        var retired = FeedHealth.Of(failing with { RetiredBecause = "Gone for good." });
        Assert.Equal(("retired", "Gone for good."), (retired.Word, retired.Reason));
    }

    [Fact]
    public void Suggests_something_for_every_state_that_asks_for_it()
    {
        string[] quiet = [FeedState.Ok, FeedState.New];
        Assert.All(FeedState.All, word => Assert.Equal(quiet.Contains(word), FeedState.ActionFor(word) == FeedAction.None));
        Assert.Equal(FeedState.All.Count, FeedState.All.Distinct().Count());
    }
}
