using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class PublishedDatesTests
{
    private const string Undated = "https://www.lanterncourier.example/small-lab";

    [Theory]
    [InlineData("<meta name='parsely-pub-date' content='2025-01-27T14:05:00Z'><h1>Lanterns</h1>", "meta parsely-pub-date", false)]
    [InlineData("<h1>Lanterns</h1><time datetime='2025-01-27T14:05:00Z'>27 January</time>", "time element", false)]
    [InlineData("<h1>Lanterns</h1><div class='post-date'>Posted on 27 January 2025 by Edda Quill</div>", "date line", false)]
    [InlineData("<h1>Lanterns</h1><p>Erstellt am 27. Januar 2025</p>", "text near the headline", true)]
    [InlineData("<meta property='article:modified_time' content='2025-01-27T14:05:00Z'><h1>Lanterns</h1>", "dateModified", true)]
    public void Says_where_the_date_comes_from(string html, string origin, bool inferred)
    {
        var published = Pages.Extract(html + Pages.Paragraphs(4), Undated).Published;

        Assert.Equal(new DateOnly(2025, 1, 27), DateOnly.FromDateTime(published!.Date.Earliest.UtcDateTime));
        Assert.Equal(origin, published.Origin);
        Assert.Equal(inferred, published.Inferred);
    }

    [Fact]
    public void An_address_gives_a_day_and_no_more()
    {
        var published = Pages.Extract("<h1>Lanterns</h1>" + Pages.Paragraphs(4)).Published;

        Assert.Equal("address", published!.Origin);
        Assert.Equal(DatePrecision.Day, published.Date.Precision);
    }

    [Fact]
    public void Dates_of_comments_and_impossible_days_do_not_count() =>
        Assert.Null(
            Pages
                .Extract(
                    $"<h1>Lanterns</h1>{Pages.Paragraphs(4)}<div class='comments'><span class='comment-date'>3 May 2024</span></div>",
                    "https://www.lanterncourier.example/2025/13/40/x"
                )
                .Published
        );
}
