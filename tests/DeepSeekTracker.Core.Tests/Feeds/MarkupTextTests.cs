using System.Text;
using CsCheck;
using DeepSeekTracker.Bench.FeedScore;
using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Core.Tests.Feeds;

/// <summary>A document reads the same whatever stretches of it are in memory.</summary>
public class MarkupTextTests
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly string[] Parts =
    [
        "<rss version='2.0'>",
        "<channel>",
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "<link/>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x",
        "?>",
        "&amp;",
        "&unknown;",
        "<",
        ">",
        "\"",
        "'",
        "\r\n",
        "<a href=",
        "<a href='one'",
        " b=\"two\" c=three",
        "/>",
        "</a",
        "<a:b xmlns:a='c'>",
        "ещё 深度 😀 ",
        "a text that is longer than the stretch that is in memory, by a few characters or so",
    ];

    [Theory]
    [InlineData(64)]
    [InlineData(70)]
    [InlineData(129)]
    public void Invented_documents_read_the_same_in_stretches(int stretch) =>
        Gen.Int[0, Parts.Length - 1]
            .Array[0, 60]
            .Select(places => "<rss>" + string.Concat(places.Select(p => Parts[p])))
            .Sample(
                text => Assert.Equal(Told(new MarkupText(text)), Told(new MarkupText(Utf8.GetBytes(text), Utf8, stretch))),
                iter: 2_000
            );

    [Fact]
    public void Documents_made_to_cost_much_read_the_same_in_stretches()
    {
        foreach (var bomb in FeedBomb.All(3_000).Where(b => b.Body is [(byte)'<', ..]))
        {
            var text = Encoding.UTF8.GetString(bomb.Body);
            Assert.Equal(Told(new MarkupText(text)), Told(new MarkupText(Utf8.GetBytes(text), Utf8, 80)));
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1251")]
    public void Other_encodings_read_the_same_in_stretches(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = "<rss><channel>" + string.Concat(Enumerable.Repeat("<item><title>Ещё одна новость</title></item>", 50));
        Assert.Equal(Told(new MarkupText(text)), Told(new MarkupText(encoding.GetBytes(text), encoding, 64)));
    }

    [Fact]
    public void Keeps_no_more_in_memory_than_the_stretch_unless_one_piece_is_longer()
    {
        var piece = new string('x', 5_000);
        var text = string.Concat(Enumerable.Repeat("<a>b</a>", 1_000)) + $"<a>{piece}</a>" + "<a>b</a>";
        var source = new MarkupText(Utf8.GetBytes(text), Utf8, 256);
        Assert.Equal(256, source.Window.Length);
        source.ReadOn(200);
        Assert.Equal(256, source.Window.Length);
        source.ReadOn(0);
        Assert.Equal(1024, source.Window.Length);
    }

    private static string Told(MarkupText source)
    {
        var told = new StringBuilder();
        var reader = new MarkupReader(source, MarkupRules.Feed, item => Tell(item, told.Append("item ")));
        reader.Read(0);
        if (reader.Root is { } root)
        {
            Tell(root, told.Append("root "));
        }

        return told.Append(reader.Line)
            .Append(reader.IsTooComplex)
            // What is shown of the text behind a fault ends with the stretch.
            .Append(reader.Stack.Faults.First is [var fault, ..] ? fault.Line : 0)
            .AppendJoin('|', reader.Repairs)
            .ToString();
    }

    private static void Tell(MarkupNode node, StringBuilder told)
    {
        told.Append('<').Append(node.Name).Append('@').Append(node.Line).Append(node.Space);
        foreach (var attribute in node.Attributes)
        {
            told.Append(' ').Append(attribute);
        }

        told.Append('>');
        foreach (var child in node.Children)
        {
            if (child is MarkupNode inner)
            {
                Tell(inner, told);
            }
            else
            {
                told.Append(child);
            }
        }

        told.Append("</>");
    }
}
