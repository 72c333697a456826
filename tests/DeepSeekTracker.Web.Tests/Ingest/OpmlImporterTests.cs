using System.Text;
using System.Text.Json;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class OpmlImporterTests
{
    private const string List = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0"><head><title>Mine</title></head><body>
          <outline text="World">
            <outline text="Asia">
              <outline type="rss" text="Site Daily" xmlUrl="http://site.example/feed?a=1&amp;b=2" htmlUrl="http://site.example/"/>
            </outline>
            <outline type="rss" text="Other" xmlUrl="http://other.example/rss" language="de"/>
          </outline>
          <outline type="rss" text="Site Daily again" xmlUrl="https://www.site.example/feed/?a=1&amp;b=2"/>
          <outline type="rss" text="Inside" xmlUrl="http://127.0.0.1/feed"/>
          <outline type="rss" text="No web" xmlUrl="file:///etc/passwd"/>
        </body></opml>
        """;

    [Fact]
    public async Task The_plan_tells_what_is_new_known_and_wrong_with_its_line_and_stores_nothing()
    {
        await using var press = await KeptPress.StartAsync();
        await press.AddAsync("https://other.example/rss");

        var (plan, problem) = await press.Queue.PlanOpmlAsync("mine.opml", Encoding.UTF8.GetBytes(List), default);

        Assert.Null(problem);
        var isNew = Assert.Single(plan!.New);
        Assert.Equal((5, "Site Daily", "World › Asia"), (isNew.Line, isNew.Title, isNew.Group));
        Assert.Equal(["It is feed 1 already.", "The file names it before."], plan.Known.Select(line => line.Why));
        Assert.Equal([10, 11], plan.Invalid.Select(line => line.Line));
        await using var db = await press.OpenAsync();
        Assert.Single(db.Feeds);
    }

    [Fact]
    public async Task An_import_fetches_nothing_and_its_export_gives_groups_titles_and_order_back()
    {
        await using var press = await KeptPress.StartAsync("site.example", "other.example");

        var answer = await ImportAsync(press, List);

        Assert.Equal("mine.opml: 2 feeds are new, 1 known already, 2 problems.", answer);
        Assert.Empty(press.Origin.Requests);
        var before = Opml.Read(List).Outlines.Where(o => o.Title != "Inside").Select(Told);
        Assert.Equal(before, Opml.Read(await press.Queue.ExportOpmlAsync(default)).Outlines.Select(Told));
    }

    [Fact]
    public async Task Our_own_export_comes_out_of_another_tracker_as_it_went_in()
    {
        await using var press = await KeptPress.StartAsync();
        await ImportAsync(press, List);
        await press.Queue.EditFeedAsync(
            1,
            new FeedEdit("http://site.example/feed?a=1&b=2", "Site Daily", "Asia/Shanghai", "45", "20"),
            default
        );
        await press.Queue.ActOnFeedAsync(2, FeedOrder.Pause, default);
        await press.Queue.ActOnFeedAsync(1, FeedOrder.Retire, default);
        await press.Queue.AddFeedsAsync(new NewFeeds(["https://hub.example/all"], new OutletForm(), IsAggregator: true), default);
        var export = await press.Queue.ExportOpmlAsync(default);

        await using var other = await KeptPress.StartAsync();
        await ImportAsync(other, export);

        Assert.Equal(export, await other.Queue.ExportOpmlAsync(default));
        var feed = await other.FeedAsync(1);
        Assert.Equal(("Asia/Shanghai", 45, 20 * 1024 * 1024), (feed.AssumedZone, feed.PollEveryMinutes, feed.MostBytes));
        Assert.Equal(("retired", Feed.RetiredInList, false), (feed.State, feed.StateReason, feed.Paused));
        Assert.True((await other.FeedAsync(2)).Paused);
    }

    [Fact]
    public async Task A_feed_keeps_its_outlet_when_another_outlet_has_the_same_name()
    {
        await using var press = await KeptPress.StartAsync();
        await ImportAsync(
            press,
            "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Technology\" xmlUrl=\"http://one.example/rss\"/><outline type=\"rss\" text=\"Technology\" xmlUrl=\"http://two.example/rss\"/></body></opml>"
        );
        var before = (await press.FeedAsync(1)).OutletId;
        var form = (await press.Queue.FeedAsync(1, default))!.Edit;

        await press.Queue.EditFeedAsync(1, form with { Zone = "Asia/Shanghai" }, default);

        var feed = await press.FeedAsync(1);
        Assert.Equal(("Asia/Shanghai", before), (feed.AssumedZone, feed.OutletId));
        Assert.NotEqual(before, (await press.FeedAsync(2)).OutletId);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var press = await KeptPress.StartAsync();
        await ImportAsync(press, List);
        var export = await press.Queue.ExportOpmlAsync(default);

        await ImportAsync(press, List);

        Assert.Equal(export, await press.Queue.ExportOpmlAsync(default));
    }

    [Fact]
    public async Task A_broken_file_is_read_as_far_as_it_goes_and_the_line_is_named()
    {
        await using var press = await KeptPress.StartAsync();
        var broken = List[..List.IndexOf(" xmlUrl=\"http://127.0.0.1", StringComparison.Ordinal)]
            .Replace("text=\"Other\"", "text=\"A & B\"", StringComparison.Ordinal);

        var (plan, _) = await press.Queue.PlanOpmlAsync("broken.opml", Encoding.UTF8.GetBytes(broken), default);

        Assert.Equal(["Site Daily", "A & B"], plan!.New.Select(line => line.Title));
        Assert.Contains(plan.Invalid, line => line.Line > 1 && line.Why!.Contains("broken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("No markup at all")]
    [InlineData("{\"a\": 1}")]
    public async Task A_file_that_is_no_list_is_refused(string text)
    {
        await using var press = await KeptPress.StartAsync();

        var (plan, problem) = await press.Queue.PlanOpmlAsync("x.opml", Encoding.UTF8.GetBytes(text), default);

        Assert.True(plan is null or { New.Count: 0 });
        Assert.True(problem is not null || plan!.Invalid.Count > 0);
    }

    [Fact]
    public async Task The_import_says_the_numbers_that_its_plan_said()
    {
        await using var press = await KeptPress.StartAsync();
        await press.AddAsync("https://known.example/rss");
        var list = $"""
            <opml version="2.0" xmlns:dst="{Opml.Namespace}"><body>
              <outline type="rss" text="A & B" xmlUrl="http://one.example/feed" dst:pollEveryMinutes="1" dst:assumedZone="Mars/Olympus"/>
              <outline type="rss" text="Known" xmlUrl="https://known.example/rss" dst:pollEveryMinutes="1"/>
              <outline type="rss" text="Twice" xmlUrl="http://one.example/feed"/>
              <outline text="Site" htmlUrl="https://site.example/"/>
              <outline type="rss" text="Not ended" xmlUrl="http://two.example/feed">
              <outline type="rss" text="Inside" xmlUrl="http://127.0.0.1/feed"/>
            </body></opml>
            """;

        var (plan, _) = await press.Queue.PlanOpmlAsync("mine.opml", Encoding.UTF8.GetBytes(list), default);
        var answer = await press.Queue.ImportOpmlAsync(plan!.Id, default);

        Assert.Equal("2 feeds are new, 2 known already, 5 problems, 1 site without a feed.", plan.Told);
        Assert.Equal($"mine.opml: {plan.Told}", answer.Message);
        Assert.Equal([2, 2, 2, 6, 7], plan.Invalid.Select(line => line.Line));
        Assert.Equal([3, 4], plan.Known.Select(line => line.Line));
        Assert.Contains("an interval of 10 minutes", plan.Invalid[1].Why! + plan.Invalid[2].Why!, StringComparison.Ordinal);
        await using var db = await press.OpenAsync();
        var run = Assert.Single(db.IngestRuns.Where(run => run.Kind == "import"));
        Assert.Equal((5, 5, $"Feeds, by the owner. {answer.Message}"), (run.Done, run.Failed, run.Note));
    }

    [Fact]
    public async Task Other_encodings_are_read_as_the_file_declares_them()
    {
        await using var press = await KeptPress.StartAsync();
        var text =
            "<?xml version=\"1.0\" encoding=\"gb18030\"?><opml version=\"2.0\"><body><outline type=\"rss\" text=\"每日新闻\" xmlUrl=\"http://site.example/feed\"/></body></opml>";

        var (plan, _) = await press.Queue.PlanOpmlAsync(
            "gb.opml",
            CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text),
            default
        );

        Assert.Equal("每日新闻", Assert.Single(plan!.New).Title);
    }

    [CorpusFact]
    public async Task Hostile_files_give_a_plan_or_a_reason_and_no_feed_inside_a_private_network()
    {
        await using var press = await KeptPress.StartAsync();
        foreach (var line in File.ReadLines(Path.Combine(CorpusFolder.Path, "hostile", "opml-hostile.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var input = Convert.FromBase64String(json.RootElement.GetProperty("input").GetString()!);

            var (plan, problem) = await press.Queue.PlanOpmlAsync("hostile.opml", input, default);

            Assert.True(plan is not null || problem is not null);
            if (plan is not null)
            {
                Assert.True((await press.Queue.ImportOpmlAsync(plan.Id, default)).Ok);
            }
        }

        await using var db = await press.OpenAsync();
        Assert.All(db.Feeds, feed => Assert.Matches("^https?://", feed.Url));
        Assert.DoesNotContain(
            db.Feeds,
            feed => feed.Url.Contains("127.0.0.1") || feed.Url.Contains("169.254") || feed.Url.Contains("localhost")
        );
        Assert.NotEmpty(await press.Queue.ExportOpmlAsync(default));
    }

    private static async Task<string> ImportAsync(KeptPress press, string text)
    {
        var (plan, problem) = await press.Queue.PlanOpmlAsync("mine.opml", Encoding.UTF8.GetBytes(text), default);
        Assert.Null(problem);
        return (await press.Queue.ImportOpmlAsync(plan!.Id, default)).Message;
    }

    private static (string, string?, string?, string, string?) Told(OpmlOutline o) =>
        (o.Title, o.XmlUrl is null ? null : FeedUrl.Key(o.XmlUrl), o.HtmlUrl, string.Join('/', o.Groups), o.Language);
}
