using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>Chunks are passed over, and still no row is missed.</summary>
public sealed class TopRowsTests
{
    private readonly Random _random = new(12);
    private readonly ColumnTable _table;

    public TopRowsTests() =>
        _table = new ColumnBook().Make(
            0,
            [
                .. Enumerable
                    .Range(1, 12_000)
                    .Select(id => new ColumnRow(id, id, 0, 0, 0, 0, _random.Next(300), id + _random.Next(3_000))),
            ]
        );

    [Theory]
    [InlineData(ArticleSort.Seen)]
    [InlineData(ArticleSort.Longest)]
    public void Pages_down_and_up_are_those_of_the_sorted_list(ArticleSort sort)
    {
        var all = new AllRows(sort);
        Visit(all);
        var sorted = all.Keys();
        foreach (var at in new[] { 0, 1, 700, 6_000, 11_950, 11_999 })
        {
            var cursor = new ArticleCursor(sorted[at].At, sorted[at].Id, false);

            Assert.Equal(sorted.Skip(at + 1).Take(50), Rows(sort, cursor));
            Assert.Equal(sorted.Take(at).Reverse().Take(50), Rows(sort, cursor with { Backwards = true }));
        }

        Assert.Equal(sorted.Take(50), Rows(sort, null));
    }

    [Fact]
    public void What_was_seen_last_is_found_without_the_older_chunks()
    {
        var top = new TopRows(ArticleSort.Seen, null, 50);
        Visit(top);

        Assert.False(top.Wants(_table.Chunks[0]));
    }

    private List<ArticleKey> Rows(ArticleSort sort, ArticleCursor? cursor)
    {
        var top = new TopRows(sort, cursor, 50);
        Visit(top);
        return top.Rows();
    }

    private void Visit(IColumnVisitor visitor) =>
        new SelectedArticles(
            _table,
            new ColumnFilter(_table, ArticleFilter.Everything with { Scope = StoryScope.All }, null),
            null,
            false
        ).Visit(visitor);
}
