using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Queries;

public sealed class SelectedArticlesTests
{
    private readonly ColumnBook _book = new();

    [Fact]
    public void Of_a_search_only_hits_are_asked_and_all_rows_of_their_places()
    {
        var table = Table([10, 20, 20, 30, 40, 50]);
        var room = new ushort[ColumnChunk.Most];

        Assert.Equal([1, 2, 4], Rows(Selected(table, [5, 20, 25, 40, 60]), table.Chunks[0], room));
        Assert.Equal([], Rows(Selected(table, []), table.Chunks[0], room));
        Assert.Equal([], Rows(Selected(table, [1, 99]), table.Chunks[0], room));
        Assert.Equal([0, 1, 2, 3, 4, 5], Rows(Selected(table, null), table.Chunks[0], room));
    }

    [Fact]
    public void The_newest_hits_are_found_without_a_look_at_older_ones()
    {
        var table = Table([.. Enumerable.Range(1, 5 * ColumnChunk.Most).Select(place => (long)place)]);
        var asked = 0;
        var all = ArticleFilter.Everything with { Scope = StoryScope.All };
        var filter = new ColumnFilter(table, all, (_, _) => ++asked > 0);
        var hits = Enumerable.Range(1, 5 * ColumnChunk.Most).Where(place => place % 3 == 0).Select(place => (long)place);

        var newest = ArticleWalk.Newest(new SelectedArticles(table, filter, [.. hits], false), 20);

        Assert.Equal(20, newest.Count);
        Assert.Equal([10239, 10236, 10233], newest.Take(3).Select(key => key.At));
        Assert.InRange(asked, 20, ColumnChunk.Most);
    }

    [Fact]
    public void What_comes_stands_in_order_between_what_was_there()
    {
        var table = Table([10, 20, 30]);
        var later = _book.Change(table, 2, [2, 7, 8, 9], [Row(5, 7), Row(20, 8), Row(99, 9)]);

        Assert.Equal([5, 10, 20, 30, 99], later.Chunks.SelectMany(chunk => chunk.Places));
        Assert.Equal([7, 1, 8, 3, 9], later.Chunks.SelectMany(chunk => chunk.Ids));
        Assert.Equal(5, later.Count);
    }

    private static int[] Rows(SelectedArticles selected, ColumnChunk chunk, ushort[] room) =>
        [.. selected.RowsOf(chunk, room).ToArray().Select(row => (int)row)];

    private static SelectedArticles Selected(ColumnTable table, List<long>? hits) =>
        new(table, new ColumnFilter(table, ArticleFilter.Everything with { Scope = StoryScope.All }, null), hits, false);

    private ColumnTable Table(long[] places)
    {
        _book.TakeOutlets([new OutletFacts(1, "one", "One", null, null, null, null, [])]);
        return _book.Make(1, [.. places.Select((place, at) => Row(place, at + 1))]);
    }

    private ColumnRow Row(long place, int id)
    {
        var traits = new ArticleTraits("en", TextState.Ok, true, DatePrecision.Day, "article", true, null, CopyRole.None);
        return new ColumnRow(place, id, 1, _book.Traits(traits), _book.TopicSet([]), 738_000, 9, id);
    }
}
