using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Pages.Shared;

namespace DeepSeekTracker.Web.Tests.Pages.Events;

[Collection(PagesCollection.Name)]
public sealed class EventPagesTests(PagesApp app)
{
    private FollowedStory Story => app.Get<FollowedStory>();

    [Fact]
    public async Task Every_event_is_listed_and_has_an_address_of_its_own()
    {
        var links = (await app.PageAsync("/events"))
            .QuerySelectorAll("article.row h3 a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();

        Assert.Equal(Story.Events.Count, links.Count);
        Assert.Equal(links.Distinct(), links);
        Assert.All(Story.Events, e => Assert.Same(e, EventAddress.Find(Story, EventAddress.Key(e))));
    }

    [Fact]
    public async Task An_event_shows_its_sources_and_the_articles_of_three_days_around()
    {
        var happening = Story.Events.First(e => e is { Precision: >= DatePrecision.Day, Day: { Year: 2025, Month: 1, Day: 27 } });

        var page = await app.PageAsync(EventAddress.Href(happening));

        Assert.Equal(happening.Name, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(happening.Sources.Count, page.QuerySelectorAll("[aria-labelledby=sources] li").Length);
        Assert.NotNull(page.QuerySelector("a[href='/articles?from=2025-01-24&to=2025-01-30']"));
        var list = await app.PageAsync("/articles?from=2025-01-24&to=2025-01-30");
        Assert.Equal(page.QuerySelector("#articles")!.TextContent, list.QuerySelector(".found strong")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=topics] a[href*='topic=']"));
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=outlets] a[href*='outlet=']"));
    }

    [Fact]
    public async Task An_event_that_is_known_to_the_month_only_says_so()
    {
        var happening = Story.Events.First(e => e.Precision == DatePrecision.Month);

        var page = await app.PageAsync(EventAddress.Href(happening));

        Assert.Contains("to the month only", page.QuerySelector(".standfirst")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-01-27", DatePrecision.Day, "27 Jan 2025")]
    [InlineData("2023-05", DatePrecision.Month, "May 2023")]
    [InlineData("2023", DatePrecision.Year, "2023")]
    [InlineData("2023-05/2023-12", DatePrecision.Month, "May 2023 – December 2023")]
    [InlineData("2025-01-24/2025-01-27", DatePrecision.Day, "24 Jan 2025 – 27 Jan 2025")]
    [InlineData("2025-01-26…27", DatePrecision.Day, "26 Jan 2025 – 27 Jan 2025")]
    [InlineData("2025-01-26..02-03", DatePrecision.Day, "26 Jan 2025 – 3 Feb 2025")]
    [InlineData("2025-01-26…99", DatePrecision.Day, "26 Jan 2025")]
    public void Its_date_is_said_in_words(string date, DatePrecision precision, string words)
    {
        var first = date.Split('/', '…')[0].Split("..")[0];
        var day = DateOnly.ParseExact(first + "-01-01"[..(10 - first.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(words, EventDate.Of(Event("An event") with { Day = day, DateText = date, Precision = precision }));
    }

    [Fact]
    public async Task No_page_shows_a_date_as_the_table_of_events_has_it()
    {
        var spans = Story.Events.Where(e => e.DateText.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(spans);
        foreach (var path in spans.Select(EventAddress.Href).Append("/events").Append("/days"))
        {
            var shown = (await app.PageAsync(path)).QuerySelector("main")!.TextContent;
            Assert.All(spans, e => Assert.DoesNotContain(e.DateText, shown, StringComparison.Ordinal));
            Assert.Contains(spans, e => shown.Contains(EventDate.Of(e), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_mistyped_event_leads_to_the_nearest()
    {
        var key = EventAddress.Key(Story.Events[^1]);

        var page = await app.PageAsync($"/events/{key}x");

        Assert.NotNull(page.QuerySelector($"main a[href='/events/{key}']"));
    }

    [Fact]
    public void Events_of_a_day_whose_long_names_begin_alike_have_addresses_of_their_own()
    {
        const string Beginning = "A regulator asks the company how it keeps what its users write";
        var followed = Story with { Events = [.. new[] { "in Italy", "in Ireland" }.Select(end => Event($"{Beginning} {end}"))] };

        Assert.All(followed.Events, e => Assert.Same(e, EventAddress.Find(followed, EventAddress.Key(e))));
        // As it was before names that were cut got their mark.
        Assert.Same(
            followed.Events[0],
            EventAddress.Find(followed, "2025-01-27-a-regulator-asks-the-company-how-it-keeps-what-its")
        );
    }

    [Theory]
    [InlineData("Nvidia loses $589bn: “a record”", "2025-01-27-nvidia-loses-589bn-a-record")]
    [InlineData("英伟达 跌", "2025-01-27-英伟达-跌")]
    public void An_address_is_the_day_and_the_words(string name, string key) => Assert.Equal(key, EventAddress.Key(Event(name)));

    private static StoryEvent Event(string name) =>
        new(new DateOnly(2025, 1, 27), "2025-01-27", DatePrecision.Day, "market", name, "", []);
}
