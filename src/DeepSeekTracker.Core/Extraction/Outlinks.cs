using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>The links in the article's text, each with its place and its sentence.</summary>
internal static class Outlinks
{
    private const int MostLinks = 500;

    /// <summary>Of what is longer, the part around the link.</summary>
    private const int LongestSentence = 2_000;

    public static IReadOnlyList<Outlink> Of(IEnumerable<Block> blocks, PageFacts page)
    {
        List<Outlink> links = [];
        var start = 0;
        foreach (var block in blocks)
        {
            if (block.Links.Count > 0)
            {
                Add(block, start);
            }

            start += block.Text.Length + ExtractedArticle.Separator.Length;
        }

        return links;

        void Add(Block block, int at)
        {
            var sentences = Sentences.Split(block.Text);
            foreach (var link in block.Links)
            {
                if (link.Length > 0 && Leads(link.Href, page) is { } href && links.Count < MostLinks)
                {
                    var sentence = sentences
                        .FirstOrDefault(s => s.Start <= link.Start && link.Start < s.End)
                        .Around(new TextSpan(link.Start, link.Length), LongestSentence, block.Text);
                    links.Add(
                        new Outlink(
                            href,
                            Whitespace.Collapse(block.Text.Substring(link.Start, link.Length)),
                            sentence.Length > 0 ? Whitespace.Collapse(sentence.In(block.Text)) : null,
                            at + link.Start,
                            link.Length
                        )
                    );
                }
            }
        }
    }

    /// <summary>Where a link leads; null for places on the same page and for what is no web address.</summary>
    private static string? Leads(string href, PageFacts page) =>
        href.StartsWith('#') || PageUrls.Absolute(href, page.BaseUrl) is not { } url || Same(url, page.Url) ? null : url;

    private static bool Same(string url, string pageUrl) =>
        string.Equals(url.Split('#')[0], pageUrl.Split('#')[0], StringComparison.Ordinal);
}
