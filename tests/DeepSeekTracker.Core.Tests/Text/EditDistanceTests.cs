using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("title", "title", 0)]
    [InlineData("titel", "title", 1)]
    [InlineData("outlets", "outlet", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Counts_changes_and_swaps_either_way(string one, string other, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(one, other));
        Assert.Equal(distance, EditDistance.Between(other, one));
    }

    [Fact]
    public void A_long_name_is_near_to_nothing() =>
        Assert.Equal(int.MaxValue, EditDistance.Between(new string('a', EditDistance.Longest + 1), "a"));
}
