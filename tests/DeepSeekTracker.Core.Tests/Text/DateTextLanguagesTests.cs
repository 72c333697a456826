using System.Globalization;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

/// <summary>Dates as programs write them under the settings of sixty languages: language, instant, text.</summary>
public class DateTextLanguagesTests
{
    private static readonly string[][] Dates =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Text", "Fixtures", "dates-in-languages.txt"))
            .Select(line => line.Split('\t')),
    ];

    public static TheoryData<string> Languages => [.. Dates.Select(d => d[0]).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Reads_the_dates_of_a_language(string language) =>
        Assert.Equal(
            Dates.Where(d => d[0] == language).Select(d => (d[1], d[2])),
            Dates.Where(d => d[0] == language).Select(d => (Instant(d[2]) ?? "", d[2]))
        );

    /// <summary>The server's culture and zone are the process's: neither may change a reading.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ja-JP")]
    public void Reads_the_same_under_every_culture_and_zone(string culture)
    {
        var zone = Environment.GetEnvironmentVariable("TZ");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            foreach (var tz in new[] { "UTC", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati" })
            {
                Environment.SetEnvironmentVariable("TZ", tz);
                TimeZoneInfo.ClearCachedData();
                Assert.Empty(Dates.Where(d => Instant(d[2]) != d[1]).Select(d => d[2]));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("pet, 27 lip 2025 14:30:00 +0100", "2025-06-27T13:30:00Z")]
    [InlineData("27 lip 2025", "2025-07-27T00:00:00Z")]
    [InlineData("nedjelja, 5. listopada 2025.", "2025-10-05T00:00:00Z")]
    [InlineData("niedziela, 5 listopada 2025", "2025-11-05T00:00:00Z")]
    [InlineData("27 มกราคม 2568", "2025-01-27T00:00:00Z")]
    [InlineData("27 كانون الثاني 2025", "2025-01-27T00:00:00Z")]
    [InlineData("5 تشرين الأول 2025", "2025-10-05T00:00:00Z")]
    [InlineData("27 janvier 2025 à 14 h 30", "2025-01-27T14:30:00Z")]
    [InlineData("27. januar 2025 kl. 14.30", "2025-01-27T14:30:00Z")]
    public void Tells_what_neighbours_mean_by_the_same_word(string text, string instant) => Assert.Equal(instant, Instant(text));

    [Theory]
    [InlineData("Europe/Berlin", "2025-07-27T12:30:00Z")]
    [InlineData("America/Santiago", "2025-07-27T18:30:00Z")]
    [InlineData("Africa/Cairo", "2025-07-27T11:30:00Z")]
    [InlineData("Asia/Jerusalem", "2025-07-27T11:30:00Z")]
    [InlineData("Asia/Kathmandu", "2025-07-27T08:45:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-07-27T04:00:00Z")]
    [InlineData("+0530", "2025-07-27T09:00:00Z")]
    [InlineData("-03:00", "2025-07-27T17:30:00Z")]
    [InlineData("nowhere", "2025-07-27T14:30:00Z")]
    public void Takes_the_configured_zone_with_its_summer_time(string zone, string instant)
    {
        var date = DateText.ReadIn("2025-07-27 14:30", zone)!;
        Assert.Equal((instant, ZoneBasis.Assumed), (Instant(date), date.Zone));
        Assert.Equal(zone is not "nowhere", DateText.KnowsZone(zone));
    }

    /// <summary>The system's own data about zones, where it is there, against our table: every fifth noon of a year.</summary>
    [Fact]
    public void Knows_the_zones_of_the_system_in_2025()
    {
        var wrong =
            from zone in TimeZoneInfo.GetSystemTimeZones()
            where DateText.KnowsZone(zone.Id)
            from hour in Enumerable.Range(0, 73).Select(step => step * 120 + 12)
            let local = new DateTime(2025, 1, 1).AddHours(hour)
            where !zone.IsInvalidTime(local) && !zone.IsAmbiguousTime(local)
            let read = DateText.ReadIn(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), zone.Id)!
            where read.Earliest.UtcDateTime != local - zone.GetUtcOffset(local)
            group hour by zone.Id into hours
            select $"{hours.Key}: {hours.Count()} hours";
        Assert.Empty(wrong);
    }

    private static string? Instant(string text) => DateText.Read(text) is { } date ? Instant(date) : null;

    private static string Instant(DateReading date) =>
        date.Earliest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
