using DeepSeekTracker.Web.Pages.Articles;

namespace DeepSeekTracker.Web.Tests.Pages.Articles;

public sealed class AuthorLineTests
{
    [Theory]
    [InlineData(1, "")]
    [InlineData(2, " and ")]
    [InlineData(3, ", | and ")]
    public void Names_are_told_as_in_a_sentence(int count, string between) =>
        Assert.Equal(between, string.Join('|', Enumerable.Range(1, count - 1).Select(place => AuthorLine.Before(place, count))));
}
