namespace DeepSeekTracker.Core.Extraction;

/// <summary>Elements that microdata or RDFa mark with a property of the page's own article.</summary>
internal static class MarkedElements
{
    /// <summary>In document order, <c>meta</c> elements left out, as are those of reviews and comments.</summary>
    public static IEnumerable<PageNode> Of(PageFacts page, string property) =>
        page.Elements.Where(element =>
            element.Tag is not "meta"
            && (Names(element["itemprop"], property) || Names(element["property"], property))
            && !element.SelfAndAncestors().Any(IsOfReader)
        );

    private static bool Names(string? attribute, string property) =>
        attribute is not null && attribute.Contains(property, StringComparison.Ordinal);

    private static bool IsOfReader(PageNode node) =>
        node.Marks.HasFlag(NameMarks.Comments)
        || node["itemprop"] is "review" or "comment"
        || (
            node["itemtype"] is { } type
            && (type.EndsWith("/Review", StringComparison.Ordinal) || type.EndsWith("/Comment", StringComparison.Ordinal))
            && node["itemprop"] is not null
        );
}
