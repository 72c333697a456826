using System.IO.Compression;
using System.Text;
using CsCheck;
using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Tests.Feeds;

public class FeedParserTests
{
    private static readonly FeedContext Here = new(Address: new Uri("https://news.example/feed.xml"));

    [Fact]
    public void Reads_rss_2()
    {
        var feed = Parsed(
            """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>News</title><link>https://news.example/</link><language>en</language><ttl>60</ttl>
            <item><title>R1 &amp; the markets</title><link>/a1</link><guid isPermaLink="false">a1</guid>
            <pubDate>Mon, 27 Jan 2025 09:30:00 EST</pubDate><dc:creator>Ada Finch</dc:creator><category>AI</category>
            <description>Short &lt;b&gt;text&lt;/b&gt;</description>
            <content:encoded><![CDATA[<p onclick="x()">Long <a href="/b">text</a></p><script>evil()</script>]]></content:encoded></item>
            </channel></rss>
            """
        );
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(
            ("RSS 2.0", "News", "https://news.example/", "en", TimeSpan.FromHours(1)),
            (feed.Format, feed.Title, feed.HomeUrl, feed.Language, feed.MinimumInterval)
        );
        Assert.Equal(
            ("R1 & the markets", "https://news.example/a1", "a1", "Short text"),
            (entry.Title, entry.Link, entry.Guid, entry.Summary)
        );
        Assert.Equal(new DateTimeOffset(2025, 1, 27, 14, 30, 0, TimeSpan.Zero), entry.Published!.Earliest);
        Assert.Equal("Mon, 27 Jan 2025 09:30:00 EST", entry.Published.Raw);
        Assert.Equal(["Ada Finch"], entry.Authors);
        Assert.Equal(["AI"], entry.Categories);
        Assert.Equal(
            "<p>Long <a href=\"https://news.example/b\" rel=\"noopener noreferrer nofollow ugc\">text</a></p>",
            entry.ContentHtml
        );
        Assert.Empty(feed.Repairs);
    }

