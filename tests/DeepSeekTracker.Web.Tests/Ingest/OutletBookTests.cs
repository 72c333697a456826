using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>One outlet, one row.</summary>
public sealed class OutletBookTests : IDisposable
{
    private const string Known = """
        key,name,domain,domains,path_prefix,type,country,language,aliases
        bbc,BBC News,bbc.com,bbc.co.uk,,broadcaster,GB,en,BBC;British Broadcasting Corporation
        medium,Medium,medium.com,,,platform,US,en,
        daily-dev,Daily Dev,,,medium.com/daily-dev,blog,US,en,
        sina,Sina,sina.com.cn,,,portal,CN,zh,新浪
        """;
    private readonly ClockedApp _app = new(new DateTimeOffset(2025, 1, 27, 12, 0, 0, TimeSpan.Zero), [], Known);

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("https://www.bbc.com/news/1", "bbc")]
    [InlineData("http://m.bbc.com/news/1", "bbc")]
    [InlineData("https://www.bbc.co.uk/news/1", "bbc")]
    [InlineData("https://feeds.news.bbc.co.uk/news/1", "bbc")]
    [InlineData("https://medium.com/someone/story", "medium")]
    [InlineData("https://medium.com/daily-dev/story", "daily-dev")]
    [InlineData("https://finance.sina.com.cn/a/1.shtml", "sina")]
    public async Task Finds_the_owner_of_an_address(string address, string key) =>
        Assert.Equal(key, await KeyOfAsync(null, address));

    [Theory]
    [InlineData("bbc news")]
    [InlineData("  BBC   News ")]
    [InlineData("BBC")]
    [InlineData("british broadcasting corporation")]
    public async Task Finds_an_outlet_by_any_of_its_names(string name) =>
        Assert.Equal("bbc", await KeyOfAsync(name, "https://elsewhere.example/1"));

    [Fact]
    public async Task Prefers_the_stated_name_to_the_address() =>
        Assert.Equal("sina", await KeyOfAsync("新浪", "https://www.bbc.com/1"));

    [Fact]
    public async Task Does_not_give_a_longer_name_in_a_path_to_the_shorter()
    {
        Assert.Equal("medium", await KeyOfAsync(null, "https://medium.com/daily-developers/story"));
    }

    [Fact]
    public async Task Makes_one_row_for_an_unknown_site_whatever_its_forms()
    {
        var before = await CountAsync();
        var first = await KeyOfAsync(null, "https://www.unknown.example/1");
        Assert.Equal(first, await KeyOfAsync(null, "http://unknown.example/2"));
        Assert.Equal(first, await KeyOfAsync(null, "https://m.unknown.example/3"));
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Makes_one_row_for_an_unknown_name()
    {
        var before = await CountAsync();
        var first = await KeyOfAsync("The Ink Post", null);
        Assert.Equal("the-ink-post", first);
        Assert.Equal(first, await KeyOfAsync("the ink post", null));
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Gives_pieces_without_any_hint_to_one_row_of_nobody()
    {
        Assert.Equal(Outlet.UnattributedKey, await KeyOfAsync(null, null));
        var count = await CountAsync();
        Assert.Equal(Outlet.UnattributedKey, await KeyOfAsync(null, null));
        Assert.Equal(count, await CountAsync());
    }

    [Fact]
    public async Task Finds_the_row_of_nobody_again_under_whatever_name_the_owner_gave_it()
    {
        await KeyOfAsync(null, null);
        var editor = _app.Get<OutletEditor>();
        foreach (var form in new[] { new OutletForm(Name: "Unknown"), new OutletForm(Name: "Unknown", Aliases: "") })
        {
            var (answer, _) = await editor.PutAsync(Outlet.UnattributedKey, form, default);
            Assert.True(answer.Ok, answer.Message);
        }

        Assert.Equal(Outlet.UnattributedKey, await KeyOfAsync(null, null));
    }

    [Fact]
    public async Task Two_names_with_one_slug_stay_two_outlets()
    {
        Assert.Equal("a-b", await KeyOfAsync("A & B", null));
        Assert.Equal("a-b-2", await KeyOfAsync("A + B", null));
        Assert.Equal("outlet", await KeyOfAsync("人民日报", null));
        Assert.Equal("outlet-2", await KeyOfAsync("光明日报", null));
    }

    [Fact]
    public async Task Forgets_an_outlet_whose_storing_was_undone()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _app.Get<WriteQueue>()
                .WriteAsync<int>(
                    async (db, stop) =>
                    {
                        await _app.Get<OutletBook>().ResolveAsync(db, "Short Lived", null, stop);
                        throw new InvalidOperationException("the work fails after it");
                    },
                    CancellationToken.None
                )
        );
        var count = await CountAsync();
        Assert.Equal("short-lived", await KeyOfAsync("Short Lived", null));
        Assert.Equal(count + 1, await CountAsync());
    }

    private Task<string> KeyOfAsync(string? name, string? address) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var url =
                        address is null ? null
                        : ArticleUrl.TryParse(address, out var parsed, out _) ? parsed
                        : throw new ArgumentException(address, nameof(address));
                    var id = await _app.Get<OutletBook>().ResolveAsync(db, name, url, stop);
                    return await db.Outlets.Where(o => o.Id == id).Select(o => o.Key).SingleAsync(stop);
                },
                CancellationToken.None
            );

    private async Task<int> CountAsync()
    {
        await using var db = await _app.OpenAsync();
        return await db.Outlets.CountAsync();
    }
}
