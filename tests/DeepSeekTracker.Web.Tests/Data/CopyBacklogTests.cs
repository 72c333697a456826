using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Tests.Data;

public sealed class CopyBacklogTests
{
    private const long Bucket = 1L << 32;
    private const long Last = (1L << 47) - 1;
    private readonly CopyBacklog _backlog = new();

    [Fact]
    public void Bearers_of_a_key_are_told_from_those_of_its_neighbours()
    {
        foreach (var (key, article) in new[] { (7L, 3), (7L, 1), (8L, 2), (6L, 4), (7L + Bucket, 5), (-7L, 6), (7L, 3) })
        {
            _backlog.Add(key, article);
        }

        Assert.Equal([1, 3], _backlog.Bearers(7));
        Assert.Equal([6], _backlog.Bearers(-7));
        Assert.Empty(_backlog.Bearers(9));
        Assert.Equal(6, _backlog.Count);
    }

    [Fact]
    public void A_key_that_was_removed_has_no_bearer_and_another_of_it_stays()
    {
        _backlog.Add(7, 1);
        _backlog.Add(7, 2);
        _backlog.Remove(7, 1);
        _backlog.Remove(7, 9);
        _backlog.Remove(700, 1);
        Assert.Equal([2], _backlog.Bearers(7));
        Assert.Equal(1, _backlog.Count);
    }

    [Fact]
    public void Keys_are_taken_in_their_order_round_after_round()
    {
        long[] keys = [Last, -Last - 1, 5 * Bucket, -5 * Bucket, 0];
        foreach (var key in keys)
        {
            _backlog.Add(key, 1);
        }

        Assert.Equal([-Last - 1, -5 * Bucket], _backlog.TakeNext(2).Select(entry => entry.Key));
        _backlog.Add(-Last - 1, 2);
        Assert.Equal([(0L, 1), (5 * Bucket, 1), (Last, 1)], _backlog.TakeNext(3));
        Assert.Equal([(-Last - 1, 2)], _backlog.TakeNext(3));
        Assert.Empty(_backlog.TakeNext(3));
        Assert.Equal(0, _backlog.Count);
    }

    [Fact]
    public void Of_an_arrival_that_is_read_again_only_what_the_round_has_not_come_by_waits()
    {
        long[] keys = [.. Enumerable.Range(0, 16).Select(i => -Last - 1 + (i * Bucket * CopyBacklog.Places / 16))];
        foreach (var came in new[] { 0, 5, 11 })
        {
            var (kept, again) = (new CopyBacklog(), new CopyBacklog());
            kept.Clear(came * CopyBacklog.Places / 16, 0);
            var since = kept.Position;
            foreach (var key in keys)
            {
                kept.Add(key, 1);
            }

            foreach (var left in Enumerable.Range(0, 16).Reverse())
            {
                kept.TakeNext(1);
                again.Clear(kept.Position, 0);
                foreach (var key in keys)
                {
                    again.AddUnwritten(key, 1, since);
                }

                Assert.Equal(left, again.Count);
                Assert.Equal(keys.Select(kept.Bearers), keys.Select(again.Bearers));
            }

            Assert.InRange(kept.Position, since + CopyBacklog.Places - (CopyBacklog.Places / 16), since + CopyBacklog.Places);
        }
    }

    [Fact]
    public void What_is_no_key_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _backlog.Add(Last + 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _backlog.Add(-Last - 2, 1));
    }
}
