using DeepSeekTracker.Web.Access;
using DeepSeekTracker.Web.Hosting;

namespace DeepSeekTracker.Web.Tests.Hosting;

public sealed class FirstUseLineTests
{
    [Theory]
    [InlineData(AccessOptions.Open, "Reading needs no password")]
    [InlineData(AccessOptions.AllBehindSignIn, "Reading, importing and changing need a password")]
    public void Says_what_the_password_is_for(string mode, string words) =>
        Assert.StartsWith(words, FirstUseLine.Needs(mode), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://+:5000", "http://127.0.0.1:5000")]
    [InlineData("http://[::]:5000", "http://127.0.0.1:5000")]
    [InlineData("http://tracker.example:80", "http://tracker.example")]
    public void Names_an_address_that_a_browser_can_open(string bound, string typed) =>
        Assert.Equal(typed, FirstUseLine.Typed(bound));
}
