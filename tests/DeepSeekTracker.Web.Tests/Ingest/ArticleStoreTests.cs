using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>Which article a text without an address belongs to.</summary>
public sealed class ArticleStoreTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ClockedApp _app = new(
        new DateTimeOffset(2025, 1, 27, 12, 0, 0, TimeSpan.Zero),
        [],
        "key,name,domain\npaper,Paper,paper.example\nother,Other,other.example\n"
    );

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_text_finds_its_twin_without_an_address_behind_one_with_an_address()
    {
        // The same agency's text at an address of its own, then saved without one: the first twin is not the right one.
        await PutAsync("paper.example/1", "https://paper.example/1", "paper");
        await WriteAsync(async db => await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.TextSha256, "moved")));
        var saved = await PutAsync("text:1", null, "other");
        await WriteAsync(async db =>
            await db
                .Articles.Where(a => a.TextSha256 == "moved")
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.TextSha256, Hash))
        );

        var named = await PutAsync("other.example/1", "https://other.example/1", "other");

        Assert.Equal((saved, 2), (named, await CountAsync()));
    }

    [Fact]
    public async Task One_text_at_two_addresses_is_two_articles()
    {
        await PutAsync("paper.example/1", "https://paper.example/1", "paper");
        await PutAsync("other.example/1", "https://other.example/1", "other");
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_text_without_an_address_joins_the_twin_of_its_own_outlet()
    {
        await PutAsync("paper.example/1", "https://paper.example/1", "paper");
        var own = await PutAsync("other.example/1", "https://other.example/1", "other");
        Assert.Equal((own, 2), (await PutAsync("text:1", null, "other"), await CountAsync()));
    }

    private static IReadOnlyList<TextBlock> Blocks { get; } = [new(BlockKind.Paragraph, "DeepSeek has released R1.")];

    private static string Hash => ArticleStore.HashOf(Blocks);

    private Task<int> PutAsync(string key, string? url, string outlet) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var draft = new ArticleDraft
                    {
                        Key = key,
                        Url = url,
                        Via = "import",
                        OutletId = (await db.Outlets.SingleAsync(o => o.Key == outlet, stop)).Id,
                        Title = "DeepSeek",
                        Text = new DraftText(TextState.Ok, null, Blocks, [], "saved file", null),
                    };
                    return (await _app.Get<ArticleStore>().PutAsync(db, draft, stop)).Article.Id;
                },
                None
            );

    private Task WriteAsync(Func<TrackerDbContext, Task> work) => _app.Get<WriteQueue>().WriteAsync((db, _) => work(db), None);

    private async Task<int> CountAsync()
    {
        await using var db = await _app.OpenAsync();
        return await db.Articles.CountAsync();
    }
}
