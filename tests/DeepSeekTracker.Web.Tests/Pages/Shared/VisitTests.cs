using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class VisitTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x.y")]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("1700000000.")]
    [InlineData(".99999999999999999999")]
    [InlineData(".1800000001")]
    [InlineData(".-5")]
    public void Anything_that_is_no_earlier_visit_counts_as_the_first(string? cookie) =>
        Assert.Equal(new Visit(null, Now), Visit.Of(cookie, Now));

    [Fact]
    public void A_visit_goes_on_until_half_an_hour_has_passed()
    {
        var first = Visit.Of(null, Now);
        var soon = Visit.Of(first.ToString(), Now.AddMinutes(29));
        var later = Visit.Of(soon.ToString(), Now.AddMinutes(60));
        var reloaded = Visit.Of(later.ToString(), Now.AddMinutes(61));

        Assert.Null(soon.Before);
        Assert.Equal(Now.AddMinutes(29), later.Before);
        Assert.Equal(later.Before, reloaded.Before);
        Assert.Equal(Now.AddMinutes(61), reloaded.Last);
    }
}
