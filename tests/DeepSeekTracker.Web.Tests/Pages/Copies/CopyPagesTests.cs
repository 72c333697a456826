using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Tests.Ingest;

namespace DeepSeekTracker.Web.Tests.Pages.Copies;

public sealed class CopyPagesTests : IDisposable
{
    private static readonly string Piece = CopyScene.Words(300, 1);
    private readonly TrackerApp _app = TrackerApp.Empty();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_group_is_listed_shown_as_a_tree_and_read_side_by_side()
    {
        var (first, late, alone) = await FillAsync();
        using var reader = _app.CreateClient();

        var list = await PageAsync(reader, "/copies");
        Assert.Contains(
            "3 articles, 2 independent reports",
            list.QuerySelector(".reports")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal($"/copies/{first}", list.QuerySelector("main .groups a")!.GetAttribute("href"));
        var group = await PageAsync(reader, $"/copies/{first}");
        Assert.Equal(["stands first", "copy"], group.QuerySelectorAll(".tree .state").Select(e => e.TextContent));
        Assert.Contains(
            "It appeared before all others.",
            group.QuerySelector(".tree .matched")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(group.QuerySelectorAll("main form"));
        var pair = await PageAsync(reader, $"/copies/compare?a={first}&b={late}");
        Assert.Equal("Another word was added.", Assert.Single(pair.QuerySelectorAll(".versus mark")).TextContent.Trim());
        var article = await PageAsync(reader, $"/articles/{late}");
        Assert.Contains(
            $"/copies/compare?a={first}&b={late}",
            article.QuerySelectorAll("aside a").Select(a => a.GetAttribute("href"))
        );
        Assert.DoesNotContain(
            "Copies",
            (await PageAsync(reader, $"/articles/{alone}")).QuerySelectorAll("aside h2").Select(h => h.TextContent)
        );
    }

    [Fact]
    public async Task Who_repeats_whom_is_said_only_where_the_original_is_known()
    {
        await CopyScene.PutAsync(_app, "first", Piece + ".", 0);
        var late = await CopyScene.PutAsync(_app, "late", Piece + ". Another word was added.", 5);
        var other = CopyScene.Words(300, 3);
        var one = await CopyScene.PutAsync(_app, "one", other + ".", hours: null);
        var two = await CopyScene.PutAsync(_app, "two", other + ". One word more.", hours: null);
        using var reader = _app.CreateClient();

        var known = (await PageAsync(reader, $"/articles/{late}")).QuerySelector("aside")!.TextContent;
        var unknown = string.Concat(
            (await PageAsync(reader, $"/articles/{one}")).QuerySelector("aside")!.TextContent,
            (await PageAsync(reader, $"/articles/{two}")).QuerySelector("aside")!.TextContent
        );

        Assert.Contains("It repeats DeepSeek at first (FIRST).", known, StringComparison.Ordinal);
        Assert.Contains("the shared words are measured", known, StringComparison.Ordinal);
        Assert.Matches("version [0-9]+ of the comparison", known);
        Assert.Contains("It shares its text with DeepSeek at ", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("It repeats", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("A copy of", unknown, StringComparison.Ordinal);
        Assert.Contains(
            "the one it shares it with",
            (await PageAsync(reader, $"/copies/{one}")).QuerySelector(".tree")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_a_ruling_brings_along_is_said_to_be_there_by_it_and_to_repeat_nobody()
    {
        var first = await CopyScene.PutAsync(_app, "first", Piece + ".", 0);
        var other = CopyScene.Words(300, 3);
        var one = await CopyScene.PutAsync(_app, "one", other + ".", 5);
        var two = await CopyScene.PutAsync(_app, "two", other + ". One word more.", 6);
        Assert.True((await _app.Get<IngestQueue>().MergeCopiesAsync(first, one, null, default)).Ok);
        using var reader = _app.CreateClient();

        foreach (var brought in new[] { one, two })
        {
            var said = (await PageAsync(reader, $"/articles/{brought}")).QuerySelector("aside")!.TextContent;
            Assert.Contains("in one group with another article by a ruling of the owner", said, StringComparison.Ordinal);
            Assert.Contains("First in the group stands DeepSeek at first (FIRST).", said, StringComparison.Ordinal);
            Assert.Contains("confidence: by way of a ruling of the owner", said, StringComparison.Ordinal);
            Assert.DoesNotMatch("It repeats|shares? |the same text|A copy of", said);
        }

        Assert.DoesNotContain(
            "the one it repeats",
            (await PageAsync(reader, $"/copies/{first}")).QuerySelector(".tree")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_member_leads_to_its_group_and_what_is_missing_is_told()
    {
        var (first, late, alone) = await FillAsync();
        using var reader = _app.CreateClient();
        var page = await PageAsync(reader, $"/copies/{late}");
        Assert.Contains($"b={late}", page.QuerySelector($"a[href*='a={first}']")!.GetAttribute("href"), StringComparison.Ordinal);
        foreach (
            var path in new[]
            {
                $"/copies/{alone}",
                "/copies/999",
                $"/copies/compare?a={first}&b={first}",
                "/copies/compare?a=x",
                "/copies/compare",
            }
        )
        {
            using var response = await reader.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_owner_splits_puts_together_and_takes_it_back()
    {
        var (first, late, alone) = await FillAsync();
        using var owner = await _app.OwnerAsync();

        Assert.Equal("/admin/copies", await PostAsync(owner, $"/copies/{first}", "Split", ("id", $"{late}")));
        var said = await PageAsync(owner, "/admin/copies");
        Assert.Contains($"Article {late} stands alone now.", said.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        await PostAsync(owner, "/admin/copies", "Merge", ("one", $"{alone}"), ("other", $"{late}"), ("note", "<b>the same</b>"));
        var group = await PageAsync(owner, $"/copies/{late}");
        Assert.Contains("<b>the same</b>", group.QuerySelector("#rulings ~ ul .matched")!.TextContent, StringComparison.Ordinal);
        var ruling = (await PageAsync(owner, "/admin/copies"))
            .QuerySelector("form[action*=Undo] [name=id]")!
            .GetAttribute("value")!;
        await PostAsync(owner, "/admin/copies", "Undo", ("id", ruling));
        Assert.Equal(["alone None", "first None", "late None"], await CopyScene.PlacesAsync(_app));
        var refused = await owner.GetAsync(new Uri($"/copies/{alone}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task What_is_taken_out_of_a_group_is_one_ruling_and_undone_as_one()
    {
        var (first, late, _) = await FillAsync();
        await CopyScene.PutAsync(_app, "third", Piece + ". A third was added.", 6);
        using var owner = await _app.OwnerAsync();

        await PostAsync(owner, $"/copies/{first}", "Split", ("id", $"{late}"));
        var ruling = Assert.Single((await PageAsync(owner, "/admin/copies")).QuerySelectorAll("#rulings ~ ul > li"));
        Assert.Contains("(LATE) is not one piece with any of these:", ruling.TextContent, StringComparison.Ordinal);
        Assert.Contains("(FIRST), DeepSeek at third (THIRD)", ruling.TextContent, StringComparison.Ordinal);

        await PostAsync(owner, "/admin/copies", "Undo", ("id", ruling.QuerySelector("[name=id]")!.GetAttribute("value")!));
        Assert.Empty((await PageAsync(owner, "/admin/copies")).QuerySelectorAll("form[action*=Undo]"));
        Assert.Contains("late Copy of first of 3", await CopyScene.PlacesAsync(_app));
    }

    private async Task<(int First, int Late, int Alone)> FillAsync() =>
        (
            await CopyScene.PutAsync(_app, "first", Piece + ".", 0),
            await CopyScene.PutAsync(_app, "late", Piece + ". Another word was added.", 5),
            await CopyScene.PutAsync(_app, "alone", CopyScene.Words(300, 2), 1)
        );

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(path, UriKind.Relative)));

    private static async Task<string?> PostAsync(HttpClient client, string from, string handler, params (string, string)[] fields)
    {
        var token = (await PageAsync(client, from)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([
            .. fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]);
        using var answer = await client.PostAsync(new Uri($"/admin/copies?handler={handler}", UriKind.Relative), form);
        return answer.Headers.Location?.OriginalString;
    }
}
