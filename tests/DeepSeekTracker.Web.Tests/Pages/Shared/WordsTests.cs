using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Pages.Wording;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 articles")]
    [InlineData(1, "1 article")]
    [InlineData(999, "999 articles")]
    [InlineData(1234567, "1\u202F234\u202F567 articles")]
    public void Numbers_have_thin_groups_and_the_right_noun(int number, string text) =>
        Assert.Equal(text, Say.Counted("{0} article", "{0} articles", number));

    [Theory]
    [InlineData(0, 200, "0 %")]
    [InlineData(1, 200, "under 1 %")]
    [InlineData(3, 200, "2 %")]
    [InlineData(199, 200, "over 99 %")]
    [InlineData(200, 200, "100 %")]
    public void A_part_is_never_rounded_to_nothing_or_to_all(int part, int whole, string text) =>
        Assert.Equal(text, NumberText.Percent(part, whole).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    [Theory]
    [InlineData("DE", "Germany")]
    [InlineData("us", "United States")]
    [InlineData("Z9", "Z9")]
    [InlineData("", "")]
    [InlineData("../x", "../x")]
    public void Countries_have_english_names_or_stay_codes(string code, string name) =>
        Assert.Equal(name, PlaceNames.Country(code));

    [Theory]
    [InlineData("de", "German")]
    [InlineData("zh", "Chinese")]
    [InlineData("qqq", "qqq")]
    [InlineData("not a tag", "not a tag")]
    public void Languages_have_english_names_or_stay_tags(string tag, string name) =>
        Assert.Equal(name, PlaceNames.Language(tag));

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("UR", "rtl")]
    [InlineData("de", null)]
    [InlineData("zh-Hant", null)]
    [InlineData(null, null)]
    [InlineData("ar\" onload=", null)]
    public void Right_to_left_languages_are_known(string? language, string? direction) =>
        Assert.Equal(direction, TextDirection.Of(language));

    [Theory]
    [InlineData("en", null)]
    [InlineData("ja", "ja")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("english", null)]
    [InlineData("x", null)]
    public void Only_a_tag_that_differs_from_the_pages_is_set(string language, string? tag) =>
        Assert.Equal(tag, TextDirection.Foreign(language));

    [Fact]
    public void Every_text_state_has_words_of_its_own()
    {
        var states = Enum.GetValues<TextState>();

        Assert.Equal(states.Length, states.Select(StateText.Short).Distinct().Count());
        Assert.Equal(states.Length, states.Select(StateText.Sentence).Distinct().Count());
    }

    [Theory]
    [InlineData("https://example.org/a?b=1", "https://example.org/a?b=1")]
    [InlineData("http://例え.jp/あ", "http://xn--r8jz45g.jp/%E3%81%82")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.org", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_web_addresses_become_links(string? address, string? link) =>
        Assert.Equal(link is not null, WebAddress.Link(address) is not null);

    [Theory]
    [InlineData("https://www.example.org/2025/01/27/a-story/?utm_source=x", "example.org/2025/01/27/a-story")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    public void Addresses_are_shown_short(string address, string shown) => Assert.Equal(shown, WebAddress.Shown(address));

    [Fact]
    public void A_long_address_is_cut() =>
        Assert.Equal(60, WebAddress.Shown($"https://example.org/{new string('a', 5000)}").Length);
}
