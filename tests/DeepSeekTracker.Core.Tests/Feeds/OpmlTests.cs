using CsCheck;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

public class OpmlTests
{
    private const string List = """
        <opml version="2.0" xmlns:dst="urn:deepseektracker:opml:1">
          <body>
            <outline text="Europe">
              <outline text="Germany">
                <outline type="rss" text="Nordlicht" xmlUrl="https://nordlicht.example/feed" htmlUrl="https://nordlicht.example/"
                  language="de" dst:country="DE" dst:kind="newspaper" dst:evidence="seen" dst:outlet="nordlicht" dst:note="by hand"/>
              </outline>
            </outline>
            <outline text="Quiet Gazette" htmlUrl="https://quiet.example/" dst:kind="blog"/>
          </body>
        </opml>
        """;

    [Fact]
    public void Keeps_nested_groups_and_our_own_facts()
    {
        var reading = Opml.Read(List);
        Assert.Empty(reading.Problems);
        var feed = reading.Outlines[0];
        Assert.Equal(["Europe", "Germany"], feed.Groups);
        Assert.Equal(
            ("Nordlicht", "https://nordlicht.example/feed", "de", "DE", "newspaper", "seen", "nordlicht", "by hand"),
            (feed.Title, feed.XmlUrl, feed.Language, feed.Country, feed.Kind, feed.Evidence, feed.OutletKey, feed.Note)
        );
        Assert.Equal(("Quiet Gazette", null), (reading.Outlines[1].Title, reading.Outlines[1].XmlUrl));
    }

