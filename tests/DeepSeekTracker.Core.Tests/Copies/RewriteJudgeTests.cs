using DeepSeekTracker.Core.Copies;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Copies;

public class RewriteJudgeTests
{
    private const string Facts =
        "Quillon Farrow said on Thursday that Ostrava Tessel counted 412 complaints. Maribel Undset put the price at $5.58 million and the loss at $593 billion.";

    private static readonly DateTime Day = new(2025, 1, 27, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_daily_lists_day_tells_of_no_time_between_two_articles()
    {
        var dated = Side(0, null);

        Assert.Equal("they appeared at about the same time", Judge(dated, Side(0, null))!.Reasons[^1]);
        Assert.Equal(
            "they appeared at about the same time by the day of a daily list, which may have named it later",
            Judge(dated, Side(0, PublishedInterval.DailyList))!.Reasons[^1]
        );
        Assert.Null(Judge(dated, Side(30, PublishedInterval.DailyList)));
    }

    private static RewriteJudgement? Judge(RewriteSide one, RewriteSide other) => RewriteJudge.Judge(one, other, _ => false);

    private static RewriteSide Side(int days, string? origin) =>
        new(RewriteTraits.Of(Facts), Facts, null, PublishedInterval.Of(Day.AddDays(days), DatePrecision.Day, origin: origin));
}
