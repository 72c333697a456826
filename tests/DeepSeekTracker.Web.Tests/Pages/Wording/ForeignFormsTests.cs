using AngleSharp.Html.Dom;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

/// <summary>Whatever country reader and machine are of: addresses, numbers of pictures, forms and files stay as they are.</summary>
[Collection(SpokenCollection.Name)]
public sealed class ForeignFormsTests(SpokenApp app)
{
    /// <summary>Attributes that somebody reads; all others are for machines.</summary>
    private static readonly string[] Read = [.. ViewTextTests.Said, "lang", "dir"];

    private static readonly string[] Pages =
    [
        "/",
        "/articles?from=2025-01-27&days=dated",
        "/articles?sort=seen&view=compact",
        "/days",
        "/days/2025-01-27",
        "/days/2025-W05",
        "/events",
        "/timeline",
        "/timeline?by=outlet&show=share&unit=week",
        "/compare?country=DE&country=US&lang=zh",
        "/topics/markets",
        "/claims/nvidia-loss",
        "/copies",
        "/outlets?sort=name",
        "/outlets/sample-gazette",
        "/feeds?sort=failures",
        "/status",
        "/admin/runs",
    ];

    public static TheoryData<string, string> PagesByCountry
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (country, path) in SpokenApp.Countries.SelectMany(_ => Pages, (country, path) => (country, path)))
            {
                data.Add(country, path);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PagesByCountry))]
    public async Task A_readers_country_changes_nothing_for_machines(string country, string path)
    {
        var (plain, foreign) = (await app.PageAsync(path, "en"), await app.PageAsync(path, country));

        Assert.Equal(ForMachines(plain), ForMachines(foreign));
        Assert.Equal(country, foreign.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(PagesByCountry))]
    public async Task A_machines_country_changes_nothing_at_all(string country, string path) =>
        Assert.Equal(WithoutTokens(await app.TextAsync(path, "en")), WithoutTokens(await app.TextAsync(path, "en", country)));

    [Theory]
    [InlineData("/timeline.csv")]
    [InlineData("/articles/export.csv")]
    [InlineData("/articles/export.json")]
    [InlineData("/feeds/export.csv")]
    [InlineData("/claims/export.csv")]
    public async Task Files_are_the_same_for_every_reader_and_on_every_machine(string path)
    {
        var plain = await app.TextAsync(path, "en");

        Assert.NotEmpty(plain);
        foreach (var country in SpokenApp.Countries)
        {
            Assert.Equal(plain, await app.TextAsync(path, country));
            Assert.Equal(plain, await app.TextAsync(path, SpokenApp.Marked, country));
        }
    }

    [Fact]
    public async Task Dates_are_written_as_the_reader_writes_them_with_the_instant_in_utc_on_hover()
    {
        var time = (await app.PageAsync($"/feeds/{app.FeedId}", "de-DE")).QuerySelector("main table time")!;

        Assert.Matches(@"^27\. Jan\.? 2025, 18:00 UTC$", time.TextContent);
        Assert.Equal("2025-01-27T18:00:00Z", time.GetAttribute("datetime"));
        Assert.Equal("2025-01-27T18:00:00Z", time.GetAttribute("title"));
    }

    [Fact]
    public async Task Every_instant_is_told_on_hover_as_to_machines()
    {
        foreach (var path in Pages)
        {
            var times = (await app.PageAsync(path, "en")).QuerySelectorAll("time").ToList();
            Assert.All(
                times.Where(time => time.GetAttribute("datetime")!.Contains('T', StringComparison.Ordinal)),
                time => Assert.Equal(time.GetAttribute("datetime"), time.GetAttribute("title"))
            );
        }
    }

    [Theory]
    [InlineData("/about", true)]
    [InlineData("/nothing/here", true)]
    [InlineData("/site.css", false)]
    [InlineData("/articles/export.csv", false)]
    public async Task Caches_are_told_that_pages_differ_by_language(string path, bool isPage)
    {
        using var response = await app.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(isPage, response.Headers.Vary.Contains("Accept-Language"));
    }

    /// <summary>Every attribute that is no text, in order, and what scripts and forms carry.</summary>
    private static List<string> ForMachines(IHtmlDocument page) =>
        [
            .. page.Body!.QuerySelectorAll("*")
                .SelectMany(element =>
                    element.Attributes.Select(attribute => (element.LocalName, attribute.Name, attribute.Value))
                )
                .Where(a => !Read.Contains(a.Name) && !a.Name.StartsWith("data-", StringComparison.Ordinal))
                .Where(a => a.Name != "value" || !a.Value.StartsWith("CfDJ8", StringComparison.Ordinal))
                .Select(a => $"{a.LocalName} {a.Name}={a.Value}"),
        ];

    private static string WithoutTokens(string page) =>
        System.Text.RegularExpressions.Regex.Replace(page, "value=\"CfDJ8[^\"]*\"", "");
}
