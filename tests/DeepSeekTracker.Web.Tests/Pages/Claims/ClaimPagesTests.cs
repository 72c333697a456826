using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Queries;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Tests.Pages.Claims;

/// <summary>From an article's sentence to the claim's page, with what the owner says of it in between.</summary>
public sealed class ClaimPagesTests : IAsyncLifetime
{
    private const string Cost = "The company says that training R1 cost just $5.6 million.";
    private const string Loss = "Nvidia lost $589 billion in market value in one day.";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TrackerApp _app = TrackerApp.Empty();
    private int _article;

    private IngestQueue Queue => _app.Get<IngestQueue>();

    private ClaimQueries Claims => _app.Get<ClaimQueries>();

    public async Task InitializeAsync()
    {
        var text =
            $"---\ntitle: What DeepSeek's model cost\noutlet: Harbour Post\nurl: https://harbour.example/cost\ndate: 2025-01-28\n---\n\n{Cost}\n\nTraders saw it on Monday. {Loss} Others fell less.\n";
        var report = await Queue.ImportAsync(new ImportRequest("cost.md", new MemoryStream(Encoding.UTF8.GetBytes(text))), None);
        Assert.Equal(1, report.Added);
        _article = (await Claims.OfAsync("training-cost", None)).Rows.Single().ArticleId;
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_answer_stands_with_its_exact_sentence_in_the_claim_the_matrix_and_the_article()
    {
        var claim = await PageAsync("/claims/nvidia-loss");
        var matrix = await PageAsync("/claims");
        var article = await PageAsync($"/articles/{_article}");

        Assert.Contains("$589 billion", claim.QuerySelector(".answers .answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Loss, claim.QuerySelector(".answers .matched")!.TextContent);
        Assert.Equal("$589 billion", claim.QuerySelector(".answers mark")!.TextContent);
        Assert.Contains("Harbour Post", matrix.QuerySelector(".matrix tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Cost, matrix.QuerySelectorAll(".matrix .matched").Select(m => m.TextContent));
        Assert.Equal(["$5.6 million", "$589 billion"], article.QuerySelectorAll(".prose mark.figure").Select(m => m.TextContent));
        Assert.Contains(
            "The company",
            article.QuerySelector("[aria-labelledby=mentions]")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_the_owner_rejects_stays_rejected_when_everything_is_judged_again_until_it_is_undone()
    {
        var key = await KeyAsync("nvidia-loss");

        Assert.True((await Queue.RuleOnMentionAsync(_article, key, new MentionForm("reject", Note: "A test"), None)).Ok);
        await _app.Get<Reanalyzer>().RunAsync(None);

        Assert.Empty((await Claims.OfAsync("nvidia-loss", None)).Rows);
        var ruling = Assert.Single(await Claims.RulingsAsync(_article, None));
        Assert.Equal(
            ("reject", "Nvidia's lost value: $589 billion", "A test"),
            (ruling.Action, ruling.MachineValue, ruling.Note)
        );
        Assert.True((await Queue.UndoRulingAsync(ruling.Id, None)).Ok);
        Assert.Single((await Claims.OfAsync("nvidia-loss", None)).Rows);
        Assert.False((await Queue.UndoRulingAsync(ruling.Id, None)).Ok);
    }

    [Fact]
    public async Task A_corrected_value_and_a_moved_mention_count_as_the_owner_says()
    {
        var (loss, cost) = (await KeyAsync("nvidia-loss"), await KeyAsync("training-cost"));

        await Queue.RuleOnMentionAsync(_article, loss, new MentionForm("correct", Low: "593000000000"), None);
        await Queue.RuleOnMentionAsync(_article, cost, new MentionForm("move", Claim: "nvidia-loss"), None);

        var rows = (await Claims.OfAsync("nvidia-loss", None)).Rows;
        Assert.Equal([5_600_000m, 593_000_000_000m], rows.Select(row => row.Low).Order());
        Assert.Empty((await Claims.OfAsync("training-cost", None)).Rows);
    }

    [Theory]
    [InlineData("Attributed", " Kelp Wire ", Core.Claims.Modality.Attributed, "Kelp Wire")]
    [InlineData("Disputed", "", Core.Claims.Modality.Disputed, null)]
    [InlineData("Asserted", "Kelp Wire", Core.Claims.Modality.Asserted, null)]
    [InlineData("99", "Kelp Wire", Core.Claims.Modality.Asserted, null)]
    public async Task Who_says_it_and_how_is_the_owners_to_correct(
        string modality,
        string name,
        Core.Claims.Modality said,
        string? who
    )
    {
        var form = new MentionForm("correct", Low: "589000000000", Modality: modality, Attribution: name);

        Assert.True((await Queue.RuleOnMentionAsync(_article, await KeyAsync("nvidia-loss"), form, None)).Ok);
        await _app.Get<Reanalyzer>().RunAsync(None);

        var row = Assert.Single((await Claims.OfAsync("nvidia-loss", None)).Rows);
        Assert.Equal((said, who), (row.Modality, row.Attribution));
    }

    [Fact]
    public async Task A_vague_answer_stays_vague_where_only_how_it_is_said_is_corrected()
    {
        var text =
            "---\ntitle: DeepSeek's Monday\noutlet: Tern Post\nurl: https://tern.example/loss\ndate: 2025-01-28\n---\n\nDeepSeek shook the markets. Nvidia lost hundreds of billions of dollars in market value on Monday.\n";
        await Queue.ImportAsync(new ImportRequest("loss.md", new MemoryStream(Encoding.UTF8.GetBytes(text))), None);
        var found = Assert.Single((await Claims.OfAsync("nvidia-loss", None)).Rows, row => row.IsVague);
        var form = new MentionForm("correct", Low: $"{found.Low:0}", High: $"{found.High:0}", Modality: "Hedged");

        Assert.True((await Queue.RuleOnMentionAsync(found.ArticleId, found.Key, form, None)).Ok);

        var row = Assert.Single((await Claims.OfAsync("nvidia-loss", None)).Rows, row => row.ArticleId == found.ArticleId);
        Assert.Equal((true, found.Low, found.High, Core.Claims.Modality.Hedged), (row.IsVague, row.Low, row.High, row.Modality));
    }

    [Fact]
    public async Task A_word_or_a_day_can_be_the_right_answer_too()
    {
        var key = await KeyAsync("nvidia-loss");

        await RuleAsync(new MentionForm("move", Claim: "founding", Low: "2023-07-17"));
        var day = Assert.Single((await Claims.OfAsync("founding", None)).Rows);
        await RuleAsync(new MentionForm("move", Claim: "app-store-rank", Answer: "first"));
        var word = Assert.Single((await Claims.OfAsync("app-store-rank", None)).Rows);

        Assert.Equal((20_230_717m, 20_230_717m, "date"), (day.Low, day.High, day.Unit));
        Assert.Equal(("first", 1m, "rank"), (word.Answer, word.Low, word.Unit));
        Assert.Contains(
            "first",
            (await PageAsync("/claims/app-store-rank")).QuerySelector(".answers")!.TextContent,
            StringComparison.Ordinal
        );

        async Task RuleAsync(MentionForm form) => Assert.True((await Queue.RuleOnMentionAsync(_article, key, form, None)).Ok);
    }

    [Fact]
    public async Task A_move_to_a_claim_of_another_kind_asks_for_the_value_in_the_same_form()
    {
        using var owner = await _app.OwnerAsync();
        var address = $"/admin/mention/{_article}/{await KeyAsync("nvidia-loss")}";
        var first = await PageAsync(address, owner);
        Assert.Equal("nvidia-loss", first.QuerySelector("[name=For]")!.GetAttribute("value"));

        var asked = await SendAsync(first, ("Action", "move"), ("Claim", "nvidia-fall"));

        Assert.Empty(await Claims.RulingsAsync(_article, None));
        Assert.Contains("is answered in percent", asked.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(asked.QuerySelector("[value=move]")!.HasAttribute("checked"));
        Assert.Equal("Value in percent", asked.QuerySelector("label[for=low]")!.TextContent);
        Assert.Equal("", asked.QuerySelector("[name=Low]")!.GetAttribute("value") ?? "");

        await SendAsync(asked, ("Action", "move"), ("Claim", "nvidia-fall"), ("Low", "17"));

        var row = Assert.Single((await Claims.OfAsync("nvidia-fall", None)).Rows);
        Assert.Equal((-17m, -17m, "percent"), (row.Low, row.High, row.Unit));
        Assert.Empty((await Claims.OfAsync("nvidia-loss", None)).Rows);

        async Task<IHtmlDocument> SendAsync(IHtmlDocument form, params (string Name, string Value)[] said)
        {
            using var fields = new FormUrlEncodedContent([
                .. new[] { "Low", "High", "Comparator", "For", "__RequestVerificationToken" }
                    .Where(name => said.All(s => s.Name != name))
                    .Select(name => KeyValuePair.Create(name, Written(form.QuerySelector($"form.form [name={name}]")))),
                .. said.Select(s => KeyValuePair.Create(s.Name, s.Value)),
            ]);
            using var answer = await owner.PostAsync(new Uri(address, UriKind.Relative), fields);
            return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        }

        static string Written(AngleSharp.Dom.IElement? field) =>
            field is IHtmlSelectElement choice ? choice.Value ?? "" : field?.GetAttribute("value") ?? "";
    }

    [Fact]
    public async Task A_value_that_was_written_for_another_claim_is_taken_for_no_other()
    {
        var key = await KeyAsync("nvidia-loss");

        var moved = await Queue.RuleOnMentionAsync(_article, key, new("move", "nvidia-fall", "17", For: "nvidia-loss"), None);
        var corrected = await Queue.RuleOnMentionAsync(_article, key, new("correct", Low: "17", For: "nvidia-fall"), None);

        Assert.False(moved.Ok || corrected.Ok);
        Assert.Empty(await Claims.RulingsAsync(_article, None));
    }

    [Fact]
    public async Task An_older_move_that_stated_no_value_shows_the_words_and_counts_with_none()
    {
        await using (var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync())
        {
            db.MentionRulings.Add(
                new MentionRuling
                {
                    ArticleId = _article,
                    MentionKey = await KeyAsync("training-cost"),
                    Action = "move",
                    Claim = "nvidia-fall",
                    MachineValue = "Training cost: $5.6 million",
                    By = "owner",
                }
            );
            await db.SaveChangesAsync();
        }

        var page = await PageAsync("/claims/nvidia-fall");
        var csv = await _app.CreateClient().GetStringAsync(new Uri("/claims/export.csv?claim=nvidia-fall", UriKind.Relative));

        Assert.Contains("“$5.6 million”, no value stated", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("million %", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains($"nvidia-fall,{_article},Harbour Post,,,,,exactly,$5.6 million,", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null, "Say whether")]
    [InlineData("move", "no-such-claim", null, "Choose another claim")]
    [InlineData("move", "nvidia-fall", null, "“Nvidia's fall in percent” is answered in percent: write the value")]
    [InlineData("move", "founding", "17", "Write the day")]
    [InlineData("move", "bans", "17", "Choose one of the answers")]
    [InlineData("correct", null, "much", "Write the value")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string? action, string? claim, string? low, string said)
    {
        var key = await KeyAsync("nvidia-loss");

        var answer = await Queue.RuleOnMentionAsync(_article, key, new MentionForm(action, claim, low), None);

        Assert.False(answer.Ok);
        Assert.StartsWith(said, answer.Message, StringComparison.Ordinal);
        Assert.Empty(await Claims.RulingsAsync(_article, None));
    }

    [Theory]
    [InlineData("1e24", false)]
    [InlineData("-1e24", false)]
    [InlineData("1e308", false)]
    [InlineData("-9e23", true)]
    public async Task A_value_is_a_number_that_can_be_counted_with(string low, bool isTaken)
    {
        var form = new MentionForm("correct", Low: low, Comparator: "99", Note: new string('n', 499) + "😀");

        var answer = await Queue.RuleOnMentionAsync(_article, await KeyAsync("nvidia-loss"), form, None);

        Assert.Equal(isTaken, answer.Ok);
        var row = Assert.Single((await Claims.OfAsync("nvidia-loss", None)).Rows);
        Assert.Equal(isTaken ? -9e23m : 589_000_000_000m, row.Low);
        Assert.Equal(Core.Claims.Comparator.Exactly, row.Comparator);
        Assert.Equal(isTaken ? new string('n', 499) : null, row.Ruling?.Note);
    }

    [Fact]
    public async Task Each_way_to_undo_a_ruling_has_a_name_of_its_own()
    {
        using var owner = await _app.OwnerAsync();
        await Queue.RuleOnMentionAsync(_article, await KeyAsync("nvidia-loss"), new MentionForm("reject"), None);
        await Queue.RuleOnMentionAsync(_article, await KeyAsync("training-cost"), new MentionForm("reject"), None);
        var key = (await Claims.InArticleAsync(_article, None))[0].Key;

        var page = await PageAsync($"/admin/mention/{_article}/{key}", owner);

        var names = page.QuerySelectorAll("form[action*=undo] button").Select(button => button.TextContent).ToList();
        Assert.Equal(2, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith("Undo: reject, ", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_owner_rules_by_a_form()
    {
        using var owner = await _app.OwnerAsync();
        var address = $"/admin/mention/{_article}/{await KeyAsync("nvidia-loss")}";
        var form = await PageAsync(address, owner);
        using var fields = new FormUrlEncodedContent([
            new("Action", "reject"),
            new("__RequestVerificationToken", form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]);

        using var sent = await owner.PostAsync(new Uri(address, UriKind.Relative), fields);
        var after = await PageAsync(address, owner);

        Assert.Equal(address, sent.Headers.Location!.OriginalString);
        Assert.Contains("does not count", after.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(rejected)", after.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_every_answer_as_it_counts()
    {
        var csv = await _app.CreateClient().GetStringAsync(new Uri("/claims/export.csv?claim=nvidia-loss", UriKind.Relative));
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("claim,article_id,outlet,value_low,value_high,unit,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            $"nvidia-loss,{_article},Harbour Post,589000000000,589000000000,USD,,exactly,$589 billion,asserted,",
            Assert.Single(lines[1..]),
            StringComparison.Ordinal
        );
        Assert.Contains(Loss, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_holds_each_answer_once_though_articles_are_judged_again_meanwhile()
    {
        const int Many = 501;
        await using var db = await _app.Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync();
        var outlet = await db.Outlets.FirstAsync();
        var model = await db.ArticleMentions.AsNoTracking().FirstAsync(m => m.Claim == "nvidia-loss");
        for (var n = 0; n < Many; n++)
        {
            db.Articles.Add(
                new Article
                {
                    Key = $"harbour.example/{n}",
                    Via = "import",
                    Outlet = outlet,
                    Mentions = [Mention(model)],
                }
            );
        }

        await db.SaveChangesAsync();
        var found = new List<int>();
        await foreach (var row in Claims.StreamAsync("nvidia-loss", withCopies: true, None))
        {
            if (found.Count is 0 or 300)
            {
                // The same answers under other numbers, as judging again gives them.
                var again = await db.ArticleMentions.Where(m => m.Claim == "nvidia-loss").ToListAsync();
                db.ArticleMentions.RemoveRange(again);
                db.ArticleMentions.AddRange(again.Select(m => Mention(m, m.ArticleId)));
                await db.SaveChangesAsync();
            }

            found.Add(row.ArticleId);
        }

        Assert.Equal(Many + 1, found.Count);
        Assert.Equal(found, found.Distinct().Order());
    }

    private static ArticleMention Mention(ArticleMention like, int article = 0) =>
        new()
        {
            ArticleId = article,
            Claim = like.Claim,
            Key = like.Key,
            Place = like.Place,
            Unit = like.Unit,
            Comparator = like.Comparator,
            Modality = like.Modality,
            Raw = like.Raw,
            Sentence = like.Sentence,
            Rule = like.Rule,
        };

    [Fact]
    public async Task A_claim_that_is_not_declared_is_missed_with_ways_on()
    {
        using var page = await _app.CreateClient().GetAsync(new Uri("/claims/nvidia-los", UriKind.Relative));
        using var file = await _app.CreateClient().GetAsync(new Uri("/claims/export.csv?claim=none", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (page.StatusCode, file.StatusCode));
        Assert.Contains("/claims/nvidia-loss", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> KeyAsync(string claim) => (await Claims.OfAsync(claim, None)).Rows.Single().Key;

    private async Task<IHtmlDocument> PageAsync(string path, HttpClient? client = null) =>
        new HtmlParser().ParseDocument(await (client ?? _app.CreateClient()).GetStringAsync(new Uri(path, UriKind.Relative)));
}
