using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Web.Pages.Claims;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Claims;

public sealed class ClaimSummaryTests
{
    [Fact]
    public void A_link_to_a_group_leads_to_its_value_whatever_else_is_answered()
    {
        var few = Of(589, 589, 600, 350);
        var many = Of(589, 589, 600, 350, 350, 350, 350, 350, 611, 611, 611, 240, 240);

        Assert.Equal(["v-589000000000_589000000000_usd", "v-350000000000_350000000000_usd"], few.Groups.Select(g => g.Id));
        foreach (var group in few.Groups)
        {
            var now = Assert.Single(many.Groups, g => g.Ids.Contains(group.Id));
            Assert.Contains(group.Rows[0].Low, now.Rows.Select(row => row.Low));
        }

        Assert.NotEqual(few.Groups[0].Label, many.Groups[0].Label);
        var ids = many.Groups.SelectMany(group => group.Ids).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void A_group_tells_how_many_of_its_articles_are_reports_of_their_own()
    {
        var row = Answers.Row(1, 589, 0);
        var summary = ClaimSummary.Of(
            Answers.Loss,
            [
                row,
                row with
                {
                    CharStart = 40,
                    CharEnd = 41,
                },
                row with
                {
                    ArticleId = 2,
                    Report = ReportRole.Copy,
                },
                row with
                {
                    ArticleId = 3,
                    Report = ReportRole.Uncompared,
                },
            ]
        );

        Assert.Equal(new ReportCount(3, 1, 1, false), summary.Reports);
        Assert.Equal(1, Assert.Single(summary.Groups).Reports.Reports);
    }

    [Fact]
    public void An_outlet_is_not_certainly_first_where_anothers_listed_article_may_be_earlier()
    {
        var (first, later) = (Answers.Row(1, 589, 0), Answers.Row(2, 589, 5));
        var listed = Answers.Row(3, 589, 8) with { OutletKey = later.OutletKey };
        listed = listed with { Date = listed.Date with { Origin = PublishedInterval.DailyList } };

        Assert.True(FirstOutlet.Of([first, later])!.IsCertain);
        Assert.Equal([first, listed], FirstOutlet.Of([first, later, listed])!.Candidates);
    }

    private static ClaimSummary Of(params int[] billions) =>
        ClaimSummary.Of(Answers.Loss, [.. billions.Select((value, n) => Answers.Row(n, value * 1_000_000_000m, 0))]);
}