    [Theory]
    [InlineData(
        "<opml><body>\n<outline text='Press'>\n<outline text='A' xmlUrl='https://a.example/feed'/>\n",
        "1 opml, 1 body, 2 outline"
    )]
    [InlineData("<opml><body>\n<outline text='A' xmlUrl='https://a.example/feed'>\n</body></opml>", "2 outline")]
    [InlineData(
        "<opml><body>\n<outline text='A'>\n<outline text='B' xmlUrl='https://a.example/feed'>\n</body></opml>",
        "2 outline, 3 outline"
    )]
    public void Names_the_line_of_every_element_that_is_not_ended(string text, string places)
    {
        var reading = Opml.Read(text);
        Assert.Equal("https://a.example/feed", Assert.Single(reading.Outlines).XmlUrl);
        Assert.Equal(places.Split(", "), reading.Problems.Select(p => $"{p.Line} {p.Message.Split('<', '>')[1]}"));
        Assert.All(
            reading.Problems,
            problem => Assert.StartsWith("The XML is broken: <", problem.Message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Names_every_line_that_was_repaired_and_where_each_outline_stands()
    {
        var reading = Opml.Read(
            "<opml><body>\n<outline text='A & B' xmlUrl='https://a.example/f'/>\n<outline text='C' xmlUrl='https://c.example/f'/></outlin>\n<outline text='D &unknown; E' xmlUrl='https://d.example/f'/>\n</body></opml>"
        );
        Assert.Equal([2, 3, 4], reading.Lines);
        Assert.Equal([2, 3, 4], reading.Problems.Select(problem => problem.Line));
        Assert.Contains("A & B", reading.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("</outlin>", reading.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_the_places_beyond_the_first_hundred()
    {
        var reading = Opml.Read(
            $"<opml><body>\n{string.Concat(Enumerable.Repeat("<outline text='A & B' xmlUrl='https://a.example/f'/>\n", 130))}</body></opml>"
        );
        Assert.Equal(130, reading.Outlines.Count);
        Assert.Equal(101, reading.Problems.Count);
        Assert.Equal("and 30 more places where the XML is broken.", reading.Problems[^1].Message);
    }

    [Fact]
    public void Writes_what_it_read()
    {
        var written = Opml.Write("Ours", Opml.Read(List).Outlines);
        Assert.Equal(written, Opml.Write("Ours", Opml.Read(written).Outlines));
        Assert.Contains("dst:evidence=\"seen\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Carries_the_owners_settings_there_and_back()
    {
        OpmlOutline[] outlines =
        [
            new()
            {
                Title = "Nordlicht",
                XmlUrl = "https://nordlicht.example/feed",
                HtmlUrl = "https://nordlicht.example/",
                Groups = ["Europe", "Germany"],
                Language = "de",
                Country = "DE",
                Kind = "newspaper",
                OutletKey = "nordlicht",
                Settings = new OpmlSettings
                {
                    Paused = true,
                    Retired = true,
                    AssumedZone = "Europe/Berlin",
                    MostBytes = 30_000_000,
                    PollEveryMinutes = 90,
                },
            },
            new() { Title = "Plain", XmlUrl = "https://plain.example/feed" },
        ];
        var reading = Opml.Read(Opml.Write("Ours", outlines));
        Assert.Empty(reading.Problems);
        Assert.Equal(outlines[0] with { Groups = [] }, reading.Outlines[0] with { Groups = [] });
        Assert.Equal(outlines[0].Groups, reading.Outlines[0].Groups);
        Assert.Equal(outlines[1], reading.Outlines[1]);
    }

    [Theory]
    [InlineData("paused", "perhaps")]
    [InlineData("mostBytes", "-5")]
    [InlineData("mostBytes", "1e9")]
    [InlineData("pollEveryMinutes", "0")]
    [InlineData("pollEveryMinutes", "99999999999")]
    public void Names_a_setting_that_cannot_be_used(string name, string value)
    {
        var reading = Opml.Read(
            $"<opml xmlns:dst=\"{Opml.Namespace}\"><body>\n<outline text=\"X\" xmlUrl=\"https://x.example/f\" dst:{name}=\"{value}\"/></body></opml>"
        );
        Assert.Same(OpmlSettings.None, Assert.Single(reading.Outlines).Settings);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((2, false), (problem.Line, problem.IsFatal));
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_our_namespace_by_any_prefix()
    {
        var reading = Opml.Read(
            $"<opml xmlns:ns0=\"{Opml.Namespace}\"><body><outline text=\"X\" xmlUrl=\"https://x.example/f\" ns0:outlet=\"x\" ns0:paused=\"1\"/></body></opml>"
        );
        Assert.Equal(("x", true), (reading.Outlines[0].OutletKey, reading.Outlines[0].Settings.Paused));
    }

    [Fact]
    public void Recovers_a_broken_file_and_names_the_line()
    {
        var reading = Opml.Read(
            "<opml><body>\n<outline text=\"A & B\" xmlUrl=\"https://a.example/f\">\n<outline text=\"C\" xmlUrl=\"https://c.example/f\"/></outlin>"
        );
        Assert.Equal(["A & B", "C"], reading.Outlines.Select(o => o.Title));
        Assert.Contains(reading.Problems, p => p.Line == 3 && !p.IsFatal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@a.example/f")]
    [InlineData("a/b")]
    public void Names_an_address_that_cannot_be_fetched(string address)
    {
        var reading = Opml.Read(
            $"<opml><body><outline text=\"X\" xmlUrl=\"{address}\"/><outline text=\"Y\" xmlUrl=\"https://y.example/f\"/></body></opml>"
        );
        Assert.Equal("Y", Assert.Single(reading.Outlines).Title);
        Assert.Contains("X", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_attribute_is_misspelt()
    {
        var reading = Opml.Read("<opml><body><outline type=\"rss\" text=\"X\" xmlurl=\"https://x.example/f\"/></body></opml>");
        Assert.Contains("xmlurl should be xmlUrl", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<outline text='X' xmlurl='https://x.example/f'/>", "xmlurl should be xmlUrl")]
    [InlineData(
        "<outline text='X' xmlurl='https://x.example/f'><outline text='In' xmlUrl='https://in.example/f'/></outline>",
        "xmlurl"
    )]
    [InlineData("<outline text='X'/>", "neither an address nor outlines")]
    [InlineData("<outline text='X' type='link' url='https://x.example/f'/>", "https://x.example/f")]
    [InlineData("<outline text='X' htmlUrl='javascript:1'/>", "javascript:1")]
    [InlineData("<outline text='X'><note>a</note></outline>", "neither an address nor outlines")]
    [InlineData("outline text='X' xmlUrl='https://x.example/f'/>", "X")]
    [InlineData("<outlin text='X' xmlUrl='https://x.example/f'/>", "<outlin>")]
    public void Names_the_line_of_every_outline_that_is_left_out(string line, string why)
    {
        var reading = Opml.Read(
            $"<opml><body>\n<outline text='A' xmlUrl='https://a.example/f'/>\n{line}\n<outline text='Z' xmlUrl='https://z.example/f'/>\n</body></opml>"
        );
        Assert.Equal(["A", "Z"], reading.Outlines.Select(o => o.Title).Where(title => title is not "In"));
        Assert.Contains(
            reading.Problems,
            problem => problem.Line is 2 or 3 && problem.Message.Contains(why, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Says_that_a_site_is_taken_without_the_feed_that_is_misspelt()
    {
        var reading = Opml.Read(
            "<opml><body><outline text='X' xmlurl='https://x.example/f' htmlUrl='https://x.example/'/></body></opml>"
        );
        Assert.Null(Assert.Single(reading.Outlines).XmlUrl);
        Assert.Contains("without its feed", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<outline text=\"Lost name xmlUrl=\"https://x.example/f\"/>", "Lost name")]
    [InlineData("<outline text=\"Lost name xmlUrl='https://x.example/f'/>", "Lost name")]
    [InlineData("<outline text=\"Lost name' xmlUrl=\"https://x.example/f\" htmlUrl=\"https://x.example/\"/>", "Lost name")]
    [InlineData("<outline text=\"Lost name\" xmlUrl=\"https://x.example/f/>", "Lost name")]
    [InlineData("<outline text=\"Lost name\" xmlUrl=\"https://x.example/f'/>", "Lost name")]
    [InlineData("<outline text=\"Lost name\" xmlUrl=\"https://x.example/f></outline>", "Lost name")]
    [InlineData("<outline text=\"Lost name\" xmlUrl=\"https://x.example/f htmlUrl=\"https://x.example/\"/>", "Lost name")]
    [InlineData("<outline text=\"Lost name\" xmlUrl=https://x.example/f\"/>", "Lost name")]
    [InlineData("<outline text=\"Lost name\" xmlUrl=https://x.example/f/>", "Lost name")]
    [InlineData("<outline text=Lost name\" xmlUrl=\"https://x.example/f\"/>", "Lost")]
    [InlineData("<outline text=\"The \"Best\" name\" xmlUrl=\"https://x.example/f\"/>", "The \"Best\" name")]
    [InlineData("<outline text=\"Lost name\" xmlUrl=\"https://x.example/f\"\"/>", "Lost name")]
    [InlineData("<outline text=\"Lost name\"\" xmlUrl=\"https://x.example/f\"/>", "Lost name")]
    [InlineData("<outline text=\"Lost name\"xmlUrl=\"https://x.example/f\"/>", "Lost name")]
    public void Mends_broken_quotation_marks_and_names_the_line(string line, string title)
    {
        foreach (var next in (string[])["<outline text=\"Z\" xmlUrl=\"https://z.example/f\"/>\n", ""])
        {
            var reading = Opml.Read(
                $"<opml><body>\n<outline text='A' xmlUrl='https://a.example/f'/>\n{line}\n{next}</body></opml>"
            );
            Assert.Equal(
                ["https://a.example/f", "https://x.example/f", .. next.Length > 0 ? (string[])["https://z.example/f"] : []],
                reading.Outlines.Select(outline => outline.XmlUrl)
            );
            Assert.Equal(title, reading.Outlines[1].Title);
            Assert.NotEmpty(reading.Problems);
            Assert.All(reading.Problems, problem => Assert.Equal(3, problem.Line));
        }
    }

    [Theory]
    [InlineData(
        "<outline text='It says &quot;so&quot; = here' xmlUrl='https://x.example/f?a=1&amp;b=2' title = \"it's\" />",
        "it's"
    )]
    [InlineData("<outline\n\ttext=\"a &lt;outline b=\"\n\txmlUrl=\"https://x.example/f?a=1&amp;b=2\"\n/>", "a <outline b=")]
    public void Leaves_sound_quotation_marks_alone(string line, string title)
    {
        var reading = Opml.Read($"<opml><body>{line}</body></opml>");
        Assert.Empty(reading.Problems);
        Assert.Equal((title, "https://x.example/f?a=1&b=2"), (reading.Outlines[0].Title, reading.Outlines[0].XmlUrl));
    }

    [Fact]
    public void Names_an_address_that_stands_twice_in_one_outline() =>
        Assert.Contains(
            Opml.Read(
                "<opml><body>\n<outline text='A' xmlUrl='https://a.example/f' xmlUrl='https://b.example/f'/></body></opml>"
            ).Problems,
            problem => problem.Line == 2 && problem.Message.Contains("twice", StringComparison.Ordinal)
        );

    [Fact]
    public void Reads_the_body_behind_a_head_that_is_not_ended_and_names_what_stands_outside()
    {
        var reading = Opml.Read(
            "<opml><head><title>T</title>\n<body><outline text='A' xmlUrl='https://a.example/f'/></body>\n<outline text='B' xmlUrl='https://b.example/f'/></opml>"
        );
        Assert.Equal("A", Assert.Single(reading.Outlines).Title);
        Assert.Contains(
            reading.Problems,
            problem => problem.Line == 3 && problem.Message.Contains("“B”", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Counts_what_is_left_out_beyond_the_first_thousand()
    {
        var reading = Opml.Read($"<opml><body>{string.Concat(Enumerable.Repeat("<outline/>", 1_200))}</body></opml>");
        Assert.Equal(1_001, reading.Problems.Count);
        Assert.StartsWith("and 200 more places", reading.Problems[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a=\"x\"y b=\"x\"y ")]
    [InlineData("a=\"x b=\"y ")]
    [InlineData("a=\"x b='y ")]
    [InlineData("a=\"x\"\"")]
    [InlineData("a=x\" ")]
    public void Reads_many_broken_quotation_marks_in_linear_work(string part)
    {
        var reading = Opml.Read(
            $"<opml><body><outline {string.Concat(Enumerable.Repeat(part, 3_000_000 / part.Length))}/></body></opml>"
        );
        Assert.InRange(reading.Problems.Count, 1, 200);
    }

    [Fact]
    public void Expands_no_external_entity()
    {
        var reading = Opml.Read(
            "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><opml><body><outline text=\"&x;\" xmlUrl=\"https://x.example/f\"/></body></opml>"
        );
        Assert.Equal("&x;", Assert.Single(reading.Outlines).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    public void Refuses_what_is_no_xml(string text) => Assert.True(Assert.Single(Opml.Read(text).Problems).IsFatal);

    [Fact]
    public void Refuses_endless_nesting() =>
        Assert.True(Assert.Single(Opml.Read(string.Concat(Enumerable.Repeat("<outline text='a'>", 100_000))).Problems).IsFatal);

    [Fact]
    public void Takes_feeds_without_their_groups_where_a_long_name_over_many_would_be_many_times_the_file()
    {
        var feed = "<outline text='a' xmlUrl='https://a.example/f'/>\n";
        var body =
            $"<body><outline text='{new string('g', 1_000_000)}'>{string.Concat(Enumerable.Repeat(feed, 4))}</outline></body>";

        var reading = Opml.Read($"<opml>{body}{body}</opml>");

        Assert.Equal([1, 1, 1, 1, 1, 0, 0, 0], reading.Outlines.Select(outline => outline.Groups.Count));
        Assert.Equal(6, Assert.Single(reading.Problems).Line);
    }

    [Fact]
    public void Writes_any_outlines_so_that_they_are_read_again()
    {
        var outline = Gen.Select(
            Gen.String,
            Gen.String.Array[0, 3],
            Gen.Bool,
            (title, groups, hasFeed) =>
                new OpmlOutline
                {
                    Title = title,
                    Groups = groups,
                    XmlUrl = hasFeed ? "https://a.example/f" : null,
                    HtmlUrl = "https://a.example/",
                }
        );
        outline
            .Array[0, 5]
            .Sample(outlines =>
            {
                var once = Opml.Write("t", outlines);
                var read = Opml.Read(once);
                return read.Outlines.Count == outlines.Length
                    && string.Equals(once, once, StringComparison.Ordinal)
                    && string.Equals(
                        Opml.Write("t", read.Outlines),
                        Opml.Write("t", Opml.Read(Opml.Write("t", read.Outlines)).Outlines),
                        StringComparison.Ordinal
                    );
            });
    }
}
