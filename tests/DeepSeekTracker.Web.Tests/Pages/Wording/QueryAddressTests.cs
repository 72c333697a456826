using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using DeepSeekTracker.Web.Pages.Wording;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

public sealed class QueryAddressTests
{
    [Theory]
    [InlineData("/articles?lang=zh&topic=chips&from=2025-01-27")]
    [InlineData("/articles?a=1&copy=2&not=3&lt=4&amp=5&reg=6&para=7&lang=8&times=9")]
    [InlineData("/articles?q=x&amp;&lt;b&gt;&#38;&quot;&notit;&&=&Lt=1&x")]
    [InlineData("/articles?q=\"><script>alert(1)</script>&'=\u00A0")]
    public void A_browser_reads_the_address_as_it_is_and_nothing_leaves_the_attribute(string address)
    {
        var page = new HtmlParser().ParseDocument($"<a href=\"{Written(address)}\">x</a>");

        Assert.Equal(address, page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Single(page.Body!.QuerySelectorAll("*"));
    }

    [Fact]
    public void The_signs_between_limits_stay_one_character_each() =>
        Assert.Equal("/articles?lang=zh&topic=chips&amp;x", Written("/articles?lang=zh&topic=chips&x"));

    private static string Written(string address)
    {
        using var writer = new StringWriter();
        new QueryAddress(address).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
