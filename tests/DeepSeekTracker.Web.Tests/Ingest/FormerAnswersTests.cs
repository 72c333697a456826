using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>What an article answered before its outlet changed it is told, and no more than that.</summary>
public sealed class FormerAnswersTests : IDisposable
{
    private readonly TrackerApp _app = TrackerApp.Empty();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task An_outlet_that_corrects_its_figure_is_told_on_the_claims_page_and_the_articles()
    {
        var id = await PutAsync("Nvidia lost $593 billion of its market value on Monday as DeepSeek rattled investors.");
        Assert.Empty(await ChangesAsync());
        await PutAsync("Nvidia lost $589 billion of its market value on Monday as DeepSeek rattled investors.");

        var change = Assert.Single(await ChangesAsync());
        Assert.Equal((id, "$593 billion", "$589 billion"), (change.ArticleId, change.Before, change.After));
        using var client = _app.Anyone();
        Assert.Contains("$593 billion", await client.GetStringAsync(new Uri("/claims/nvidia-loss", UriKind.Relative)));
        Assert.Contains("answer to", await client.GetStringAsync(new Uri($"/articles/{id}", UriKind.Relative)));
        await using var db = await OpenAsync();
        Assert.Equal(["text"], await db.Edits.Where(Edit.IsChange).Select(e => e.Field).ToListAsync());
    }

    [Fact]
    public async Task An_edit_beside_the_figure_changes_no_answer()
    {
        await PutAsync("Nvidia lost $589 billion of its market value on Monday as DeepSeek rattled investors.");
        await PutAsync("Nvidia lost $589 billion of its market value on Monday after DeepSeek had rattled investors.");

        Assert.Empty(await ChangesAsync());
    }

    private Task<IReadOnlyList<ChangedAnswer>> ChangesAsync() =>
        _app.Get<ClaimQueries>().ChangesAsync("nvidia-loss", CancellationToken.None);

    private Task<TrackerDbContext> OpenAsync() => _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();

    private Task<int> PutAsync(string text) =>
        _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    var outlet = await db.Outlets.FirstOrDefaultAsync(stop);
                    if (outlet is null)
                    {
                        outlet = new Outlet { Key = "paper", Name = "Paper" };
                        db.Outlets.Add(outlet);
                        await db.SaveChangesAsync(stop);
                    }

                    TextBlock[] blocks = [new TextBlock(BlockKind.Paragraph, text)];
                    var draft = new ArticleDraft
                    {
                        Key = "paper.example/a",
                        Url = "https://paper.example/a",
                        Via = "import",
                        OutletId = outlet.Id,
                        Title = "DeepSeek shakes markets",
                        OnStory = true,
                        Text = new DraftText(TextState.Ok, null, blocks, [], "saved", null),
                        Judgement = _app.Get<Core.Analysis.ArticleAnalyzer>()
                            .Judge("DeepSeek shakes markets", null, blocks, "en"),
                    };
                    var (article, _) = await _app.Get<ArticleStore>().PutAsync(db, draft, stop);
                    return article.Id;
                },
                CancellationToken.None
            );
}
