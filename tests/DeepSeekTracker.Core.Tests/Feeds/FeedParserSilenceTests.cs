using System.Diagnostics.Tracing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using DeepSeekTracker.Core.Archives;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

/// <summary>Parsing asks for nothing: no request, no name, no file.</summary>
public class FeedParserSilenceTests
{
    /// <summary>{0} is replaced by an address that listens, {1} by a file that is watched.</summary>
    private static readonly string[] Documents =
    [
        """
            <?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="{0}/s.xsl"?><?xml-model href="{1}"?>
            <!DOCTYPE rss SYSTEM "{0}/x.dtd" [<!ENTITY % p SYSTEM "{0}/p"> %p; <!ENTITY e SYSTEM "{1}"> <!ENTITY h SYSTEM "{0}/e">]>
            <rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:schemaLocation="{0}/ns {0}/s.xsd"><channel><xi:include href="{0}/i"/><xi:include parse="text" href="{1}"/><title>a &e;&h; b</title>
            <link>{0}/</link><image><url>{0}/logo.png</url></image><item><link>{0}/1</link><enclosure url="{0}/m.mp3"/>
            <description><![CDATA[<img src="{0}/a.png" srcset="{0}/b.png 2x"><link rel=stylesheet href="{0}/s"><style>@import "{0}/c";</style>
            <script src="{0}/s.js"></script><iframe src="{0}/f"></iframe><object data="{1}"></object><svg><image href="{0}/v"/></svg>
            <video poster="{0}/p"><source src="{0}/v.mp4"></video><base href="{0}/"><table>]]></description></item></channel></rss>
            """,
        """
            <!DOCTYPE feed PUBLIC "-//X" "{0}/x.dtd" [<!ENTITY e SYSTEM "{1}">]>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="{0}/"><title>a &e; b</title><link rel="next" href="{0}/2"/><entry><id>1</id>
            <content type="application/xml" src="{0}/content"/><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><img src="x.png"/></div></summary></entry></feed>
            """,
        """{{"version":"https://jsonfeed.org/version/1.1","next_url":"{0}/2","items":[{{"id":"1","url":"{0}/1","image":"{0}/i","content_html":"<img src='{0}/a.png'><iframe src='{1}'></iframe><table>"}}]}}""",
        """<!DOCTYPE opml SYSTEM "{0}/x.dtd" [<!ENTITY e SYSTEM "{1}">]><opml><body><outline type="include" url="{0}/list" text="&e;"/><outline text="a" xmlUrl="{0}/f"/></body></opml>""",
        """<!DOCTYPE urlset SYSTEM "{0}/x.dtd" [<!ENTITY e SYSTEM "{1}">]><urlset><url><loc>{0}/&e;</loc></url></urlset>""",
        """<sitemapindex><sitemap><loc>{0}/sitemap-1.xml</loc></sitemap></sitemapindex>""",
        """<!DOCTYPE html><html><head><base href="{0}/"><link rel="stylesheet" href="{0}/s"><link rel="alternate" type="application/rss+xml" href="{0}/feed"><meta http-equiv="refresh" content="0;url={0}/r"></head><body><img src="{0}/i"><iframe src="{1}"></iframe><script src="{0}/j"></script></body></html>""",
    ];

    [Fact]
    public async Task Parsing_asks_the_network_and_the_disk_for_nothing()
    {
        using var watch = await Watch.Start();
        foreach (var document in Documents)
        {
            Read(
                Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, document, watch.Address, watch.FileAddress)),
                watch
            );
            Read(
                Encoding.UTF8.GetBytes(
                    string.Format(CultureInfo.InvariantCulture, document, "http://canary.example", watch.FilePath)
                ),
                watch
            );
        }

        Assert.Empty(await watch.Seen());
    }

    [CorpusFact]
    public async Task Parsing_the_hostile_corpus_asks_for_nothing()
    {
        using var watch = await Watch.Start();
        foreach (var file in new[] { "xml-bomb", "opml-hostile", "svg", "feed-illformed" })
        {
            foreach (var line in File.ReadLines(Path.Combine(CorpusFolder.Path, "hostile", file + ".jsonl")))
            {
                var text = Encoding.Latin1.GetString(
                    Convert.FromBase64String(JsonNode.Parse(line)!["input"]!.GetValue<string>())
                );
                text = text.Replace("{port}", watch.Port, StringComparison.Ordinal)
                    .Replace("{FILE}", watch.FilePath, StringComparison.Ordinal);
                Read(Encoding.Latin1.GetBytes(text), watch);
            }
        }

        Assert.Empty(await watch.Seen());
    }

    private static void Read(byte[] body, Watch watch)
    {
        var context = new FeedContext(Address: new Uri("http://canary.example/feed"));
        var reading = FeedParser.Parse(body, context);
        Assert.DoesNotContain(
            Watch.Secret,
            reading is FeedReading.Parsed(var feed) ? feed.Title ?? "" : "",
            StringComparison.Ordinal
        );
        SitemapParser.Parse(body, context);
        var text = FeedBytes.Decode(body) ?? "";
        Opml.Read(text);
        FeedFinder.Find(text, context.Address!);
        FeedFinder.Guess(new Uri(watch.Address));
    }

    /// <summary>A listening address, a watched file, and the platform's own events about sockets, names and HTTP.</summary>
    private sealed class Watch : EventListener
    {
        public const string Secret = "root:x:0:0";

        private readonly List<string> _seen = [];
        private readonly TcpListener _server = new(IPAddress.Loopback, 0);
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
        private readonly FileSystemWatcher _files;
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private Watch()
        {
            _server.Start();
            File.WriteAllText(FilePath, Secret);
            _files = new FileSystemWatcher(_folder.FullName) { NotifyFilter = NotifyFilters.LastAccess | NotifyFilters.FileName };
            _files.Changed += (_, touched) => Add(touched.Name!);
            _files.Created += (_, _) => _end.TrySetResult();
            _files.EnableRaisingEvents = true;
        }

        public string Port => ((IPEndPoint)_server.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        public string Address => $"http://127.0.0.1:{Port}";

        public string FilePath => Path.Combine(_folder.FullName, "canary.txt");

        public string FileAddress => new Uri(FilePath).AbsoluteUri;

        /// <summary>The watch must see what it is there to see.</summary>
        public static async Task<Watch> Start()
        {
            using (var trial = new Watch())
            {
                await File.ReadAllTextAsync(trial.FilePath);
                using var client = new TcpClient();
                await client.ConnectAsync((IPEndPoint)trial._server.LocalEndpoint);
                var seen = await trial.Seen();
                Assert.Contains("canary.txt", seen);
                Assert.Contains("a connection", seen);
            }

            return new Watch();
        }

        /// <summary>All that was asked for: files come in order, so that a new one ends the watch.</summary>
        public async Task<string[]> Seen()
        {
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "end.txt"), "");
            await _end.Task.WaitAsync(TimeSpan.FromMinutes(1));
            lock (_seen)
            {
                return [.. _seen.Where(name => name is not "end.txt"), .. _server.Pending() ? ["a connection"] : (string[])[]];
            }
        }

        public override void Dispose()
        {
            _files.Dispose();
            _server.Dispose();
            _folder.Delete(recursive: true);
            base.Dispose();
        }

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
                Add(eventData.EventName ?? "an event");
            }
        }

        private void Add(string what)
        {
            lock (_seen)
            {
                _seen.Add(what);
            }
        }
    }
}
