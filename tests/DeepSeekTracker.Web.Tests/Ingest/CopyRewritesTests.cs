using System.Globalization;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

/// <summary>Translations and rewrites are found whichever text came first, and however often the original was printed.</summary>
public sealed class CopyRewritesTests : IDisposable
{
    private const string Facts =
        "Quillon Farrow said on Thursday that Ostrava Tessel counted 412 complaints. Maribel Undset put the price at $5.58 million and the loss at $593 billion.";

    private readonly TrackerApp _app = TrackerApp.Empty();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_with_many_names_of_its_own_is_found_whichever_came_first(bool isFirst)
    {
        var noise = string.Join(". ", Enumerable.Range(0, 40).Select(i => Capital(CopyScene.Words(2, 1000 + i))));
        var (one, other) = ($"{CopyScene.Words(300, 1)}. {Facts}", $"{Facts} {CopyScene.Words(300, 2)}. {noise}.");

        await CopyScene.PutAsync(_app, "a", isFirst ? other : one);
        await CopyScene.PutAsync(_app, "b", isFirst ? one : other, hours: 1);

        Assert.Contains("Quillon Farrow", Assert.Single(await RewritesAsync()).Reasons, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_many_printed_word_for_word_is_one_piece_whose_names_are_not_usual_for_that()
    {
        var original = $"{CopyScene.Words(200, 1)}. {Facts}";
        var printed = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            printed.Add(await CopyScene.PutAsync(_app, $"printer{i}", original));
        }

        var rewrite = await CopyScene.PutAsync(_app, "z", $"{Facts} {CopyScene.Words(200, 2)}", hours: 2);

        var found = await RewritesAsync();
        Assert.NotEmpty(found);
        Assert.All(found, relation => Assert.Contains(relation.FirstId, printed));
        Assert.All(found, relation => Assert.Equal(rewrite, relation.SecondId));
    }

    [Fact]
    public async Task What_many_pieces_name_is_usual()
    {
        for (var i = 0; i < 12; i++)
        {
            await CopyScene.PutAsync(_app, $"piece{i}", $"{CopyScene.Words(200, 50 + i)}. {Facts}", hours: i < 6 ? 0 : 200 * i);
        }

        var before = (await RewritesAsync()).Count;
        var last = await CopyScene.PutAsync(_app, "z", $"{Facts} {CopyScene.Words(200, 2)}", hours: 1);

        Assert.DoesNotContain(await RewritesAsync(), relation => relation.SecondId == last);
        Assert.True(before > 0, "The first few were not usual yet.");
    }

    private async Task<List<CopyRelation>> RewritesAsync()
    {
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        return await db.CopyRelations.AsNoTracking().Where(r => r.Kind == CopyKinds.Rewrite).ToListAsync();
    }

    private static string Capital(string words) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words);
}
