using System.Net;

namespace DeepSeekTracker.Web.Tests.Pages;

[Collection(PagesCollection.Name)]
public sealed class HostileQueryTests(PagesApp app)
{
    private static readonly string[] Values =
    [
        "",
        " ",
        "%00",
        "%0d%0aX-Header:%20x",
        "%ff%fe",
        "%ed%a0%80",
        "' OR 1=1 --",
        "\"",
        "\"\"\"",
        "NEAR(a b, 5)",
        "title:x",
        "a OR b AND NOT c",
        "*",
        "-",
        "--",
        "-x",
        "(((((",
        "^x",
        "/(%3F:a%7B200%7D)%2B/i",
        "claim:%3E%3D1e999",
        "same:(near9:%22a",
        "{x}:",
        "%E8%8B%B1%E4%BC%9F%E8%BE%BE",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "9999999999999999999999",
        "-1",
        "NaN",
        "2025-13-45",
        "0001-01-01",
        "9999-12-31",
        "n-62135596800000.1",
        "253402300799999.2147483647",
        "n253402300799999.99999999999",
        "1.1.1",
        "null",
        "[]",
        "%F0%9F%98%80",
    ];

    public static TheoryData<string> Fields =>
        [
            "q",
            "outlet",
            "type",
            "country",
            "lang",
            "topic",
            "state",
            "from",
            "to",
            "days",
            "story",
            "sort",
            "at",
            "view",
            "b-all",
            "b-phrase",
            "b-any",
            "b-outlet",
            "b-from",
            "b-in",
            "b-rest",
        ];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task No_value_of_a_field_breaks_the_list(string field)
    {
        foreach (var value in Values)
        {
            await AnswersAsync($"/articles?{field}={value}");
        }

        await AnswersAsync($"/articles?{string.Join('&', Values.Select(value => $"{field}={value}"))}");
    }

    [Theory]
    [InlineData("/outlets?q={0}&sort={0}&p={0}")]
    [InlineData("/feeds?state={0}&p={0}")]
    [InlineData("/topics/markets?at={0}")]
    [InlineData("/outlets/sample-gazette?at={0}")]
    [InlineData("/days/2025-01-27?at={0}")]
    [InlineData("/days/{0}")]
    [InlineData("/events/{0}")]
    [InlineData("/timeline?by={0}&show={0}&unit={0}&from={0}&to={0}&q={0}&topic={0}")]
    [InlineData("/timeline/table?by={0}&unit={0}&from={0}&to={0}&q={0}&outlet={0}")]
    [InlineData("/timeline.csv?by={0}&from={0}&to={0}")]
    [InlineData("/compare?outlet={0}&country={0}&lang={0}&type={0}&day={0}&from={0}&to={0}")]
    [InlineData("/days/2025-01?at={0}")]
    [InlineData("/outlets/{0}")]
    [InlineData("/topics/{0}")]
    [InlineData("/articles/{0}")]
    [InlineData("/articles/choose/{0}")]
    [InlineData("/status/{0}")]
    public async Task No_value_breaks_the_other_pages(string path)
    {
        // The test host itself refuses a null character in a path.
        foreach (var value in Values.Where(value => value != "%00"))
        {
            await AnswersAsync(path.Replace("{0}", value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_long_address_and_many_fields_are_answered()
    {
        await AnswersAsync($"/articles?q={new string('x', 6000)}");
        await AnswersAsync($"/articles?{string.Join('&', Enumerable.Range(0, 500).Select(n => $"outlet=o{n}"))}");
        await AnswersAsync($"/articles?q={string.Join('+', Enumerable.Range(0, 1000).Select(n => $"w{n}"))}");
    }

    [Fact]
    public async Task A_problem_with_the_filter_is_told()
    {
        var page = await app.PageAsync("/articles?from=yesterday&state=lost&at=nowhere");

        var notice = page.QuerySelector(".notice")!.TextContent;
        Assert.Contains("“yesterday”", notice, StringComparison.Ordinal);
        Assert.Contains("“lost”", notice, StringComparison.Ordinal);
        Assert.Contains("“at”", notice, StringComparison.Ordinal);
    }

    private async Task AnswersAsync(string path)
    {
        using var response = await app.Client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();

        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{(int)response.StatusCode} for {path}");
        if (response.Content.Headers.ContentType?.MediaType == "text/plain")
        {
            // A refusal repeats what it refuses, and no browser may take that for a page.
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }
        else
        {
            Assert.DoesNotContain("<script>alert", body, StringComparison.OrdinalIgnoreCase);
        }

        Assert.False(response.Headers.Contains("X-Header"));
    }
}
