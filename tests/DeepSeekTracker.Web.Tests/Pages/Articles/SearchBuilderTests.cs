using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Pages.Articles;
using Microsoft.AspNetCore.WebUtilities;

namespace DeepSeekTracker.Web.Tests.Pages.Articles;

public sealed class SearchBuilderTests
{
    [Theory]
    [InlineData("b-all=nvidia shares", "nvidia shares")]
    [InlineData("b-phrase=export controls", "\"export controls\"")]
    [InlineData("b-phrase=“export controls”", "\"export controls\"")]
    [InlineData("b-any=chips gpu", "(chips OR gpu)")]
    [InlineData("b-any=chips", "chips")]
    [InlineData("b-none=intel amd", "-intel -amd")]
    [InlineData("b-in=title&b-all=a b&b-any=c d&b-phrase=e f&b-none=g", "title:a title:b title:\"e f\" title:(c OR d) -title:g")]
    [InlineData("b-in=nonsense&b-all=a", "a")]
    [InlineData("b-outlet=The Verge&b-lang=en&b-topic=chips&b-state=ok", "outlet:\"The Verge\" lang:en topic:chips state:ok")]
    [InlineData("b-from=2025-01-20&b-to=2025-02-02", "date:2025-01-20..2025-02-02")]
    [InlineData("b-from=2025-01-20", "date:2025-01-20..")]
    [InlineData("b-to=2025-02-02", "date:..2025-02-02")]
    [InlineData("b-from=2025-01-27&b-to=2025-01-27", "date:2025-01-27")]
    [InlineData("b-from=yesterday&b-all=a", "a")]
    [InlineData("b-all=a&b-sort=relevance", "a sort:relevance")]
    [InlineData("b-all=a&b-sort=nonsense", "a")]
    [InlineData("b-all=OR -x title:y (z $5.6M GPT-4o chip* \"\" !", "\"OR\" \"-x\" \"title:y\" \"(z\" $5.6M GPT-4o chip*")]
    [InlineData("b-all=&b-none= ", null)]
    [InlineData("q=kept", null)]
    public void Fields_become_a_search(string fields, string? search)
    {
        var query = QueryHelpers.ParseQuery(fields.Replace("+", "%2B", StringComparison.Ordinal));

        Assert.Equal(search, SearchBuilder.Compose(query));
        Assert.Empty(SearchParser.Parse(search ?? "").Problems);
    }

    [Fact]
    public void The_form_is_known_by_its_fields()
    {
        Assert.True(SearchBuilder.IsSent(QueryHelpers.ParseQuery("q=x&b-all=")));
        Assert.False(SearchBuilder.IsSent(QueryHelpers.ParseQuery("q=x&at=1.1")));
    }
}
