using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

public class PollScheduleTests
{
    private static readonly PollHistory Steady = new()
    {
        MedianGap = TimeSpan.FromMinutes(80),
        SinceNewEntry = TimeSpan.FromHours(1),
        EntriesInLastFetch = 20,
        KnownInLastFetch = 10,
        LastOutcome = PollOutcome.Changed,
    };

    [Fact]
    public void Polls_twice_in_the_median_gap()
    {
        var plan = PollSchedule.Plan(Steady, 0.5);
        Assert.Equal(TimeSpan.FromMinutes(40), plan.Interval);
        Assert.StartsWith("median gap 80 min ÷ 2 = 40 min", plan.Reason, StringComparison.Ordinal);
        Assert.False(plan.HasGap);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(10_000, 360)]
    public void Keeps_the_base_between_ten_minutes_and_six_hours(int gapMinutes, int intervalMinutes)
    {
        var plan = PollSchedule.Plan(Steady with { MedianGap = TimeSpan.FromMinutes(gapMinutes) }, 0.5);
        Assert.Equal(TimeSpan.FromMinutes(intervalMinutes), plan.Interval);
    }

    [Theory]
    [InlineData(6, 40)]
    [InlineData(7, 80)]
    [InlineData(14, 160)]
    [InlineData(30, 320)]
    public void Slows_down_for_a_quiet_feed(int days, int intervalMinutes)
    {
        var plan = PollSchedule.Plan(Steady with { SinceNewEntry = TimeSpan.FromDays(days) }, 0.5);
        Assert.Equal(TimeSpan.FromMinutes(intervalMinutes), plan.Interval);
    }

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(6, 20, false)]
    [InlineData(10, 40, false)]
    [InlineData(14, 50, false)]
    public void Follows_the_share_of_known_entries(int known, int intervalMinutes, bool hasGap)
    {
        var plan = PollSchedule.Plan(Steady with { KnownInLastFetch = known }, 0.5);
        Assert.Equal(TimeSpan.FromMinutes(intervalMinutes), plan.Interval);
        Assert.Equal(hasGap, plan.HasGap);
    }

    [Fact]
    public void Says_one_entry_of_one() =>
        Assert.Contains(
            "÷ 4 because 0 of 1 entry was known",
            PollSchedule.Plan(Steady with { EntriesInLastFetch = 1, KnownInLastFetch = 0 }, 0.5).Reason,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(3, 180)]
    [InlineData(7, 40)]
    public void Never_goes_below_what_the_feed_asks_for_up_to_six_hours(int hours, int intervalMinutes)
    {
        var plan = PollSchedule.Plan(Steady with { AskedInterval = TimeSpan.FromHours(hours) }, 0.5);
        Assert.Equal(TimeSpan.FromMinutes(intervalMinutes), plan.Interval);
    }

    [Theory]
    [InlineData(0, 36)]
    [InlineData(1, 44)]
    public void Spreads_polls_by_a_tenth(double chance, int intervalMinutes) =>
        Assert.Equal(TimeSpan.FromMinutes(intervalMinutes), PollSchedule.Plan(Steady, chance).Interval);

    [Theory]
    [InlineData(0.5, 40)]
    [InlineData(3, 120)]
    [InlineData(30, 1200)]
    [InlineData(31, 1240)]
    [InlineData(1000, 10_080)]
    public void Backs_off_by_the_weighted_failures(double failures, int intervalMinutes)
    {
        var plan = PollSchedule.Plan(Steady with { Failures = failures, LastOutcome = PollOutcome.ServerError }, 0.5);
        Assert.Equal(TimeSpan.FromMinutes(intervalMinutes), plan.Interval);
    }

    [Fact]
    public void Waits_as_the_server_asks_but_at_most_a_day()
    {
        var throttled = Steady with { LastOutcome = PollOutcome.Throttled, RetryAfter = TimeSpan.FromHours(2) };
        Assert.Equal(TimeSpan.FromMinutes(125), PollSchedule.Plan(throttled, 0.5).Interval);
        Assert.Equal(TimeSpan.FromHours(24), PollSchedule.Plan(throttled with { RetryAfter = TimeSpan.FromDays(9) }, 0).Interval);
    }

    [Fact]
    public void Blames_nobody_when_our_own_connection_is_down()
    {
        var plan = PollSchedule.Plan(Steady with { LastOutcome = PollOutcome.OurSide, Failures = 9 }, 0.5);
        Assert.Equal(TimeSpan.FromMinutes(15), plan.Interval);
        Assert.Equal(9, PollSchedule.CountFailures(9, PollOutcome.OurSide));
    }

    [Theory]
    [InlineData(PollOutcome.Changed, 0)]
    [InlineData(PollOutcome.Unchanged, 0)]
    [InlineData(PollOutcome.Resting, 2)]
    [InlineData(PollOutcome.Refused, 2.5)]
    [InlineData(PollOutcome.Emptied, 2.5)]
    [InlineData(PollOutcome.Unreadable, 2.5)]
    [InlineData(PollOutcome.WebPage, 2.5)]
    [InlineData(PollOutcome.NotFound, 2.5)]
    [InlineData(PollOutcome.ServerError, 2.5)]
    [InlineData(PollOutcome.Blocked, 3)]
    [InlineData(PollOutcome.Gone, 3)]
    [InlineData(PollOutcome.Throttled, 2.25)]
    [InlineData(PollOutcome.Network, 2.25)]
    public void Weighs_outcomes(PollOutcome outcome, double after) => Assert.Equal(after, PollSchedule.CountFailures(2, outcome));

    [Fact]
    public void Asks_a_feed_that_is_gone_once_a_day()
    {
        var gone = Steady with { LastOutcome = PollOutcome.Gone, Failures = 40 };
        Assert.Equal(TimeSpan.FromHours(24), PollSchedule.Plan(gone, 0.5).Interval);
    }

    [Theory]
    [InlineData(0, 0, 30)]
    [InlineData(0, 3, 90)]
    [InlineData(1, 0, 33)]
    public void Obeys_the_owners_interval_and_backs_off_from_it(double chance, double failures, int minutes)
    {
        var own = Steady with
        {
            OwnInterval = TimeSpan.FromMinutes(30),
            Failures = failures,
            LastOutcome = PollOutcome.Unchanged,
        };
        var plan = PollSchedule.Plan(own, chance == 0 ? 0.5 : chance);
        Assert.Equal(TimeSpan.FromMinutes(minutes), plan.Interval);
        Assert.StartsWith("30 min as the owner set it", plan.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Comes_back_soon_for_entries_that_were_left() =>
        Assert.Equal(TimeSpan.FromMinutes(10), PollSchedule.Plan(Steady with { HasEntriesLeft = true }, 0.5).Interval);

    [Fact]
    public void Never_plans_beyond_the_longest_wait()
    {
        var random = new Random(20250127);
        foreach (var outcome in Enum.GetValues<PollOutcome>())
        {
            for (var n = 0; n < 2_000; n++)
            {
                var history = new PollHistory
                {
                    MedianGap = random.Next(3) == 0 ? null : TimeSpan.FromMinutes(random.Next(-10, 10_000_000)),
                    SinceNewEntry = random.Next(3) == 0 ? null : TimeSpan.FromHours(random.Next(-90_000, 90_000)),
                    EntriesInLastFetch = random.Next(3) == 0 ? null : random.Next(0, 50),
                    KnownInLastFetch = random.Next(-5, 60),
                    AskedInterval = random.Next(2) == 0 ? null : TimeSpan.FromMinutes(random.Next(-10, 5_000)),
                    Failures = random.Next(2) == 0 ? 0 : random.Next(0, 400) / 4.0,
                    LastOutcome = outcome,
                    RetryAfter = random.Next(2) == 0 ? null : TimeSpan.FromHours(random.Next(-90_000, 90_000)),
                    OwnInterval = random.Next(4) > 0 ? null : TimeSpan.FromMinutes(random.Next(-10, 20_000)),
                };
                var plan = PollSchedule.Plan(history, random.NextDouble());
                Assert.InRange(
                    plan.Interval,
                    TimeSpan.Zero,
                    PollSchedule.LongestWait(history.Failures, history.OwnInterval is null ? null : TimeSpan.FromDays(7))
                );
            }
        }
    }
}
