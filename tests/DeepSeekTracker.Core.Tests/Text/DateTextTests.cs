using System.Globalization;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public class DateTextTests
{
    [Theory]
    [InlineData("Mon, 27 Jan 2025 14:30:00 GMT", "2025-01-27T14:30:00Z")]
    [InlineData("2025-01-27T09:30:00-05:00", "2025-01-27T14:30:00Z")]
    [InlineData("2025-01-27T14:30:00.123456Z", "2025-01-27T14:30:00Z")]
    [InlineData("2025-01-27 14:30:00 +0000 UTC", "2025-01-27T14:30:00Z")]
    [InlineData("20250127T143000Z", "2025-01-27T14:30:00Z")]
    [InlineData("2025-01-27T24:00:00Z", "2025-01-28T00:00:00Z")]
    [InlineData("2025-01-27T09:30:00-05:00Z", "2025-01-27T14:30:00Z")]
    [InlineData("1737988200", "2025-01-27T14:30:00Z")]
    [InlineData("1737988200123", "2025-01-27T14:30:00Z")]
    public void Reads_the_forms_of_the_standards(string text, string instant) => AssertInstant(instant, DateText.Read(text));

    [Theory]
    [InlineData("Mon, 27 Jan 2025 09:30:00 EST", "2025-01-27T14:30:00Z")]
    [InlineData("Mon, 27 Jan 2025 06:30:00 PST", "2025-01-27T14:30:00Z")]
    [InlineData("Sun, 27 Jul 2025 10:30:00 EDT", "2025-07-27T14:30:00Z")]
    [InlineData("27 Jan 2025 15:30:00 CET", "2025-01-27T14:30:00Z")]
    [InlineData("27 Jan 2025 17:30:00 MSK", "2025-01-27T14:30:00Z")]
    [InlineData("27 Jan 2025 23:30:00 JST", "2025-01-27T14:30:00Z")]
    [InlineData("27 Jan 2025 20:00:00 IST", "2025-01-27T14:30:00Z")]
    [InlineData("Mon, 27 Jan 2025 22:30:00 GMT+0800", "2025-01-27T14:30:00Z")]
    [InlineData("Mon, 27 Jan 2025 07:30:00 GMT-07:00", "2025-01-27T14:30:00Z")]
    [InlineData("Mon Jan 27 2025 15:30:00 GMT+0100 (Central European Standard Time)", "2025-01-27T14:30:00Z")]
    [InlineData("Mon, 27 Jan 2025 06:30:00 America/Los_Angeles", "2025-01-27T14:30:00Z")]
    [InlineData("Sun, 27 Jul 2025 07:30:00 America/Los_Angeles", "2025-07-27T14:30:00Z")]
    [InlineData("2025-07-27 16:30 Europe/Berlin", "2025-07-27T14:30:00Z")]
    [InlineData("2025-01-28 01:30 Australia/Sydney", "2025-01-27T14:30:00Z")]
    [InlineData("Jan 27, 2025 9:30 AM ET", "2025-01-27T14:30:00Z")]
    [InlineData("Jul 27, 2025 10:30 AM ET", "2025-07-27T14:30:00Z")]
    [InlineData("27 Jan 2025 15:30:00 Etc/GMT-1", "2025-01-27T14:30:00Z")]
    public void Reads_named_zones(string text, string instant)
    {
        var date = DateText.Read(text);
        AssertInstant(instant, date);
        Assert.Equal(ZoneBasis.Given, date!.Zone);
    }

    [Theory]
    [InlineData("Montag, 27. Januar 2025 14:30")]
    [InlineData("lundi 27 janvier 2025 14:30")]
    [InlineData("27 févr. 2025 14:30", 2)]
    [InlineData("lunes, 27 de enero de 2025 14:30")]
    [InlineData("27 gennaio 2025 14:30")]
    [InlineData("27 de janeiro de 2025 14:30")]
    [InlineData("27 января 2025 14:30")]
    [InlineData("27 січня 2025 14:30")]
    [InlineData("27 stycznia 2025 14:30")]
    [InlineData("27. ledna 2025 14:30")]
    [InlineData("27 Ocak 2025 14:30")]
    [InlineData("27 Ιανουαρίου 2025 14:30")]
    [InlineData("27 يناير 2025 14:30")]
    [InlineData("27 בינואר 2025 14:30")]
    [InlineData("27 जनवरी 2025 14:30")]
    [InlineData("27 tammikuuta 2025 14:30")]
    [InlineData("2025. január 27. 14:30")]
    [InlineData("27 tháng 1, 2025 14:30")]
    [InlineData("2025年1月27日 14:30")]
    [InlineData("2025年1月27日(月) 14時30分")]
    [InlineData("2025年1月27日 下午2:30")]
    [InlineData("Jan. 27, 2025, 2:30 p.m.")]
    [InlineData("January 27th, 2025 at 2:30pm")]
    [InlineData("27/01/2025 14:30")]
    [InlineData("01/27/2025 2:30 PM")]
    [InlineData("27.01.2025 14:30")]
    public void Reads_what_people_write(string text, int month = 1)
    {
        var date = DateText.Read(text);
        AssertInstant($"2025-0{month}-27T14:30:00Z", date);
        Assert.Equal(DatePrecision.Minute, date!.Precision);
        Assert.Equal(ZoneBasis.Assumed, date.Zone);
    }

    [Theory]
    [InlineData("2025-01-27", "2025-01-27T00:00:00Z", DatePrecision.Day)]
    [InlineData("20250127", "2025-01-27T00:00:00Z", DatePrecision.Day)]
    [InlineData("27 Jan 2025", "2025-01-27T00:00:00Z", DatePrecision.Day)]
    [InlineData("Fri, 26/06/2020", "2020-06-26T00:00:00Z", DatePrecision.Day)]
    [InlineData("2025-01", "2025-01-01T00:00:00Z", DatePrecision.Month)]
    [InlineData("January 2025", "2025-01-01T00:00:00Z", DatePrecision.Month)]
    [InlineData("2025", "2025-01-01T00:00:00Z", DatePrecision.Year)]
    public void Says_how_exact_a_date_is(string text, string earliest, DatePrecision precision)
    {
        var date = DateText.Read(text);
        AssertInstant(earliest, date);
        Assert.Equal(precision, date!.Precision);
        Assert.Equal(ZoneBasis.None, date.Zone);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-30T00:00:00Z")]
    [InlineData("2025-01-27T10:61:00Z")]
    [InlineData("2025-01-27T25:00:00Z")]
    [InlineData("Mon, 27 zzz 2025 10:00:00 GMT")]
    [InlineData("2025-01-27T10:00:00+99:99")]
    [InlineData("2025-01-27T10:00:00Z<script>")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("1446-07-27")]
    [InlineData("-3")]
    [InlineData("10:30")]
    [InlineData("Version 2025")]
    [InlineData("Mon, 27 Jan 2025 1:2:3:4 GMT")]
    [InlineData("27 Jan 2025 28 Feb 2026 1 Mar 2027")]
    public void Refuses_what_is_no_date(string? text) => Assert.Null(DateText.Read(text));

    [Fact]
    public void Takes_the_configured_zone_for_a_time_without_one()
    {
        var date = DateText.Read("2025-01-27 22:30:00", TimeSpan.FromHours(8));
        AssertInstant("2025-01-27T14:30:00Z", date);
        Assert.Equal(ZoneBasis.Assumed, date!.Zone);
        AssertInstant("2025-01-27T14:30:00Z", DateText.Read("2025-01-27 14:30:00 UTC", TimeSpan.FromHours(8)));
    }

    [Fact]
    public void Reads_an_abbreviation_with_two_homes_by_the_configured_zone()
    {
        AssertInstant("2025-01-27T20:30:00Z", DateText.Read("27 Jan 2025 14:30 CST"));
        AssertInstant("2025-01-27T06:30:00Z", DateText.Read("27 Jan 2025 14:30 CST", TimeSpan.FromHours(8)));
    }

    [Fact]
    public void Keeps_the_text_as_found() => Assert.Equal(" 2025-01-27 ", DateText.Read(" 2025-01-27 ")!.Raw);

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Reads_the_same_under_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            AssertInstant("2025-04-12T14:30:00Z", DateText.Read("Sat, 12 APRIL 2025 10:30:00 EDT"));
            AssertInstant("2025-01-02T00:00:00Z", DateText.Read("01/02/2025"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Reads_any_text_without_an_exception() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.OneOf(CsCheck.Gen.String, CsCheck.Gen.String[CsCheck.Gen.Char["0123456789-:/., +TZamp年월"], 0, 40]),
            text => DateText.Read(text) is null or { Precision: not DatePrecision.None }
        );

    private static void AssertInstant(string expected, DateReading? date)
    {
        Assert.NotNull(date);
        Assert.Equal(expected, date.Earliest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
