using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

public sealed class PollSpreadTests
{
    [Fact]
    public void Spreads_many_feeds_over_minutes_and_few_over_seconds()
    {
        Assert.Equal(TimeSpan.FromMinutes(10), PollSpread.Window(5_000));
        Assert.Equal(TimeSpan.FromSeconds(4), PollSpread.Window(2));
        Assert.Empty(PollSpread.Offsets([]));
        Assert.Equal([TimeSpan.Zero], PollSpread.Offsets(["a.example"]));
    }

    [Fact]
    public void Leaves_even_pauses_between_the_feeds_of_a_host_and_starts_no_two_hosts_at_once()
    {
        string[] hosts = ["a", "a", "b", "a", "c", "b", "a", "d"];
        var offsets = PollSpread.Offsets(hosts);
        var ofA = offsets.Where((_, n) => hosts[n] == "a").Order().ToList();
        Assert.All(ofA.Zip(ofA.Skip(1)), pair => Assert.Equal(TimeSpan.FromSeconds(4), pair.Second - pair.First));
        var first = hosts.Distinct().Select(host => offsets.Where((_, n) => hosts[n] == host).Min()).ToList();
        Assert.Equal(first.Count, first.Distinct().Count());
        Assert.All(offsets, offset => Assert.InRange(offset, TimeSpan.Zero, PollSpread.Window(hosts.Length)));
    }

    [Fact]
    public void Begins_no_more_than_a_handful_at_any_moment()
    {
        var hosts = Enumerable.Range(0, 142).Select(n => $"{n % 120}.example").ToList();
        var offsets = PollSpread.Offsets(hosts);
        var most = offsets.Max(start => offsets.Count(other => other >= start && other < start + TimeSpan.FromSeconds(10)));
        Assert.InRange(most, 1, 12);
    }
}
