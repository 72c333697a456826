using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Tests.Ingest;

public sealed class FormerDatesTests
{
    [Theory]
    [InlineData("2025", "2025, from feed")]
    [InlineData("2025-01", "2025-01, from feed")]
    [InlineData("2025-01-28", "2025-01-28, from feed")]
    [InlineData("2025-01-28T10:05:00Z", "2025-01-28 10:05 UTC, from feed")]
    public void A_date_that_was_told_is_read_back_as_exactly(string date, string told)
    {
        var reading = DateText.Read(date)!;
        var text = FormerDates.Text(FormerDates.Of(new ArticleDate(reading, "feed", DateTrust.Feed), conflict: false));
        var back = FormerDates.Read(text)!;

        Assert.Equal((told, told), (text, FormerDates.Text(back)));
        Assert.Equal((reading.Earliest, "feed", DateTrust.Feed), (back.At, back.Origin, back.Trust));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Lamps")]
    [InlineData("a train, from Berlin, from feed")]
    public void Another_text_is_no_date(string? text) => Assert.Null(FormerDates.Read(text));
}
