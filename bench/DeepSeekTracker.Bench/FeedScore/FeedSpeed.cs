using System.Diagnostics;
using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Archives;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>CPU and memory for one RSS file of 10,000 entries, beside the feed package alone; and the time of bombs.</summary>
internal static class FeedSpeed
{
    private const int Rounds = 5;

    public static int Run(TextWriter output)
    {
        var body = Encoding.UTF8.GetBytes(Large());
        var text = Encoding.UTF8.GetString(body);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"one RSS, 10,000 entries with CDATA, {body.Length / 1e6:0.0} MB; {Rounds} runs after as many that warm the code, CPU"
            )
        );
        int Package() => CodeHollow.FeedReader.FeedReader.ReadFromString(text).Items.Count;
        int Ours() => FeedParser.Parse(body, new FeedContext()) is FeedReading.Parsed(var feed) ? feed.Entries.Count : -1;
        for (var i = 0; i < Rounds; i++)
        {
            Cpu(Package);
            Cpu(Ours);
        }

        var ratios = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var (package, ours) = (Cpu(Package), Cpu(Ours));
            ratios.Add(ours / package);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"CodeHollow alone {package:0} ms, FeedParser {ours:0} ms, ratio {ratios[^1]:0.00}"
                )
            );
        }

        ratios.Sort();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ratio: median {ratios[Rounds / 2]:0.00}, worst {ratios[^1]:0.00}; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB"
            )
        );
        return 0;
    }

    /// <summary>CPU of every reader, and memory, on documents made to cost much.</summary>
    public static int RunBombs(int size, TextWriter output)
    {
        (string Name, Action<byte[]> Read)[] readers =
        [
            ("feed", body => FeedParser.Parse(body, new FeedContext())),
            ("sitemap", body => SitemapParser.Parse(body, new FeedContext())),
            ("OPML", body => Opml.Read(FeedBytes.Decode(body) ?? "")),
            ("page", body => FeedFinder.Find(FeedBytes.Decode(body) ?? "", new Uri("https://a.example/"))),
        ];
        foreach (var warm in FeedBomb.All(10_000))
        {
            Array.ForEach(readers, r => r.Read(warm.Body));
        }

        output.WriteLine($"    MB {string.Join(' ', readers.Select(r => $"{r.Name, 8} ms"))}  allocated MB");
        foreach (var bomb in FeedBomb.All(size))
        {
            var allocated = GC.GetTotalAllocatedBytes();
            var times = readers
                .Select(r => string.Create(CultureInfo.InvariantCulture, $"{Cpu(() => r.Read(bomb.Body)), 11:0}"))
                .ToList();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{bomb.Body.Length / 1e6, 6:0.0} {string.Join(' ', times)} {(GC.GetTotalAllocatedBytes() - allocated) / 1e6, 6:0}  {bomb.Name}: {(FeedParser.Parse(bomb.Body, new FeedContext()) as FeedReading.Refused)?.Why.ToString() ?? "read"} {FeedTrial.Feed(bomb.Body)}"
                )
            );
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB"
            )
        );
        return 0;
    }

    private static double Cpu(Action read)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        read();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    /// <summary>CPU of one reading after a first one that nobody counts, in milliseconds.</summary>
    private static double Cpu(Func<int> read)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        return read() == 10_000
            ? (Environment.CpuUsage.TotalTime - before).TotalMilliseconds
            : throw new InvalidOperationException("Entries are missing.");
    }

    private static string Large()
    {
        var text = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Large</title><link>https://large.example/</link><description>d</description>\n"
        );
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"<item><title>Entry {i} about cheap models &amp; dear chips</title><link>https://large.example/2025/01/{i}</link><guid isPermaLink=\"false\">large-{i}</guid><pubDate>Mon, 27 Jan 2025 {i / 600 % 24:00}:{i % 60:00}:00 EST</pubDate><dc:creator>Writer {i % 40}</dc:creator><category>AI</category><category>Chips</category><description><![CDATA[<p>A short text of entry {i}, with a <a href=\"/more/{i}\">link</a>.</p>]]></description><content:encoded><![CDATA["
            );
            for (var p = 0; p < 4; p++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"<p>Paragraph {p} tells what the outlet <b>knows</b> of the cost, the chips &amp; the market, and names <a href=\"https://large.example/s/{i}\">its source</a> in so many words.</p>\n"
                );
            }

            text.Append("]]></content:encoded></item>\n");
        }

        return text.Append("</channel></rss>").ToString();
    }
}