    [Fact]
    public void Reads_atom_without_dates_and_chooses_the_page_link()
    {
        var entry = Assert.Single(
            Parsed(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/x/"><title type="html">A &amp;amp; B</title>
                <entry><id>tag:1</id><title>T</title><link rel="replies" href="c"/><link rel="alternate" href="page"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>two</p><p>three</p></div></content></entry></feed>
                """
            ).Entries
        );
        Assert.Equal(
            ("tag:1", "https://news.example/x/page", "<p>two</p><p>three</p>"),
            (entry.Guid, entry.Link, entry.ContentHtml)
        );
        Assert.Null(entry.Published);
    }

    [Fact]
    public void Reads_rss_1_with_items_beside_the_channel()
    {
        var feed = Parsed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.example/"><title>Old</title></channel>
            <item rdf:about="https://news.example/1"><title>One</title><dc:date>2025-01-27</dc:date></item></rdf:RDF>
            """
        );
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(
            ("RDF (RSS 1.0)", "https://news.example/1", "https://news.example/1"),
            (feed.Format, entry.Link, entry.Guid)
        );
        Assert.Equal(DatePrecision.Day, entry.Published!.Precision);
    }

    [Fact]
    public void Reads_json_feed()
    {
        var feed = Parsed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","next_url":"/p2","items":[
              {"id":7,"url":"/j1","content_html":"<p>x</p>","date_published":"2025-01-27T14:30:00Z","authors":[{"name":"Ann"}],"tags":["ai"]}, 5]}
            """
        );
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(
            ("JSON Feed 1.1", "https://news.example/p2", "7", "https://news.example/j1", "<p>x</p>"),
            (feed.Format, feed.NextUrl, entry.Guid, entry.Link, entry.ContentHtml)
        );
        Assert.Single(feed.Repairs);
    }

    [Theory]
    [InlineData(
        "<rss><channel><item><title>A&nbsp;&eacute; & B</title><pubDate>yesterday</pubDate></item><item><title>C</title></item></channel></rss>"
    )]
    [InlineData(
        "\n<br /><b>Warning</b>: x in <b>y.php</b><br />\n<?xml version=\"1.0\"?><rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>"
    )]
    [InlineData("<rss><channel><item><title>A<item><title>B</title></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>A</title></item><item><title>B</title></item><item><title>cut of")]
    [InlineData("<rss><channel><item><dc:title>A</dc:title></item><item><media:title>B</media:title></item></channel></rss>")]
    [InlineData("<x:rss xmlns:x='http://backend.userland.com/rss2'><x:channel><x:item/><x:item/></x:channel></x:rss>")]
    public void Keeps_the_entries_of_a_broken_feed(string text) => Assert.Equal(2, Parsed(text).Entries.Count);

    [Theory]
    [InlineData("<rss><channel>\n<title>T</title>\n<item><title>The first of all is cut of", 3, "first of all is cut of")]
    [InlineData("<rss><channel>\n<title>T</title>\n", 3, "<title>T</title>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title>\n<summary>", 2, "<summary>")]
    [InlineData("<entry xmlns='http://www.w3.org/2005/Atom'><title>A</title>\n<summary>cut of", 2, "cut of")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\n\"items\":[{\"title\":\"cut of", 2, "cut of")]
    public void Refuses_a_feed_that_is_cut_off_before_any_entry_is_whole_and_names_the_line(string text, int line, string end)
    {
        var refused = Assert.IsType<FeedReading.Refused>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), Here));
        Assert.Equal((FeedRefusal.Malformed, line), (refused.Why, refused.Line));
        Assert.EndsWith(end, refused.Excerpt, StringComparison.Ordinal);
        Assert.InRange(refused.Excerpt!.Length, 1, 80);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>A</title></item>\n<item><title>cut of", 2)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\"},\n{\"title\":\"cut of", 2)]
    [InlineData("<rss><channel><item><title>A</title></item>\n", null)]
    [InlineData("<rss><channel><item><title>A</title></i", null)]
    [InlineData("<rss><channel><item><title>A</title></item>\n</channel></rss>", null)]
    public void Tells_where_a_feed_is_cut_off_within_an_entry(string text, int? line)
    {
        var feed = Parsed(text);
        Assert.Single(feed.Entries);
        Assert.Equal(line, feed.CutAtLine);
    }

    [Fact]
    public void Keeps_a_date_that_cannot_be_read()
    {
        var entry = Parsed("<rss><channel><item><pubDate>yesterday</pubDate></item></channel></rss>").Entries[0];
        Assert.Equal("yesterday", entry.UnreadDate);
        Assert.Null(entry.Published);
    }

    [Theory]
    [InlineData("", FeedRefusal.Empty)]
    [InlineData(" \r\n", FeedRefusal.Empty)]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", FeedRefusal.HtmlPage)]
    [InlineData("<html><head><title>x</title></head></html>", FeedRefusal.HtmlPage)]
    [InlineData("{\"error\":\"no\"}", FeedRefusal.OtherJson)]
    [InlineData("{\"error\":", FeedRefusal.OtherJson)]
    [InlineData("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", FeedRefusal.OtherXml)]
    [InlineData("<opml version=\"2.0\"><body/></opml>", FeedRefusal.OtherXml)]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>", FeedRefusal.OtherXml)]
    [InlineData("just words", FeedRefusal.NotText)]
    [InlineData("%PDF-1.7 \0\u0001\u0002", FeedRefusal.NotText)]
    public void Refuses_what_is_no_feed(string text, FeedRefusal why)
    {
        var refused = Assert.IsType<FeedReading.Refused>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), Here));
        Assert.Equal(why, refused.Why);
        Assert.NotEmpty(refused.Message);
    }

    [Fact]
    public void Refuses_bombs()
    {
        var nested = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var laughs = new StringBuilder("<!DOCTYPE z [<!ENTITY a0 'lol'>");
        for (var i = 1; i < 10; i++)
        {
            laughs.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>"
            );
        }

        laughs.Append("]><rss><channel><title>&a9;</title></channel></rss>");
        Assert.StartsWith("&a", Parsed(laughs.ToString()).Title, StringComparison.Ordinal);
        foreach (var bomb in new[] { "<rss><channel>" + nested, "<feed><entry><content type=\"xhtml\">" + nested })
        {
            Assert.Equal(
                FeedRefusal.TooComplex,
                Assert.IsType<FeedReading.Refused>(FeedParser.Parse(Encoding.UTF8.GetBytes(bomb), Here)).Why
            );
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[64 * 1024 * 1024]);
        }

        Assert.Equal(FeedRefusal.TooComplex, Assert.IsType<FeedReading.Refused>(FeedParser.Parse(packed.ToArray(), Here)).Why);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("windows-1251", "windows-1251")]
    [InlineData("gb18030", "gb2312")]
    [InlineData("shift_jis", "shift_jis")]
    [InlineData("utf-8", "iso-8859-1")]
    public void Decodes_by_what_the_bytes_allow(string used, string declared)
    {
        var title = used switch
        {
            "windows-1251" => "Новости",
            "shift_jis" => "ニュース",
            _ => "新闻",
        };
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(used) ?? Encoding.GetEncoding(used);
        var text = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><title>{title}</title></channel></rss>";
        var feed = Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(encoding.GetBytes(text), Here)).Feed;
        Assert.Equal(title, feed.Title);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"java&#10;script:alert(1)\">x</a>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<iframe srcdoc='&lt;script&gt;'></iframe><style>*{}</style>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<form action=x><input name=id autofocus onfocus=alert(1)>")]
    public void Leaves_nothing_active_in_content(string html)
    {
        var text = $"<rss><channel><item><description><![CDATA[{html}]]></description></item></channel></rss>";
        var safe = Parsed(text).Entries[0].SummaryHtml ?? "";
        Assert.DoesNotContain("alert", safe, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)<(script|style|iframe|svg|math|form|input)|\\son\\w+=|javascript:", safe);
    }

    [Theory]
    [InlineData("<rss><channel><item><pubDate>no<b>w</b></pubDate></item></channel></rss>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf: a='1'/><item/></rdf:RDF>")]
    [InlineData("<feed><entry/></feed>")]
    public void Gives_the_package_nothing_that_it_fails_on(string text) => Assert.Single(Parsed(text).Entries);

    [Fact]
    public void Takes_no_picture_from_the_entry_before()
    {
        var feed = Parsed(
            "<rss><channel><item><description>&lt;img src='https://a.example/1.png'></description></item><item><title>x</title></item></channel></rss>"
        );
        Assert.Equal(["https://a.example/1.png", null], feed.Entries.Select(e => e.ImageUrl));
    }

    [Theory]
    [InlineData("<p>a <b>b</b> &amp; c<br>d</p>", "<p>a <b>b</b> &amp; c<br>d</p>")]
    [InlineData("<p>a<p>b", "<p>a</p><p>b</p>")]
    [InlineData("<div><p style='x'>a</p></div>", "<p>a</p>")]
    [InlineData("<b><p>a</b>b", "<b></b><p><b>a</b>b</p>")]
    [InlineData("a &copy b &lt;i&gt;", "a © b &lt;i&gt;")]
    [InlineData("<table><tr><td>1<td>2</table>", "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>")]
    public void Rebuilds_html_with_and_without_a_tree(string html, string expected) =>
        Assert.Equal(
            expected,
            Parsed($"<rss><channel><item><description><![CDATA[{html}]]></description></item></channel></rss>")
                .Entries[0]
                .SummaryHtml
        );

    [Theory]
    [InlineData("koi8-r", "Новости о моделях и ценах на чипы, которые упали в понедельник")]
    [InlineData("windows-1251", "Новости о моделях и ценах на чипы, которые упали в понедельник")]
    [InlineData("euc-jp", "モデルのニュースとチップのねだんについて")]
    [InlineData("shift_jis", "モデルのニュースとチップのねだんについて")]
    [InlineData("ks_c_5601-1987", "모델 소식과 칩 가격에 대하여")]
    [InlineData("gb18030", "我们的新闻是关于这个国家的模型和芯片的")]
    [InlineData("big5", "我們的新聞是關於這個國家的模型和晶片的")]
    [InlineData("windows-1252", "Les modèles coûtent moins cher que prévu, dit la société")]
    public void Guesses_an_encoding_that_nothing_names(string used, string title)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(used)!;
        var body = encoding.GetBytes($"<rss><channel><title>{title}</title></channel></rss>");
        Assert.Equal(title, Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(body, Here)).Feed.Title);
    }

    [Fact]
    public void Reads_any_bytes_or_refuses_them() =>
        Gen.Byte.Array[0, 300].Sample(bytes => FeedParser.Parse(bytes, Here) is FeedReading.Parsed or FeedReading.Refused);

    [Fact]
    public void Reads_any_markup_or_refuses_it()
    {
        string[] parts =
        [
            "<rss>",
            "<channel>",
            "<item>",
            "</item>",
            "<title>",
            "</title>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "&amp;",
            "&#x0;",
            "&x;",
            "<a b='",
            "\"",
            ">",
            "<feed xmlns='http://www.w3.org/2005/Atom'>",
            "<entry>",
            "<content type='xhtml'>",
            "\uD800",
            "<!DOCTYPE x [",
            "<?",
            "<p>",
            "\0",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"\\uD800\"}]}",
        ];
        Gen.Int[0, parts.Length - 1]
            .Select(i => parts[i])
            .Array[0, 40]
            .Sample(chosen =>
                FeedParser.Parse(Encoding.UTF8.GetBytes(string.Concat(chosen)), Here) is FeedReading.Parsed or FeedReading.Refused
            );
    }

    private static ParsedFeed Parsed(string text) =>
        Assert.IsType<FeedReading.Parsed>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), Here)).Feed;
}
