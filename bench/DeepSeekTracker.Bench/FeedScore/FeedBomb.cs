using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>Documents made to cost a reader far more than their length.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="Body">Its bytes.</param>
public sealed record FeedBomb(string Name, byte[] Body)
{
    private const string Entry = "<rss><channel><item><title>t</title><description><![CDATA[";

    /// <summary>All of them, most of about <paramref name="size"/> bytes.</summary>
    public static IEnumerable<FeedBomb> All(int size) =>
        Deep(100_000).Concat(Broken(size)).Concat(Expanding()).Concat(InHtml(size)).Concat(Packed(size));

    private static IEnumerable<FeedBomb> Deep(int depth)
    {
        yield return Of("elements in elements", "<rss><channel>" + Many("<a>", depth));
        yield return Of("entries in entries", "<rss><channel>" + Many("<item>", depth));
        yield return Of(
            "media groups in an entry",
            "<rss><channel><item>" + Many("<media:group>", depth) + "</item></channel></rss>"
        );
        yield return Of(
            "XHTML in an entry",
            "<feed><entry><content type='xhtml'>" + Many("<div>", depth) + "</content></entry></feed>"
        );
        yield return Of("outlines in outlines", "<opml><body>" + Many("<outline text='a'>", depth));
        yield return Of("sitemaps in sitemaps", "<urlset>" + Many("<url>", depth) + Many("<loc>", depth));
        yield return Of("JSON in JSON", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + Many("[", depth));
        yield return Of("JSON objects in JSON", Many("{\"a\":", depth));
        yield return Of("HTML lists in an entry", Entry + Many("<ul><li>", depth) + "]]></description></item></channel></rss>");
        yield return Of("fonts in an entry", Entry + Many("<font><b>", depth) + "]]></description></item></channel></rss>");
        yield return Of(
            "tables in an entry",
            Entry + Many("<table><tr><td>", depth) + "]]></description></item></channel></rss>"
        );
        yield return Of("an HTML page of lists", "<!DOCTYPE html><html><body>" + Many("<ul><li>", depth));
    }

    private static IEnumerable<FeedBomb> Broken(int size)
    {
        yield return Of("open comments", "<rss><channel>" + Many("<!-- ", size / 5));
        yield return Of("open CDATA", "<rss><channel>" + Many("<![CDATA[", size / 9));
        yield return Of("open instructions", "<rss><channel>" + Many("<?a ", size / 4));
        yield return Of("document types", Many("<!DOCTYPE rss>", 14_000) + "<rss><channel>" + Many("<!DOCTYPE rss [", size / 15));
        yield return Of("unended tags", "<rss><channel>" + Many("<a ", size / 3));
        yield return Of("unended values", "<rss><channel>" + Many("<a b='", size / 6));
        yield return Of("end tags that end nothing", "<rss><channel>" + Many("<a>", 450) + Many("</b>", size / 4));
        yield return Of("leaves in leaves", "<rss><channel><item>" + Many("<title><link>", size / 13));
        yield return Of("empty entries", "<rss><channel>" + Many("<item/>", size / 7));
        yield return Of("a million attributes", "<rss " + Numbered("a{0}='1' ", size / 12) + "/>");
        yield return Of(
            "namespaces on every element",
            "<rss><channel>" + Many("<a xmlns:a='a' xmlns:b='b' xmlns:c='c'/>", size / 40)
        );
        yield return Of("prefixes", "<rss><channel>" + Numbered("<p{0}:a/>", size / 12));
        yield return Of(
            "categories",
            "<rss><channel><item>" + Numbered("<category>c{0}</category>", size / 28) + "</item></channel></rss>"
        );
        yield return Of(
            "enclosures",
            "<rss><channel><item>" + Numbered("<enclosure url='u{0}'/>", size / 26) + "</item></channel></rss>"
        );
        yield return Of(
            "JSON properties",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{"
                + Numbered("\"a{0}\":1,", size / 11)
                + "\"id\":\"1\"}]}"
        );
        yield return Of(
            "JSON items",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[" + Many("{},", size / 3) + "{}]}"
        );
    }

    private static IEnumerable<FeedBomb> Expanding()
    {
        var laughs = new StringBuilder("<!DOCTYPE z [<!ENTITY a0 'lol'>");
        for (var i = 1; i < 12; i++)
        {
            laughs.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} '{Many($"&a{i - 1};", 10)}'>");
        }

        yield return Of("billion laughs", laughs + "]><rss><channel><title>&a11;</title></channel></rss>");
        yield return Of(
            "billion laughs in attributes",
            laughs + "]><rss version='&a11;'><channel><item guid='&a11;'/></channel></rss>"
        );
        yield return Of(
            "one long entity often",
            "<!DOCTYPE z [<!ENTITY a '"
                + new string('x', 90_000)
                + "'>]><rss><channel><title>"
                + Many("&a;", 100_000)
                + "</title></channel></rss>"
        );
    }

    private static IEnumerable<FeedBomb> InHtml(int size)
    {
        yield return InEntry("paragraphs that a table throws out", "<table>" + Many("<p>x", size / 4));
        yield return InEntry("formatting that every paragraph repeats", Numbered("<b id={0}>", 190) + Many("<p>x", 19_000));
        yield return InEntry("links across blocks", Many("<a><div></a>", 6_000));
        yield return InEntry("unended tags", Many("<a ", size / 3));
        yield return InEntry("unended tags with a quotation mark", Many("<a b=\"", size / 6));
        yield return InEntry("unended comments", Many("<!--", size / 4));
        yield return InEntry("unended scripts", Many("<script>", size / 8));
        yield return InEntry("ampersands", Many("&", size));
        yield return InEntry("attributes", "<p " + Numbered("a{0}=1 ", size / 11) + ">");
        yield return Of(
            "unended tags in a title",
            "<rss><channel><item><title><![CDATA[" + Many("<a ", size / 3) + "]]></title></item></channel></rss>"
        );
        yield return Of(
            "quotation marks in a title",
            "<rss><channel><item><title><![CDATA[" + Many("<a b=\"", size / 6) + ">]]></title></item></channel></rss>"
        );
        yield return Of(
            "formatting in every entry",
            "<rss><channel>"
                + Many(
                    "<item><description>" + Escaped(Numbered("<b id={0}>", 190) + Many("<p>x", 2_000)) + "</description></item>",
                    40
                )
        );
    }

    private static IEnumerable<FeedBomb> Packed(int size)
    {
        yield return new FeedBomb("gzip of a gigabyte", Gzip(1024, new byte[1 << 20]));
        yield return new FeedBomb("gzip in gzip", Gzip(1, Gzip(64, new byte[1 << 20])));
        yield return new FeedBomb(
            "UTF-16 of unended tags",
            Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<rss><channel>" + Many("<a ", size / 6))).ToArray()
        );
        yield return new FeedBomb(
            "high bytes",
            Encoding.ASCII.GetBytes("<rss><channel><title>").Concat(Enumerable.Repeat((byte)0x81, size)).ToArray()
        );
    }

    private static byte[] Gzip(int times, byte[] block)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (var i = 0; i < times; i++)
            {
                gzip.Write(block);
            }
        }

        return packed.ToArray();
    }

    private static FeedBomb InEntry(string name, string html) =>
        Of(name, Entry + html + "]]></description></item></channel></rss>");

    private static FeedBomb Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static string Escaped(string html) =>
        html.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Many(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Numbered(string format, int times)
    {
        var text = new StringBuilder();
        var composite = CompositeFormat.Parse(format);
        for (var i = 0; i < times; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, composite, i);
        }

        return text.ToString();
    }
}
