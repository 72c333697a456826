using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class DayGroupsTests
{
    private static readonly DateTimeOffset Seen = new(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Neighbours_of_a_day_share_a_heading_and_keep_their_order()
    {
        var rows = new[] { Row(3, 28, DatePrecision.Minute), Row(2, 27, DatePrecision.Second), Row(1, 27, DatePrecision.Day) };

        var groups = DayGroups.Of(rows, ArticleSort.Published);

        Assert.Equal(["Tuesday, 28 January 2025", "Monday, 27 January 2025"], groups.Select(g => g.Label));
        Assert.Equal([3, 2, 1], groups.SelectMany(g => g.Rows).Select(r => r.Id));
        Assert.Equal(new DateOnly(2025, 1, 27), groups[1].Day);
    }

    [Fact]
    public void An_article_without_a_known_day_never_stands_under_one()
    {
        var rows = new[]
        {
            Row(4, 27, DatePrecision.Day),
            Row(3, null, DatePrecision.None) with
            {
                Date = new ShownDate(null, DatePrecision.None, null, new DateOnly(2025, 1, 27), Seen),
            },
            Row(2, null, DatePrecision.None),
            Row(1, 1, DatePrecision.Month),
        };

        var groups = DayGroups.Of(rows, ArticleSort.Published);

        Assert.Equal(
            [
                "Monday, 27 January 2025",
                "No date known · named in a listing of 27 Jan 2025",
                "No date known · first seen 3 Mar 2026",
                "Jan 2025 · day not known",
            ],
            groups.Select(g => g.Label)
        );
        Assert.All(groups.Skip(1), group => Assert.Null(group.Day));
    }

    [Fact]
    public void An_article_dated_ahead_stands_under_no_day_that_has_not_come()
    {
        var row = Row(1, 27, DatePrecision.Minute) with
        {
            Date = new ShownDate(Seen.AddHours(22), DatePrecision.Minute, "feed", new DateOnly(2026, 3, 4), Seen),
        };

        var group = Assert.Single(DayGroups.Of([row], ArticleSort.Published));

        Assert.Equal(("Dated ahead, 4 Mar 2026 · first seen 3 Mar 2026", null), (group.Label, group.Day));
    }

    [Fact]
    public void By_first_seen_all_rows_stand_under_the_day_they_were_seen()
    {
        var group = Assert.Single(
            DayGroups.Of([Row(2, 28, DatePrecision.Day), Row(1, null, DatePrecision.None)], ArticleSort.Seen)
        );

        Assert.Equal("First seen 3 Mar 2026", group.Label);
        Assert.Null(group.Day);
    }

    [Fact]
    public void No_rows_make_no_groups() => Assert.Empty(DayGroups.Of([], ArticleSort.Published));

    private static ArticleRow Row(int id, int? day, DatePrecision precision) =>
        new(
            id,
            $"https://example.org/{id}",
            $"Title {id}",
            "example",
            "Example",
            null,
            null,
            "en",
            "article",
            new ShownDate(
                day is { } d ? new DateTimeOffset(2025, 1, d, 9, 0, 0, TimeSpan.Zero) : null,
                precision,
                "feed",
                null,
                Seen
            ),
            TextState.Listed,
            0,
            true,
            []
        );
}
