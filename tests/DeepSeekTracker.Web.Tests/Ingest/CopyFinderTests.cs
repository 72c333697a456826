using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class CopyFinderTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Piece = CopyScene.Words(300, 1);
    private readonly TrackerApp _app = TrackerApp.Empty();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Copies_and_excerpts_form_a_group_below_the_earliest()
    {
        await FillAsync(["late", "first", "part", "other", "near"]);
        Assert.Equal(Expected, await CopyScene.PlacesAsync(_app));
        await using var db = await OpenAsync();
        Assert.Equal("It appeared before all others.", (await ArticleAsync(db, "first")).CopyReason);
        var part = await ArticleAsync(db, "part");
        Assert.Equal((1.0, "100 % of this text stands in the other word for word."), (part.CopyOverlap, part.CopyReason));
        Assert.Equal(
            "shares",
            (await db.CopyRelations.Where(r => r.Kind == "shares").Select(r => r.Kind).Distinct().SingleAsync())
        );
    }

    [Theory]
    [InlineData("near", "other", "part", "first", "late")]
    [InlineData("part", "late", "near", "first", "other")]
    [InlineData("first", "part", "other", "late", "near")]
    public async Task The_order_of_arrival_makes_no_difference(params string[] order)
    {
        await FillAsync(order);
        Assert.Equal(Expected, await CopyScene.PlacesAsync(_app));
    }

    [Fact]
    public async Task A_credited_agency_is_the_original_whenever_it_comes()
    {
        await CopyScene.PutAsync(_app, "paper", "NEW YORK, Jan 27 (WIRE) - " + Piece, hours: 1);
        await CopyScene.PutAsync(_app, "daily", "NEW YORK, Jan 27 (WIRE) - " + Piece, hours: 3);
        Assert.Equal(["daily Copy of paper of 2", "paper Root of 2"], await CopyScene.PlacesAsync(_app));
        await CopyScene.PutAsync(_app, "wire", Piece, hours: 2);
        Assert.Equal(["daily Copy of wire of 3", "paper Copy of wire of 3", "wire Root of 3"], await CopyScene.PlacesAsync(_app));
        await using var db = await OpenAsync();
        Assert.Equal("2 articles of 3 credit WIRE.", (await ArticleAsync(db, "wire")).CopyReason);
        Assert.Equal("WIRE", (await ArticleAsync(db, "paper")).Credit);
    }

    [Fact]
    public async Task A_text_that_changes_leaves_its_group()
    {
        await CopyScene.PutAsync(_app, "first", Piece, 0);
        await CopyScene.PutAsync(_app, "late", Piece, 5);
        await CopyScene.PutAsync(_app, "late", CopyScene.Words(300, 9), 5);
        Assert.Equal(["first None", "late None"], await CopyScene.PlacesAsync(_app));
        await using var db = await OpenAsync();
        Assert.Equal((0, 2), (await db.CopyRelations.CountAsync(), await db.ArticleFingerprints.CountAsync()));
        foreach (var print in await db.ArticleFingerprints.ToListAsync())
        {
            var keys = CopyKeys.Read(print.Signature)!.All.Distinct().Count();
            // So few all wait.
            Assert.Equal(
                8 * keys,
                (await db.CopyArrivals.SingleAsync(arrival => arrival.ArticleId == print.ArticleId)).Keys.Length
            );
        }
    }

    [Fact]
    public async Task An_article_whose_date_becomes_known_may_become_the_original()
    {
        await CopyScene.PutAsync(_app, "first", Piece, null);
        await CopyScene.PutAsync(_app, "late", Piece, 5);
        await using (var db = await OpenAsync())
        {
            var root = await db.Articles.SingleAsync(a => a.CopyRole == CopyRole.Root);
            Assert.StartsWith("Nobody is credited, and one article of 2 has no date.", root.CopyReason, StringComparison.Ordinal);
        }

        await CopyScene.PutAsync(_app, "first", Piece, 1);
        Assert.Equal(["first Root of 2", "late Copy of first of 2"], await CopyScene.PlacesAsync(_app));
    }

    [Fact]
    public async Task No_article_appeared_before_one_that_only_a_daily_list_dates()
    {
        await CopyScene.PutAsync(_app, "first", Piece, 1);
        await CopyScene.PutAsync(_app, "listed", Piece, 200, PublishedInterval.DailyList);
        await using var db = await OpenAsync();
        Assert.Equal(
            "Nobody is credited, and the dates are not exact enough to tell which came first. " + CopyOriginal.StandIn,
            (await ArticleAsync(db, "first")).CopyReason
        );
    }

    [Fact]
    public async Task Articles_that_were_stored_before_copies_were_known_are_compared_by_a_new_analysis()
    {
        await FillAsync(["late", "first", "part", "other", "near"]);
        await _app.Get<WriteQueue>()
            .WriteAsync(
                async (db, stop) =>
                {
                    await db.CopyBands.ExecuteDeleteAsync(stop);
                    await db.CopyArrivals.ExecuteDeleteAsync(stop);
                    await db.CopyRelations.ExecuteDeleteAsync(stop);
                    await db.ArticleFingerprints.ExecuteDeleteAsync(stop);
                    await db.Articles.ExecuteUpdateAsync(
                        set => set.SetProperty(a => a.CopyGroupId, (int?)null).SetProperty(a => a.CopyRole, CopyRole.None),
                        stop
                    );
                },
                None
            );
        await _app.Get<Reanalyzer>().RunAsync(None);
        Assert.Equal(Expected, await CopyScene.PlacesAsync(_app));
    }

    [Fact]
    public async Task What_the_owner_split_stays_apart_and_what_was_put_together_stays_together()
    {
        await FillAsync(["late", "first", "part", "other", "near"]);
        var queue = _app.Get<IngestQueue>();
        var (part, other, first) = (await IdAsync("part"), await IdAsync("other"), await IdAsync("first"));
        Assert.True((await queue.SplitCopyAsync(part, "A column of its own", None)).Ok);
        Assert.True((await queue.MergeCopiesAsync(other, first, null, None)).Ok);
        string[] ruled = ["first Root of 3", "late Copy of first of 3", "near None", "other Copy of first of 3", "part None"];
        Assert.Equal(ruled, await CopyScene.PlacesAsync(_app));

        await _app.Get<Reanalyzer>().RunAsync(None);
        await CopyScene.PutAsync(_app, "part", Piece[..(Piece.Length / 2)] + " " + CopyScene.Words(20, 70), 9);
        Assert.Equal(ruled, await CopyScene.PlacesAsync(_app));

        await using (var db = await OpenAsync())
        {
            foreach (var action in new[] { "split", "merge" })
            {
                var ruling = await db.CopyRulings.FirstAsync(r => r.Action == action);
                Assert.True((await queue.UndoCopyRulingAsync(ruling.Id, None)).Ok);
                Assert.False((await queue.UndoCopyRulingAsync(ruling.Id, None)).Ok);
            }
        }

        Assert.Equal(Expected, await CopyScene.PlacesAsync(_app));
    }

    [Fact]
    public async Task Putting_together_takes_an_earlier_split_back_until_it_is_undone()
    {
        await FillAsync(["late", "first", "part", "other", "near"]);
        var queue = _app.Get<IngestQueue>();
        await queue.SplitCopyAsync(await IdAsync("part"), null, None);
        await queue.MergeCopiesAsync(await IdAsync("part"), await IdAsync("late"), null, None);
        Assert.Equal(Expected, await CopyScene.PlacesAsync(_app));
        Assert.False((await queue.SplitCopyAsync(await IdAsync("near"), null, None)).Ok);
        Assert.False((await queue.MergeCopiesAsync(1, 1, null, None)).Ok);

        await using var db = await OpenAsync();
        var merge = await db.CopyRulings.FirstAsync(r => r.Action == "merge");
        Assert.True((await queue.UndoCopyRulingAsync(merge.Id, None)).Ok);
        Assert.Equal(
            ["first Root of 2", "late Copy of first of 2", "near None", "other None", "part None"],
            await CopyScene.PlacesAsync(_app)
        );
    }

    private static string[] Expected =>
        ["first Root of 3", "late Copy of first of 3", "near None", "other None", "part Excerpt of first of 3"];

    private async Task FillAsync(string[] order)
    {
        foreach (var name in order)
        {
            var (text, hours) = name switch
            {
                "first" => (Piece, 0),
                "late" => (CopyScene.Words(20, 5) + " " + Piece, 5),
                "part" => (Piece[..(Piece.Length / 2)], 9),
                "near" => (CopyScene.Words(260, 6) + " " + Piece[^(Piece.Length / 5)..], 2),
                _ => (CopyScene.Words(300, 7), 1),
            };
            await CopyScene.PutAsync(_app, name, text, hours);
        }
    }

    private async Task<int> IdAsync(string name)
    {
        await using var db = await OpenAsync();
        return (await ArticleAsync(db, name)).Id;
    }

    private static Task<Article> ArticleAsync(TrackerDbContext db, string name) =>
        db.Articles.AsNoTracking().SingleAsync(a => a.Key == name + ".example/a");

    private Task<TrackerDbContext> OpenAsync() => _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
}
