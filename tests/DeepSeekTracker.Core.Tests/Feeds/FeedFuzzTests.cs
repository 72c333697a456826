using System.Text;
using CsCheck;
using DeepSeekTracker.Bench.FeedScore;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

/// <summary>Cut, changed and invented documents: always a feed or a typed refusal.</summary>
public class FeedFuzzTests
{
    private static readonly string[] Documents =
    [
        """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY brand "Nordlicht">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>&brand;</title><link>https://nordlicht.example/</link><item><title>Erster &amp; bester</title><link>https://nordlicht.example/1</link><guid isPermaLink="false">n-1</guid>
            <pubDate>Mon, 27 Jan 2025 10:15:00 +0100</pubDate><dc:creator>Anna Berg</dc:creator><media:content url="/a.jpg" medium="image"/><description><![CDATA[<p>Text <b>mit</b> <a href="/x">Link</a></p>]]></description></item>
            <item><title>Zweiter</title><link>https://nordlicht.example/2</link><guid>n-2</guid></item></channel></rss>
            """,
        """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://atoll.example/" xml:lang="fr"><title type="html">L&amp;#8217;atoll</title><entry><id>urn:a:1</id><title>Un</title><link href="un"/>
            <updated>2025-01-27T10:15:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Bonjour<br/>à tous</p></div></content></entry></feed>
            """,
        """{"version":"https://jsonfeed.org/version/1.1","title":"Jota","items":[{"id":"1","url":"https://jota.example/1","title":"Uno","date_published":"2025-01-27T10:15:00Z","content_html":"<p>Hola \ud83d\ude00</p>","tags":["ia"]},{"id":2}]}""",
        """<opml version="2.0"><body><outline text="Europa"><outline type="rss" text="Nordlicht" xmlUrl="https://nordlicht.example/feed"/></outline></body></opml>""",
        """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://nordlicht.example/1</loc><lastmod>2025-01-27</lastmod></url></urlset>""",
        """<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>Seite</p></body></html>""",
    ];

    private static readonly string[] Parts =
    [
        "<rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<entry>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<title>",
        "</title>",
        "<link/>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE a [",
        "<!ENTITY a '",
        "'>]>",
        "&a;",
        "&amp;",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "<p",
        " href=",
        "xmlns:a='b'",
        "<a:b>",
        "</a:b>",
        "\0",
        "\uFFFE",
        "\uD83D",
        "<?xml version='1.0' encoding='utf-16'?>",
        "<media:group>",
        "<content type='xhtml'>",
        "text",
        " ",
        "\n",
        "{\"items\":[",
        "{\"id\":",
        "]}",
        "<pubDate>27 Jan 2025",
        "<outline xmlUrl='",
        "<url><loc>",
    ];

    [Fact]
    public void Answers_every_cut_and_change_of_sound_documents()
    {
        var bad =
            from document in Documents
            from mutation in FeedMutations.Of(document[..20], Encoding.UTF8.GetBytes(document))
            let fault = FeedTrial.Feed(mutation.Body) ?? FeedTrial.Lists(mutation.Body)
            where fault is not null
            select $"{mutation.Name}: {fault}";
        Assert.Empty(bad);
    }

    [Fact]
    public void Answers_every_row_of_pieces() =>
        Gen.Int[0, Parts.Length - 1]
            .Array[0, 40]
            .Select(picked => string.Concat(picked.Select(i => Parts[i])))
            .Sample(text => Answers(Encoding.UTF8.GetBytes(text)), iter: 3_000);

    [Fact]
    public void Answers_any_bytes() => Gen.Byte.Array[0, 300].Sample(Answers, iter: 3_000);

    /// <summary>A cut feed keeps its whole entries, and never makes one up.</summary>
    [Fact]
    public void Gives_no_entry_that_the_whole_document_does_not_have()
    {
        var whole = Encoding.UTF8.GetBytes(Documents[0]);
        var titles = Entries(whole).Select(e => e.Guid).ToList();
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Equal(titles.Take(Entries(whole[..length]).Count), Entries(whole[..length]).Select(e => e.Guid));
        }
    }

    private static bool Answers(byte[] body) => FeedTrial.Feed(body) is null && FeedTrial.Lists(body) is null;

    private static IReadOnlyList<Entry> Entries(byte[] body) =>
        FeedParser.Parse(body, new FeedContext()) is FeedReading.Parsed(var feed) ? feed.Entries : [];
}
