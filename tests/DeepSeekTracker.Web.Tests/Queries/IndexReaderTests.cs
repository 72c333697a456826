using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;
using Microsoft.Extensions.Time.Testing;

namespace DeepSeekTracker.Web.Tests.Queries;

public sealed class IndexReaderTests
{
    private static readonly ColumnTable Table = new ColumnBook().Make(
        0,
        [.. Enumerable.Range(1, 140_000).Select(id => new ColumnRow(10L * id, id, 0, 0, 0, 0, 0, 0))]
    );

    [Theory]
    [InlineData(IndexOrder.Newest, 0, long.MaxValue)]
    [InlineData(IndexOrder.Oldest, 0, long.MaxValue)]
    [InlineData(IndexOrder.Newest, 500_000, 900_000)]
    [InlineData(IndexOrder.Oldest, 1_399_000, 1_400_000)]
    internal void The_parts_are_all_places_once_in_the_order_that_was_asked(IndexOrder order, long first, long last)
    {
        var parts = IndexReader.Parts(Table, Question(order, "\"a\"") with { First = first, Last = last }).ToList();

        var rising = order == IndexOrder.Newest ? Enumerable.Reverse(parts).ToList() : parts;
        Assert.Equal(first, rising[0].First);
        Assert.Equal(last, rising[^1].Last);
        Assert.All(rising.Zip(rising.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
    }

    [Fact]
    public void The_first_part_is_small() =>
        Assert.InRange(IndexReader.Parts(Table, Question(IndexOrder.Newest, "\"a\"")).First().First, 1_350_000, 1_400_000);

    [Fact]
    public void A_beginning_is_asked_for_at_once() =>
        Assert.Single(IndexReader.Parts(Table, Question(IndexOrder.Newest, "\"a\" *")));

    [Fact]
    public async Task A_page_does_not_wait_for_a_slow_answer()
    {
        var time = new FakeTimeProvider();
        var slow = new TaskCompletionSource<FoundHits>();
        var page = IndexReader.AwaitedAsync(slow.Task, time, CancellationToken.None);
        Assert.False(page.IsCompleted);

        time.Advance(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAsync<SlowSearchException>(() => page);
    }

    [Fact]
    public async Task An_answer_in_time_is_given()
    {
        var answer = new TaskCompletionSource<FoundHits>();
        var page = IndexReader.AwaitedAsync(answer.Task, new FakeTimeProvider(), CancellationToken.None);

        answer.SetResult(new FoundHits([7], false));

        Assert.Equal([7], (await page).Places);
    }

    private static IndexQuestion Question(IndexOrder order, string match) => new(match, 0, long.MaxValue, order, 50, 1);
}
