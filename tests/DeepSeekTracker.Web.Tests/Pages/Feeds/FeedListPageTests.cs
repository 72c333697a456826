using System.Net;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Feeds;

public sealed class FeedListPageTests(FeedsApp app) : IClassFixture<FeedsApp>
{
    [Fact]
    public async Task Each_feed_tells_state_reason_since_and_one_thing_to_do()
    {
        var page = await app.PageAsync("/feeds?state=not%20found");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent;
        Assert.Contains("not found since 27 Jan 2025, 12:00 UTC", row, StringComparison.Ordinal);
        Assert.Contains("Because of not found.", row, StringComparison.Ordinal);
        Assert.Contains("Look for the outlet’s present feed address.", row, StringComparison.Ordinal);
        Assert.Contains("reason 4", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_that_need_attention_come_first_and_alone_where_asked()
    {
        var all = await app.PageAsync("/feeds");
        var urgent = await app.PageAsync("/feeds?state=attention");

        var marks = all.QuerySelectorAll("tbody tr").Select(row => row.ClassList.Contains("urgent")).ToList();
        Assert.Contains(true, marks);
        Assert.Contains(false, marks);
        Assert.Equal(marks.OrderDescending(), marks);
        Assert.Equal(marks.Count(mark => mark), urgent.QuerySelectorAll("tbody tr").Length);
        Assert.All(urgent.QuerySelectorAll("tbody tr"), row => Assert.Contains("urgent", row.ClassList));
    }

    [Fact]
    public async Task Each_count_leads_to_as_many()
    {
        var page = await app.PageAsync("/feeds");

        var chips = page.QuerySelectorAll(".chips a").ToList();
        Assert.Equal(FeedAttention.WorstFirst.Count + 2, chips.Count);
        foreach (var chip in chips)
        {
            var list = await app.PageAsync(chip.GetAttribute("href")!);
            Assert.EndsWith($" {list.QuerySelectorAll("tbody tr").Length}", chip.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sort=new", "gone", "moved?")]
    [InlineData("sort=next", "gone", "retired")]
    [InlineData("sort=failures", "ok", "retired")]
    [InlineData("sort=state", "retired", "ok")]
    [InlineData("sort=outlet", "retired", "ok")]
    public async Task Is_sorted_by_what_the_address_says(string query, string earlier, string later)
    {
        var page = await app.PageAsync($"/feeds?{query}");

        var states = page.QuerySelectorAll("tbody .word").Select(word => word.TextContent).ToList();
        Assert.InRange(states.IndexOf(earlier), 0, states.IndexOf(later) - 1);
    }

    [Fact]
    public async Task Is_narrowed_by_outlet_and_by_words()
    {
        var ofOutlet = await app.PageAsync($"/feeds?outlet={FeedsApp.OutletOf("blocked")}");
        var byWords = await app.PageAsync("/feeds?q=aggregator%20feed");
        var byNothing = await app.PageAsync("/feeds?q=100%25_");

        Assert.Equal("blocked", Assert.Single(ofOutlet.QuerySelectorAll("tbody .word")).TextContent);
        Assert.Contains(
            "An aggregator",
            Assert.Single(byWords.QuerySelectorAll("tbody th")).TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No feed has all of these limits.",
            byNothing.QuerySelector(".empty")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("state=blockd", "A feed has no state “blockd”, so none is listed. Did you mean blocked?", "/feeds?state=blocked")]
    [InlineData("outlet=outlet-blockd", "There is no outlet “outlet-blockd” in this record.", "/feeds?outlet=outlet-blocked")]
    [InlineData("sort=nxt", "The list has no order “nxt”; it stands in its usual one.", "/feeds?sort=next")]
    public async Task A_limit_that_no_feed_can_have_is_told_with_what_was_meant(string query, string sentence, string meant)
    {
        var notice = (await app.PageAsync($"/feeds?{query}")).QuerySelector(".notice[role=status]")!;

        Assert.Contains(sentence, notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(meant, notice.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/feeds")]
    [InlineData("/feeds?state=attention&sort=next")]
    public async Task Nothing_is_told_where_all_limits_are_known(string path) =>
        Assert.Null((await app.PageAsync(path)).QuerySelector(".notice[role=status]"));

    [Fact]
    public async Task Last_success_last_new_entry_and_next_poll_stand_in_the_row_where_the_columns_do_not_fit()
    {
        var page = await app.PageAsync("/feeds?state=not%20found");

        var phone = Assert.Single(page.QuerySelectorAll("tbody .phone")).TextContent;
        Assert.Equal(
            "Last success: never. Last new entry: 29 Jan 2025, 08:00 UTC. Next poll: 29 Jan 2025, 12:26 UTC, because: reason 4.",
            phone
        );
    }

    [Fact]
    public async Task The_page_and_the_documented_export_say_the_same_of_the_last_new_entry()
    {
        var help = (await app.PageAsync("/feeds")).QuerySelector(".help")!.TextContent;
        var docs = await File.ReadAllTextAsync(Path.Combine(TestFolder.Repository, "docs", "feeds-csv.md"));

        var meaning = "the poll that last brought an entry not seen before; what";
        Assert.Contains(meaning, help, StringComparison.Ordinal);
        Assert.Contains(meaning, docs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feeds?state=nonsense&sort=sideways&p=-1&outlet=%00&q=%27%22%3C")]
    [InlineData("/feeds?p=99999999999999999999")]
    [InlineData("/feeds?state=%ED%A0%80&state=ok")]
    public async Task Nonsense_in_the_address_does_no_harm(string path)
    {
        using var answer = await app.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Outlets_tell_their_worst_feed_and_who_needs_attention()
    {
        var page = await app.PageAsync("/outlets?sort=name");

        var blocked = page.QuerySelector($"a[href='/outlets/{FeedsApp.OutletOf("blocked")}']")!.Closest("tr")!;
        Assert.Contains("blocked", blocked.TextContent, StringComparison.Ordinal);
        Assert.NotNull(blocked.QuerySelector(".alert"));
        var fine = page.QuerySelector($"a[href='/outlets/{FeedsApp.OutletOf("ok")}']")!.Closest("tr")!;
        Assert.Null(fine.QuerySelector(".alert"));
        var own = await app.PageAsync($"/outlets/{FeedsApp.OutletOf("blocked")}");
        var standing = own.QuerySelector("h1 ~ [aria-labelledby=urgent] .standing.urgent")!.TextContent;
        Assert.All(
            new[]
            {
                "blocked since 27 Jan 2025, 12:00 UTC",
                "Because of blocked.",
                "Last success: never.",
                "Next poll: 29 Jan 2025",
                "because: reason",
                "Ask the outlet for access",
            },
            part => Assert.Contains(part, standing, StringComparison.Ordinal)
        );
        Assert.Null((await app.PageAsync($"/outlets/{FeedsApp.OutletOf("ok")}")).QuerySelector(".standing"));
        Assert.Contains(
            "Because of blocked.",
            own.QuerySelector("[aria-labelledby=feeds]")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_home_page_names_the_worst_five_and_counts_the_rest()
    {
        var page = await app.PageAsync("/");

        var named = page.QuerySelectorAll(".attention li").ToList();
        Assert.Equal(5, named.Count);
        Assert.Contains("retired", named[0].TextContent, StringComparison.Ordinal);
        Assert.All(named, item => Assert.NotNull(item.QuerySelector("a[href^='/feeds/']")));
        var rest = page.QuerySelector("[aria-labelledby=attention] .more")!.TextContent;
        var all = (await app.PageAsync("/feeds?state=attention")).QuerySelectorAll("tbody tr").Length;
        Assert.Equal($"and {all - 5} more", rest);
    }

    [Fact]
    public async Task The_status_page_tells_what_waits_and_what_each_state_means()
    {
        var page = await app.PageAsync("/status");

        Assert.Contains("The worker is switched off", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(FeedAttention.WorstFirst.Count, page.QuerySelectorAll(".states tbody tr").Length);
        Assert.DoesNotContain(page.QuerySelectorAll(".states tbody td"), cell => cell.TextContent.Length == 0);
    }
}
