using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>How many of the ill-formed feeds are read: by Core, by the feed package alone, by a plain XmlReader walk.</summary>
internal static class HostileFeeds
{
    public static int Run(string file, TextWriter output)
    {
        var (all, ours, package, walked, either) = (0, 0, 0, 0, 0);
        foreach (var line in File.ReadLines(file))
        {
            var asked = JsonNode.Parse(line)!;
            var body = Convert.FromBase64String(asked["input"]!.GetValue<string>());
            var (byPackage, byWalk) = (IsReadByPackage(body), IsWalked(body));
            var reading = FeedParser.Parse(body, new FeedContext());
            all++;
            ours += reading is FeedReading.Parsed ? 1 : 0;
            package += byPackage ? 1 : 0;
            walked += byWalk ? 1 : 0;
            either += byPackage || byWalk ? 1 : 0;
            if (reading is FeedReading.Refused refused)
            {
                output.WriteLine(
                    $"refused {asked["id"]} {(byPackage ? "P" : "-")}{(byWalk ? "W" : "-")} {refused.Why}: {refused.Message}"
                );
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"of {all}: Core {ours}, CodeHollow {package}, XmlReader {walked}, either of these {either}"
            )
        );
        return ours >= either ? 0 : 1;
    }

    private static bool IsReadByPackage(byte[] body)
    {
        try
        {
            return CodeHollow.FeedReader.FeedReader.ReadFromByteArray(body) is not null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static bool IsWalked(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(body),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            while (reader.Read()) { }

            return true;
        }
        catch (Exception fault) when (fault is XmlException or DecoderFallbackException or NotSupportedException)
        {
            return false;
        }
    }
}
