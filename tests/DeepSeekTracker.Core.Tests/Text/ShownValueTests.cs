using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class ShownValueTests
{
    [Fact]
    public void A_value_is_shown_on_one_line() => Assert.Equal("one  two", ShownValue.Of("one\r\ntwo"));

    [Fact]
    public void A_long_value_is_cut_between_characters()
    {
        var long60 = new string('a', 60);

        Assert.Equal(long60, ShownValue.Of(long60));
        Assert.Equal(long60 + "…", ShownValue.Of(long60 + "b"));
        Assert.Equal(long60[1..] + "…", ShownValue.Of(long60[1..] + "😀"));
    }
}
