using System.Net;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Api;

/// <summary>A file or feed of limits that mean nothing says so; one that is merely empty does not.</summary>
public sealed class UnreadLimitsTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("q=nvidia+topic:chip", "At character 8 of the search: there is no topic “chip”")]
    [InlineData("q=outlet:nobody", "there is no outlet “nobody”")]
    [InlineData("q=country:nowhere", "“nowhere” is no country")]
    [InlineData("q=lang:xx-nothing", "is no language")]
    [InlineData("q=claim:foo", "there is no claim “foo”")]
    [InlineData("topic=chip", "There is no topic “chip”")]
    [InlineData("q=nvidia+date:yesterday", "At character 8 of the search: “yesterday” is no day")]
    [InlineData("q=nvidia+is:great", "“great” was left out")]
    [InlineData("q=nvidia+seen:2025-99T10:00", "is no time")]
    [InlineData("q=a+AND+b+AND+c+AND+d+AND+e+AND+f+AND+words:many", "is no number of words")]
    [InlineData("from=never", "“never” in “from” is not a day")]
    public async Task What_means_nothing_is_told(string query, string why)
    {
        using var client = app.CreateClient();
        foreach (
            var file in new[]
            {
                "articles/export.csv",
                "articles/export.json",
                "articles/feed.atom",
                "articles/feed.json",
                "timeline.csv",
            }
        )
        {
            using var answer = await client.GetAsync(new Uri($"/{file}?{query}", UriKind.Relative));

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(why, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("q=country:germany+lang:german")]
    [InlineData("q=country:is")]
    [InlineData("country=Iceland&lang=icelandic")]
    [InlineData("q=claim:cost+type:newspaper+state:ok")]
    public async Task What_is_merely_rare_is_an_empty_file(string query)
    {
        using var client = app.CreateClient();
        foreach (var file in new[] { "export.csv", "feed.atom" })
        {
            using var answer = await client.GetAsync(new Uri($"/articles/{file}?{query}", UriKind.Relative));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_search_of_many_signs_is_answered_everywhere()
    {
        using var client = app.CreateClient();
        foreach (var page in new[] { "articles", "timeline", "timeline.csv", "articles/export.csv", "articles/feed.rss" })
        {
            foreach (
                var signs in new[] { new string('-', 25), new string('−', 31), string.Concat(Enumerable.Repeat("-(a OR b ", 12)) }
            )
            {
                using var answer = await client.GetAsync(
                    new Uri($"/{page}?q={Uri.EscapeDataString(signs)}deepseek", UriKind.Relative)
                );

                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("topic:\"Training cost and prices\"", "topic:cost")]
    [InlineData("country:Germany", "country:DE")]
    [InlineData("lang:Chinese", "lang:zh")]
    public async Task A_name_is_as_good_as_its_key(string name, string key)
    {
        var articles = app.Get<ArticleQueries>();

        Assert.Equal(
            await articles.CountAsync(new ArticleFilter { Words = key }, CancellationToken.None),
            await articles.CountAsync(new ArticleFilter { Words = name }, CancellationToken.None)
        );
    }
}
