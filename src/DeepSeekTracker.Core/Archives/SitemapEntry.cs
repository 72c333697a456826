using DeepSeekTracker.Core.Feeds;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Archives;

/// <summary>One <c>url</c> element with the news and image extensions.</summary>
internal static class SitemapEntry
{
    public static Entry Read(MarkupNode item, string url, string? assumedZone, ref bool isNews)
    {
        var news = item.Elements.FirstOrDefault(e => e.Local is "news");
        var publication = news is null ? null : Child(news, "publication");
        var image = item.Elements.FirstOrDefault(e => e.Local is "image" && e.Space is "image");
        isNews |= news is not null;
        var lastmod = Text(item.Elements.FirstOrDefault(e => e.Local is "lastmod"));
        var date = Text(news is null ? null : Child(news, "publication_date"));
        var published = DateText.ReadIn(date, assumedZone);
        var updated = DateText.ReadIn(lastmod, assumedZone);
        return new Entry
        {
            Link = url,
            Title = Text(news is null ? null : Child(news, "title")) is { } title ? HtmlText.Plain(title) : null,
            Published = published,
            Updated = updated,
            UnreadDate = published is null && updated is null ? date ?? lastmod : null,
            Language = Text(publication is null ? null : Child(publication, "language")),
            SourceTitle = Text(publication is null ? null : Child(publication, "name")),
            Categories = Keywords(Text(news is null ? null : Child(news, "keywords"))),
            ImageUrl = Text(image is null ? null : Child(image, "loc")),
        };
    }

    private static MarkupNode? Child(MarkupNode node, string local) =>
        node.Elements.FirstOrDefault(e => string.Equals(e.Local, local, StringComparison.Ordinal));

    private static string? Text(MarkupNode? node)
    {
        var text = node is null ? "" : HtmlText.Fold(node.Text);
        return text.Length == 0 ? null : text;
    }

    private static IReadOnlyList<string> Keywords(string? text) =>
        text is null
            ? []
            :
            [
                .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Distinct(StringComparer.Ordinal)
                    .Take(100),
            ];
}
