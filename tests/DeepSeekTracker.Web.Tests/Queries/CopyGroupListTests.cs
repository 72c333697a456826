using System.Globalization;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using DeepSeekTracker.Web.Tests.Ingest;

namespace DeepSeekTracker.Web.Tests.Queries;

/// <summary>The list of groups says what the groups are, and paging comes by each of them once.</summary>
public sealed class CopyGroupListTests : IDisposable
{
    private static readonly string Piece = CopyScene.Words(100, 1);
    private readonly TrackerApp _app = TrackerApp.Empty();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_group_is_listed_with_its_articles_until_it_has_only_one()
    {
        Assert.Empty(await RowsAsync());
        foreach (var (name, hours) in new[] { ("first", 1), ("late", 5), ("last", 9) })
        {
            await CopyScene.PutAsync(_app, name, Piece, hours);
        }

        Assert.Equal([(1, "first", 3, 3)], await RowsAsync());
        var first = (await PageAsync(null, false)).Groups[0].Root.Id;
        Assert.True((await _app.Get<IngestQueue>().SplitCopyAsync(first, null, CancellationToken.None)).Ok);
        Assert.Equal([(2, "late", 2, 2)], await RowsAsync());
        await CopyScene.PutAsync(_app, "late", CopyScene.Words(100, 2));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Paging_comes_by_every_group_once_and_back_again()
    {
        await FillAsync(170);
        List<CopyGroupPage> pages = [await PageAsync(null, false)];
        while (pages[^1].HasSmaller)
        {
            pages.Add(await PageAsync(Place(pages[^1].Groups[^1]), isBefore: false));
        }

        List<CopyGroupPage> back = [pages[^1]];
        while (back[^1].HasLarger)
        {
            back.Add(await PageAsync(Place(back[^1].Groups[0]), isBefore: true));
        }

        var all = pages.SelectMany(page => page.Groups).ToList();
        Assert.Equal([50, 50, 50, 20], pages.Select(page => page.Groups.Count));
        Assert.Equal([false, true, true, true], pages.Select(page => page.HasLarger));
        Assert.Equal(170, all.DistinctBy(group => group.Id).Count());
        Assert.Equal(all.OrderByDescending(group => group.Articles).ThenBy(group => group.Id), all);
        Assert.Equal(pages.Select(Ids), back.AsEnumerable().Reverse().Select(Ids));
    }

    private static CopyGroupPlace Place(CopyGroupRow group) => new(group.Articles, group.Id);

    private static IEnumerable<int> Ids(CopyGroupPage page) => page.Groups.Select(group => group.Id);

    private Task<CopyGroupPage> PageAsync(CopyGroupPlace? from, bool isBefore) =>
        _app.Get<CopyQueries>().GroupsAsync(from, isBefore, CancellationToken.None);

    private async Task<IEnumerable<(int Id, string Outlet, int Articles, int Outlets)>> RowsAsync() =>
        (await PageAsync(null, false)).Groups.Select(group => (group.Id, group.Root.OutletKey, group.Articles, group.Outlets));

    /// <summary>Groups of two, three or four articles; only the first of each is stored.</summary>
    private Task FillAsync(int count) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var outlet = new Outlet { Key = "one", Name = "One" };
                    var articles = Enumerable.Range(1, count).Select(i => Article(outlet, i)).ToList();
                    db.Articles.AddRange(articles);
                    await db.SaveChangesAsync(stop);
                    db.CopyGroupSizes.AddRange(
                        articles.Select(article => new CopyGroupSize
                        {
                            GroupId = article.Id,
                            RootId = article.Id,
                            Articles = 2 + (article.Id * 7 % 3),
                            Outlets = 1,
                        })
                    );
                },
                CancellationToken.None
            );

    private static Article Article(Outlet outlet, int number) =>
        new()
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"one.example/{number}"),
            Outlet = outlet,
            OnStory = true,
            Kind = "article",
            Via = "import",
            TitleOrigin = "the test",
            SortAt = DateTimeOffset.UnixEpoch,
        };
}
