using DeepSeekTracker.Core.Search;
using DeepSeekTracker.Web.Pages.Articles;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

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

    [Theory]
    [InlineData("nvidia shares", "all=nvidia shares")]
    [InlineData("title:nvidia title:\"export controls\" -title:intel", "all=nvidia|in=title|none=intel|phrase=export controls")]
    [InlineData("(chips OR gpu) -amd -intel", "any=chips gpu|none=amd intel")]
    [InlineData("chips OR gpu", "any=chips gpu")]
    [InlineData("outlet:\"The Verge\" lang:en topic:chips state:ok", "lang=en|outlet=The Verge|state=ok|topic=chips")]
    [InlineData("a date:2025-01 sort:relevance", "all=a|from=2025-01-01|sort=relevance|to=2025-01-31")]
    [InlineData("a date:..2025-01-05", "all=a|to=2025-01-05")]
    [InlineData("a \"b c\" \"d e\"", "all=a|phrase=b c|rest=\"d e\"")]
    [InlineData("a lang:en lang:de", "all=a|lang=en|rest=lang:de")]
    [InlineData("a title:b", "all=a|rest=title:b")]
    [InlineData(
        "a claim:cost=5m..6m -/x y/i near5:\"b c\" words:>5",
        "all=a|rest=claim:cost=5m..6m -/x y/i near5:\"b c\" words:>5"
    )]
    [InlineData("a b OR c d", "rest=(a b OR c d)")]
    [InlineData("a -(b c)", "all=a|rest=-(b c)")]
    [InlineData("a \"chip*\"", "all=a|rest=\"chip*\"")]
    [InlineData("\"OR\" -\"-x\"", "all=OR|none=-x")]
    [InlineData("url:reuters", "rest=url:reuters")]
    [InlineData("is:undated date:P7D seen:2025", "rest=is:undated date:P7D seen:2025")]
    [InlineData("", "")]
    public void A_search_fills_the_fields_and_they_make_it_again(string search, string expected)
    {
        var fields = SearchBuilder.Fill(ArticleFilterQuery.Parse([new("q", search)]).Filter);

        Assert.Equal(
            expected,
            string.Join('|', fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"))
        );
        var sent = fields.Select(f => KeyValuePair.Create(SearchBuilder.Prefix + f.Key, new StringValues(f.Value)));
        var (before, after) = (SearchParser.Parse(search), SearchParser.Parse(SearchBuilder.Compose(sent) ?? ""));
        Assert.Equal(Parts(before), Parts(after));
        Assert.Equal(before.Order, after.Order);

        static IEnumerable<string> Parts(SearchReading reading) =>
            reading.Parts.Select(part => Shown(part.Node)).Order(StringComparer.Ordinal);
    }

    /// <summary>Lists compare by reference; what stands in them is what counts.</summary>
    private static string Shown(SearchNode node) =>
        node switch
        {
            SearchWords words => $"{words.Part} {string.Join('+', words.Words)} {words.IsPrefix}",
            SearchNot not => "-" + Shown(not.Of),
            SearchAll all => $"({string.Join(" & ", all.Of.Select(Shown))})",
            SearchAny any => $"({string.Join(" | ", any.Of.Select(Shown))})",
            SearchNear near => $"{near.Distance} {string.Join(", ", near.Pieces.Select(Shown))}",
            SearchPattern pattern => $"{pattern.Expression} {pattern.Expression.Options}",
            _ => node.ToString(),
        };

    [Theory]
    [InlineData("b-all=nvidia&b-sort=date", "q=nvidia%20sort%3Adate")]
    [InlineData("sort=longest&b-all=nvidia&b-sort=date", "q=nvidia%20sort%3Adate")]
    [InlineData("sort=longest&b-all=nvidia&b-sort=", "q=nvidia")]
    [InlineData("sort=longest&b-all=nvidia", "q=nvidia&sort=longest")]
    [InlineData("sort=longest&b-all=nvidia&b-sort=seen", "q=nvidia&sort=seen")]
    [InlineData("b-rest=sort:length&b-sort=seen", "q=sort%3Alength")]
    public void The_forms_order_counts_before_the_lists(string sent, string address)
    {
        var query = QueryHelpers.ParseQuery(sent);

        Assert.Equal(address, ArticleFilterQuery.Format(SearchBuilder.Built(ArticleFilterQuery.Parse(query).Filter, query)));
    }

    [Theory]
    [InlineData(ArticleSort.Oldest, "date")]
    [InlineData(ArticleSort.Seen, "seen")]
    [InlineData(ArticleSort.Published, null)]
    public void The_order_of_the_list_fills_its_field(ArticleSort sort, string? field) =>
        Assert.Equal(field, SearchBuilder.Fill(new ArticleFilter { Words = "a", Sort = sort }).GetValueOrDefault("sort"));

    [Fact]
    public void The_days_of_the_list_fill_the_fields_where_the_search_has_none()
    {
        var fields = SearchBuilder.Fill(new ArticleFilter { Words = "a", From = new(2025, 1, 27) });

        Assert.Equal("2025-01-27", fields["from"]);
        Assert.False(fields.ContainsKey("to"));
    }

    [Fact]
    public void The_form_is_known_by_its_fields()
    {
        Assert.True(SearchBuilder.IsSent(QueryHelpers.ParseQuery("q=x&b-all=")));
        Assert.False(SearchBuilder.IsSent(QueryHelpers.ParseQuery("q=x&at=1.1")));
    }
}
