using System.Text.Json;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>A parsed page with what every reader of its metadata needs: the tree, its blocks, meta tags and JSON-LD.</summary>
internal sealed class PageFacts
{
    private PageFacts(PageNode root, string html, string url)
    {
        Root = root;
        Url = url;
        Blocks = BlockReader.Read(root);
        Elements = [.. Walk(root)];
        Meta = new MetaTags(Elements);
        LinkedData = LinkedData.Of(html, url);
        var baseHref = Elements.FirstOrDefault(e => e.Tag is "base" && e["href"] is not null)?["href"];
        BaseUrl = PageUrls.Absolute(baseHref, url) ?? url;
    }

    public PageNode Root { get; }

    public string Url { get; }

    public string BaseUrl { get; }

    public PageBlocks Blocks { get; }

    /// <summary>All elements in document order.</summary>
    public IReadOnlyList<PageNode> Elements { get; }

    public MetaTags Meta { get; }

    public LinkedData LinkedData { get; }

    public static PageFacts Of(PageNode root, string html, string url) => new(root, html, url);

    /// <summary>The article's object in JSON-LD.</summary>
    public JsonElement? Article => LinkedData.Article;

    /// <summary>Whether JSON-LD calls the article a news article.</summary>
    public bool IsNews =>
        Article is { } article && LinkedData.HasType(article, type => type.EndsWith("NewsArticle", StringComparison.Ordinal));

    private static IEnumerable<PageNode> Walk(PageNode node)
    {
        var stack = new Stack<PageNode>();
        stack.Push(node);
        while (stack.TryPop(out var top))
        {
            yield return top;
            for (var i = top.Children.Count - 1; i >= 0; i--)
            {
                if (!top.Children[i].IsText)
                {
                    stack.Push(top.Children[i]);
                }
            }
        }
    }
}
