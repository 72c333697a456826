using System.Text;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class OutlinkSentenceTests
{
    [Fact]
    public void Five_hundred_links_in_a_sentence_without_an_end_take_no_more_room_than_the_page()
    {
        var links = string.Concat(
            Enumerable
                .Range(0, 2_000)
                .Select(i => $"and the paper says <a href='https://l{i}.example/'>place {i}</a> there in many words, ")
        );
        var html = $"<html lang=en><body><article><h1>Lamps</h1><p>The lab said so, {links}</p></article></body></html>";

        var article = ArticleExtractor.Extract(
            new PageInput(Encoding.UTF8.GetBytes(html), "text/html", "https://paper.example/1")
        );

        Assert.Equal(500, article.Outlinks.Count);
        Assert.All(
            article.Outlinks,
            link =>
            {
                Assert.InRange(link.Sentence!.Length, 1_000, 2_000);
                Assert.Contains(link.Text, link.Sentence, StringComparison.Ordinal);
            }
        );
    }
}
