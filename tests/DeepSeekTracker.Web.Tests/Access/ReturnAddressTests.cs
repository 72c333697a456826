using DeepSeekTracker.Web.Access;

namespace DeepSeekTracker.Web.Tests.Access;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/articles?q=a%20b&lang=de", "/articles?q=a%20b&lang=de")]
    [InlineData("/", "/")]
    [InlineData("/ok", "/ok")]
    [InlineData(null, "/admin")]
    [InlineData("", "/admin")]
    [InlineData("articles", "/admin")]
    [InlineData("~/articles", "/admin")]
    [InlineData("//evil.example", "/admin")]
    [InlineData("/\\evil.example", "/admin")]
    [InlineData("/a\\b", "/admin")]
    [InlineData("/\t/evil.example", "/admin")]
    [InlineData("/a\r\nX: y", "/admin")]
    [InlineData("/ü", "/admin")]
    [InlineData("https://evil.example", "/admin")]
    public void Stays_here(string? wanted, string expected) => Assert.Equal(expected, ReturnAddress.Of(wanted));

    [Fact]
    public void A_very_long_address_is_not_carried_along() =>
        Assert.Equal("/admin", ReturnAddress.Of("/" + new string('a', 5000)));
}
