using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Tests.Data;

public sealed class TakenPlacesTests
{
    [Fact]
    public void A_search_within_a_full_run_begins_at_its_end()
    {
        var taken = new TakenPlaces();
        Assert.Equal(100, taken.Beyond(100));
        taken.Add(100, 163);
        Assert.Equal((164, 164, 99, 165), (taken.Beyond(100), taken.Beyond(164), taken.Beyond(99), taken.Beyond(165)));
        taken.Add(120, 170);
        Assert.Equal((171, 171), (taken.Beyond(100), taken.Beyond(170)));
        taken.Add(90, 171);
        Assert.Equal((172, 172), (taken.Beyond(90), taken.Beyond(130)));
        taken.Add(500, 500);
        Assert.Equal((100, 501), (taken.Beyond(100), taken.Beyond(500)));
    }
}
