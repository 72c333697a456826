using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class CopyGroupingTests
{
    [Fact]
    public void Ties_make_groups_across_others() => Assert.Equal("1 2 3|4", Groups(4, [new(1, 2, 0.9), new(2, 3, 0.6)], []));

    [Fact]
    public void What_is_apart_is_never_together_however_it_is_tied() =>
        Assert.Equal("1 2|3", Groups(3, [new(1, 2, 0.9), new(2, 3, 0.6), new(1, 3, 0.5)], [(1, 3)]));

    [Fact]
    public void The_strongest_tie_is_followed_first() =>
        Assert.Equal("1|2 3", Groups(3, [new(1, 2, 0.6), new(2, 3, 0.9)], [(3, 1)]));

    [Fact]
    public void The_order_of_ties_makes_no_difference()
    {
        CopyTie[] ties = [new(1, 2, 0.7), new(2, 3, 0.7), new(3, 4, 0.7), new(4, 1, 0.7)];
        (int, int)[] apart = [(1, 3)];
        Assert.Equal(Groups(4, ties, apart), Groups(4, [.. ties.Reverse()], apart));
    }

    private static string Groups(int count, CopyTie[] ties, (int, int)[] apart) =>
        string.Join(
            '|',
            CopyGrouping
                .Of([.. Enumerable.Range(1, count)], ties, apart, id => $"article {id}")
                .Select(group => string.Join(' ', group.Order()))
                .Order(StringComparer.Ordinal)
        );
}
