using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

public sealed class RecentHitsTests
{
    private static readonly IndexQuestion Question = new("\"a\"", 0, long.MaxValue, IndexOrder.Newest, 100, 1);

    private readonly RecentHits _recent = new();
    private int _asked;

    [Fact]
    public async Task The_same_is_asked_once_while_it_is_under_way_and_after()
    {
        var running = new TaskCompletionSource<FoundHits>();
        var first = _recent.Of(Question, () => running.Task);
        var second = Ask(Question, 3, false);
        running.SetResult(Hits(5, false));

        Assert.Equal(5, (await first).Places.Count);
        Assert.Equal(5, (await second).Places.Count);
        Assert.Equal(5, (await Ask(Question, 3, false)).Places.Count);
        Assert.Equal(0, _asked);
    }

    [Fact]
    public async Task More_hits_answer_for_fewer_and_all_for_any_number()
    {
        await Ask(Question with { Most = 10 }, 10, true);
        await Ask(Question with { Most = 4 }, 4, true);
        await Ask(Question, 60, false);
        await Ask(Question with { Most = 1_000 }, 60, false);

        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task Another_question_order_or_state_is_asked_anew()
    {
        await Ask(Question, 5, false);
        await Ask(Question with { Match = "\"b\"" }, 5, false);
        await Ask(Question with { Order = IndexOrder.Oldest }, 5, false);
        await Ask(Question with { Last = 7 }, 5, false);
        await Ask(Question with { Version = 2 }, 5, false);

        Assert.Equal(5, _asked);
    }

    [Fact]
    public async Task What_failed_is_asked_again()
    {
        var failed = _recent.Of(Question, () => Task.FromException<FoundHits>(new SlowSearchException()));
        await Assert.ThrowsAsync<SlowSearchException>(() => failed);

        Assert.Equal(5, (await Ask(Question, 5, false)).Places.Count);
    }

    [Fact]
    public async Task What_is_kept_stays_bounded()
    {
        for (var n = 0; n < 5; n++)
        {
            await Ask(Question with { Match = $"\"{n}\"" }, 250_000, false);
        }

        await Ask(Question with { Match = "\"4\"" }, 1, false);
        await Ask(Question with { Match = "\"0\"" }, 1, false);

        Assert.Equal(6, _asked);
    }

    private Task<FoundHits> Ask(IndexQuestion question, int hits, bool more) =>
        _recent.Of(
            question,
            () =>
            {
                _asked++;
                return Task.FromResult(Hits(hits, more));
            }
        );

    private static FoundHits Hits(int count, bool more) => new([.. Enumerable.Range(0, count).Select(n => (long)n)], more);
}
