using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Imports;

public sealed class DateLineTests
{
    [Theory]
    [InlineData("Published: January 27, 2025", true)]
    [InlineData("Published on Jan. 27, 2025", true)]
    [InlineData("Published 27 January 2025", true)]
    [InlineData("Posted on January 27, 2025", true)]
    [InlineData("Date: 2025-01-27", true)]
    [InlineData("First published: 27 Jan 2025", true)]
    [InlineData("Published: January 27, 2025 | Updated: January 29, 2025", true)]
    [InlineData("Veröffentlicht am 27. Januar 2025", true)]
    [InlineData("Publié le 27 janvier 2025", true)]
    [InlineData("Publicado el 27 de enero de 2025", true)]
    [InlineData("Publicado em 27 de janeiro de 2025", true)]
    [InlineData("Pubblicato il 27 gennaio 2025", true)]
    [InlineData("Опубликовано: 27 января 2025", true)]
    [InlineData("发布时间：2025年1月27日", true)]
    [InlineData("January 27, 2025", false)]
    [InlineData("27 January 2025", false)]
    [InlineData("Monday, January 27, 2025", false)]
    [InlineData("Mon 27 Jan 2025", false)]
    [InlineData("27.01.2025", false)]
    [InlineData("2025-01-27", false)]
    [InlineData("Jan 27, 2025 · 5 min read", false)]
    [InlineData("January 27, 2025 | Technology", false)]
    [InlineData("Updated Jan 29, 2025; Published Jan 27, 2025", true)]
    [InlineData("San Francisco, January 27, 2025", false)]
    [InlineData("Oslo, 27 January 2025", false)]
    public void Reads_the_day_of_publication(string line, bool isLabelled)
    {
        var date = DateLine.Read(line)!;

        Assert.Equal(new DateTimeOffset(2025, 1, 27, 0, 0, 0, TimeSpan.Zero), date.Published!.Earliest);
        Assert.Equal(DatePrecision.Day, date.Published.Precision);
        Assert.Equal(isLabelled, date.IsLabelled);
    }

    [Theory]
    [InlineData("Published: 2025-01-27T09:30:00-05:00", "2025-01-27T14:30")]
    [InlineData("Published January 27, 2025 at 9:30 AM EST", "2025-01-27T14:30")]
    [InlineData("January 27, 2025 9:30 am UTC", "2025-01-27T09:30")]
    [InlineData("27.01.2025, 09:30 Uhr", "2025-01-27T09:30")]
    [InlineData("27 January 2025 | 9:30 am UTC", "2025-01-27T09:30")]
    public void Reads_the_time_where_it_stands(string line, string utc)
    {
        var date = DateLine.Read(line)!.Published!;

        Assert.Equal(utc, date.Earliest.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", null));
        Assert.True(date.Precision >= DatePrecision.Minute);
    }

    [Theory]
    [InlineData("January 2025", DatePrecision.Month)]
    [InlineData("Published: January 2025", DatePrecision.Month)]
    public void Reads_vaguer_dates_as_vague(string line, DatePrecision precision)
    {
        Assert.Equal(precision, DateLine.Read(line)!.Published!.Precision);
    }

    [Theory]
    [InlineData("Updated: January 29, 2025")]
    [InlineData("Last updated on 29 January 2025")]
    [InlineData("Aktualisiert am 29. Januar 2025")]
    public void A_date_of_change_is_no_date_of_publication(string line)
    {
        Assert.Null(DateLine.Read(line)!.Published);
    }

    [Theory]
    [InlineData("On January 27, 2025, Nvidia lost more than any company before it in one day.")]
    [InlineData("January 27, 2025: the day the market blinked")]
    [InlineData("In 2025")]
    [InlineData("Nvidia crash January 27 2025")]
    [InlineData("DeepSeek January 27 2025")]
    [InlineData("AI news, 28 January 2025")]
    [InlineData("Jane Doe, 28 January 2025")]
    [InlineData("2,000 chips")]
    [InlineData("GPT-4 and o1")]
    [InlineData("Published papers: 12")]
    [InlineData("The 5 lessons of January 2025")]
    public void Is_not_seen_in_other_lines(string line)
    {
        Assert.Null(DateLine.Read(line));
    }
}
