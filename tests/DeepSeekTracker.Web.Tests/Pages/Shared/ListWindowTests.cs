using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Tests.Pages.Shared;

public sealed class ListWindowTests
{
    private static readonly int[] Numbers = [.. Enumerable.Range(1, 25)];

    [Theory]
    [InlineData(null, 1, 1)]
    [InlineData("2", 2, 11)]
    [InlineData("3", 3, 21)]
    [InlineData("99", 3, 21)]
    [InlineData("0", 1, 1)]
    [InlineData("-3", 1, 1)]
    [InlineData("99999999999999999999", 1, 1)]
    [InlineData("two", 1, 1)]
    public void Any_text_leads_to_a_page_that_exists(string? text, int page, int first)
    {
        var window = ListWindow.Of(Numbers, text, 10);

        Assert.Equal(page, window.Page);
        Assert.Equal(first, window.Items[0]);
        Assert.Equal((3, 25), (window.Pages, window.Total));
    }

    [Fact]
    public void An_empty_list_has_one_empty_page()
    {
        var window = ListWindow.Of(Array.Empty<int>(), "7", 10);

        Assert.Empty(window.Items);
        Assert.Equal((1, 1), (window.Page, window.Pages));
    }
}
