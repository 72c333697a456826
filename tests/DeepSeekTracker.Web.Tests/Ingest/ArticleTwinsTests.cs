using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>One text in several saved files: what is stated beside them tells whether they are one article.</summary>
public sealed class ArticleTwinsTests : IDisposable
{
    private const string Text =
        "DeepSeek was released on Monday, and its makers say that it cost little to make and to run.\n\n"
        + "Others doubt it, since nobody outside has seen what was spent on machines before that day.\n";
    private readonly FileScene _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task One_text_of_three_outlets_is_three_articles_and_comes_again_as_the_same_three()
    {
        for (var times = 0; times < 2; times++)
        {
            await _files.ImportAsync("a.txt", Text, new(Url: "https://gazette.example/1", Outlet: "The Gazette"));
            await _files.ImportAsync("b.txt", Text, new(Url: "https://courier.example/1", Outlet: "The Courier"));
            await _files.ImportAsync("c.txt", Text, new(Outlet: "The Post"));
            await _files.ImportAsync("d.txt", Text, new(Outlet: "The Herald"));

            Assert.Equal(
                [
                    ("The Gazette", "https://gazette.example/1"),
                    ("The Courier", "https://courier.example/1"),
                    ("The Post", null),
                    ("The Herald", null),
                ],
                await ArticlesAsync()
            );
        }
    }

    [Fact]
    public async Task An_outlet_s_address_does_not_take_over_another_outlet_s_text()
    {
        await _files.ImportAsync("c.txt", Text, new(Outlet: "The Post"));
        await _files.ImportAsync("a.txt", Text, new(Url: "https://gazette.example/1", Outlet: "The Gazette"));
        Assert.Equal([("The Post", null), ("The Gazette", "https://gazette.example/1")], await ArticlesAsync());
    }

    [Fact]
    public async Task One_text_under_two_stated_titles_or_authors_is_two_articles()
    {
        await _files.ImportAsync("a.txt", Text, new(Title: "Chips fall", Author: "Jane Doe"));
        await _files.ImportAsync("b.txt", Text, new(Title: "A cheap model", Author: "Jane Doe"));
        await _files.ImportAsync("c.txt", Text, new(Title: "Chips fall", Author: "John Roe"));
        await _files.ImportAsync("d.txt", Text, new(Title: "Chips  Fall"));
        Assert.Equal(3, (await ArticlesAsync()).Count);
    }

    [Fact]
    public async Task What_is_stated_anew_beside_the_same_file_corrects_its_article()
    {
        await _files.ImportAsync("a.txt", Text, new(Outlet: "The Post", Title: "Chips fall", Author: "Jane Doe"));
        await _files.ImportAsync("a.txt", Text, new(Outlet: "The Herald", Title: "Chips rise", Author: "John Roe"));
        Assert.Equal([("The Herald", null)], await ArticlesAsync());
        Assert.Equal(("Chips rise", "John Roe"), ((await _files.FindAsync()).Row.Title, (await _files.FindAsync()).Row.Author));
    }

    [Fact]
    public async Task A_text_without_its_outlet_joins_the_article_that_has_one()
    {
        await _files.ImportAsync("a.txt", Text, new(Url: "https://gazette.example/1", Outlet: "The Gazette"));
        await _files.ImportAsync("b.txt", Text);
        Assert.Equal([("The Gazette", "https://gazette.example/1")], await ArticlesAsync());
    }

    private async Task<List<(string, string?)>> ArticlesAsync()
    {
        List<(string, string?)> found = [];
        await _files.WriteAsync(async db =>
        {
            var rows = await db.Articles.OrderBy(a => a.Id).Select(a => new { a.OutletId, a.Url }).ToListAsync();
            var names = await db.Outlets.ToDictionaryAsync(o => o.Id, o => o.Name);
            found = [.. rows.Select(row => (names[row.OutletId], row.Url))];
        });
        return found;
    }
}
