using System.Diagnostics;
using System.Globalization;
using System.Text;
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
                $"one RSS, 10,000 entries with CDATA, {body.Length / 1e6:0.0} MB; best of {Rounds}"
            )
        );
        var alone = Best(() => CodeHollow.FeedReader.FeedReader.ReadFromString(text).Items.Count);
        var ours = Best(() =>
            FeedParser.Parse(body, new FeedContext()) is FeedReading.Parsed(var feed) ? feed.Entries.Count : -1
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"CodeHollow alone {alone:0} ms CPU; FeedParser {ours:0} ms CPU; ratio {ours / alone:0.00}"
            )
        );
        foreach (var (name, bomb) in Bombs())
        {
            var watch = Stopwatch.StartNew();
            var reading = FeedParser.Parse(bomb, new FeedContext());
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: {watch.Elapsed.TotalMilliseconds:0} ms, {(reading as FeedReading.Refused)?.Why.ToString() ?? "read"}"
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

    private static double Best(Func<int> read)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            GC.Collect();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            if (read() != 10_000)
            {
                throw new InvalidOperationException("Entries are missing.");
            }

            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }

        return best;
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

    private static IEnumerable<(string Name, byte[] Body)> Bombs()
    {
        yield return (
            "100,000 elements deep",
            Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)))
        );
        yield return (
            "100,000 lists deep in one entry's HTML",
            Encoding.UTF8.GetBytes(
                "<rss><channel><item><description><![CDATA["
                    + string.Concat(Enumerable.Repeat("<ul><li>", 100_000))
                    + "]]></description></item></channel></rss>"
            )
        );
        yield return (
            "5 MB of paragraphs that foster in a table",
            Encoding.UTF8.GetBytes(
                "<rss><channel><item><description><![CDATA[<table>"
                    + string.Concat(Enumerable.Repeat("<p>x", 1_250_000))
                    + "]]></description></item></channel></rss>"
            )
        );
        yield return (
            "20 MB of open comments",
            Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat("<!-- ", 4_000_000)))
        );
        yield return (
            "20 MB of empty entries",
            Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat("<item/>", 2_800_000)))
        );
        yield return (
            "a million attributes",
            Encoding.UTF8.GetBytes(
                "<rss "
                    + string.Concat(
                        Enumerable.Range(0, 1_000_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}='1' "))
                    )
                    + "/>"
            )
        );
        var laughs = new StringBuilder("<!DOCTYPE z [<!ENTITY a0 'lol'>");
        for (var i = 1; i < 12; i++)
        {
            laughs.Append(
                CultureInfo.InvariantCulture,
                $"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>"
            );
        }

        yield return (
            "billion laughs",
            Encoding.UTF8.GetBytes(laughs.Append("]><rss><channel><title>&a11;</title></channel></rss>").ToString())
        );
    }
}
