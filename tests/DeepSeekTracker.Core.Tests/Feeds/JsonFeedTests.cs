using System.Text;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Feeds;

public class JsonFeedTests
{
    private const string Start =
        """{"version":"https://jsonfeed.org/version/1.1","title":"Jota","authors":[{"name":"A"}],"items":[""";

    [Theory]
    [InlineData("""{"id":"1","title":"Uno {"},{"id":"2","attachments":[{"url":"https://j.example/a"}]},{"id":"3","ti""")]
    [InlineData("""{"id":"1","title":"a \" ]"},{"id":"2"},nonsense,{"id":"3"}]}""")]
    public void Keeps_the_whole_items_before_a_fault(string items)
    {
        var feed = Assert.IsType<FeedReading.Parsed>(Parse(Start + items)).Feed;
        Assert.Equal(["1", "2"], feed.Entries.Take(2).Select(e => e.Guid));
        Assert.Equal("Jota", feed.Title);
    }

    [Theory]
    [InlineData("""{"error":"jsonfeed.org is not reachable" """)]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1",,,,"items":[{"id":"1"}]}""")]
    public void Refuses_what_no_cut_mends(string text) =>
        Assert.Equal(FeedRefusal.Malformed, Assert.IsType<FeedReading.Refused>(Parse(text)).Why);

    [Fact]
    public void Reads_times_without_a_zone_in_the_configured_one()
    {
        var feed = Assert
            .IsType<FeedReading.Parsed>(
                Parse(
                    Start + """{"id":"1","date_published":"2025-07-27T14:30:00"}]}""",
                    new FeedContext(AssumedZone: "Europe/Berlin")
                )
            )
            .Feed;
        var date = feed.Entries[0].Published!;
        Assert.Equal((new DateTime(2025, 7, 27, 12, 30, 0), ZoneBasis.Assumed), (date.Earliest.UtcDateTime, date.Zone));
        Assert.Equal("2025-07-27T14:30:00", date.Raw);
    }

    private static FeedReading Parse(string text, FeedContext? context = null) =>
        FeedParser.Parse(Encoding.UTF8.GetBytes(text), context ?? new FeedContext());
}
