using System.Globalization;
using DeepSeekTracker.Web.Pages.Wording;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

public sealed class SpokenLanguagesTests
{
    private static readonly DateTimeOffset At = new(2025, 1, 27, 15, 2, 0, TimeSpan.Zero);

    private static readonly SpokenLanguages Languages = new(
        ReaderLanguage.English,
        new ReaderLanguage("de", WrittenForms.Of(CultureInfo.GetCultureInfo("de")), null),
        new ReaderLanguage("zh-Hant", WrittenForms.Of(CultureInfo.GetCultureInfo("zh-Hant")), null)
    );

    [Theory]
    [InlineData("", "en")]
    [InlineData("*", "en")]
    [InlineData("fr-FR, fr;q=0.9", "en")]
    [InlineData("fr, de-AT;q=0.8, en;q=0.5", "de")]
    [InlineData("en;q=0.5, de;q=0.7", "de")]
    [InlineData("de;q=0, en", "en")]
    [InlineData("deu", "en")]
    [InlineData("zh-Hant-TW", "zh-Hant")]
    [InlineData("zh-CN", "en")]
    [InlineData("DE-de", "de")]
    [InlineData("de-XX-<script>, ;;q=x", "en")]
    public void The_reader_gets_the_language_that_is_liked_best_among_those_spoken(string asked, string spoken) =>
        Assert.Equal(spoken, Languages.For(asked).Tag);

    [Theory]
    [InlineData("en", "27 Jan 2025", "Monday, 27 January 2025", "15:02", "12\u202F345", "7\u202F%")]
    [InlineData("en-ZZ", "27 Jan 2025", "Monday, 27 January 2025", "15:02", "12\u202F345", "7\u202F%")]
    [InlineData("en-US", "Jan 27, 2025", "Monday, January 27, 2025", "3:02 PM", "12,345", "7%")]
    [InlineData("de-DE", "27. Jan 2025", "Montag, 27. Januar 2025", "15:02", "12.345", "7\u202F%")]
    public void Dates_and_numbers_are_those_of_the_readers_country(
        string asked,
        string day,
        string longDay,
        string time,
        string number,
        string percent
    )
    {
        var forms = Languages.For(asked).Forms;

        Assert.Equal(
            [day, longDay, time, number, percent],
            [
                forms.Date(At, forms.Day).Replace("Jan.", "Jan", StringComparison.Ordinal),
                forms.Date(At, forms.LongDay),
                forms.Date(At, forms.Time).Replace('\u202F', ' '),
                forms.Number(12345),
                forms.Percent("7"),
            ]
        );
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void The_calendar_is_the_Gregorian_one_everywhere(string culture)
    {
        var forms = WrittenForms.Of(CultureInfo.GetCultureInfo(culture));

        Assert.Contains("2025", forms.Date(At, forms.Day), StringComparison.Ordinal);
        Assert.Contains("27", forms.Date(At, forms.Day), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_of_a_country_is_made_once() =>
        Assert.Same(Languages.For("en-US"), Languages.For("en-us;q=0.9, de;q=0.1"));

    [Fact]
    public void English_is_always_among_the_languages() => Assert.Equal("en", SpokenLanguages.Shipped().All[0].Tag);
}
