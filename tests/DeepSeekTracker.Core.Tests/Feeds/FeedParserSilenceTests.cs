using System.Diagnostics.Tracing;
using System.Text;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

public class FeedParserSilenceTests
{
    [Fact]
    public void Parsing_asks_the_network_for_nothing()
    {
        const string Feed = """
            <!DOCTYPE rss SYSTEM "http://canary.example/x.dtd" [<!ENTITY % p SYSTEM "http://canary.example/p"> %p; <!ENTITY e SYSTEM "file:///etc/passwd">]>
            <rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude"><channel><xi:include href="http://canary.example/i"/><title>&e;</title>
            <item><link>http://canary.example/1</link><description><![CDATA[<img src="http://canary.example/a.png"><link rel=stylesheet href="http://canary.example/s">
            <script src="http://canary.example/s.js"></script><iframe src="http://canary.example/f"></iframe><table>]]></description></item></channel></rss>
            """;
        using var listener = new NetworkListener();
        var reading = FeedParser.Parse(
            Encoding.UTF8.GetBytes(Feed),
            new FeedContext(Address: new Uri("http://canary.example/feed"))
        );
        var feed = Assert.IsType<FeedReading.Parsed>(reading).Feed;
        Assert.Equal("&e;", feed.Title);
        Assert.Empty(
            FeedFinder.Find(
                "<link rel=stylesheet href='http://canary.example/s'><script src='http://canary.example/j'></script>",
                new Uri("http://canary.example/")
            )
        );
        Assert.Equal(0, listener.Count);
    }

    /// <summary>Counts the events that the platform's sockets, name resolution and HTTP write on this thread's watch.</summary>
    private sealed class NetworkListener : EventListener
    {
        private int _count;

        public int Count => _count;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Http")
            {
                EnableEvents(eventSource, EventLevel.Informational);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // The test host talks to its runner over a socket too: only what names the canary counts.
            if (eventData.Payload?.Any(p => p is string text && text.Contains("canary", StringComparison.Ordinal)) is true)
            {
                Interlocked.Increment(ref _count);
            }
        }
    }
}
