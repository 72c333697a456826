namespace DeepSeekTracker.Core.Feeds;

/// <summary>The language that a feed in XML is written in.</summary>
internal sealed record FeedDialect(string Name, bool IsAtom)
{
    public static FeedDialect Of(MarkupNode root) =>
        root.Local switch
        {
            "feed" or "entry" => new FeedDialect(IsOldAtom(root) ? "Atom 0.3" : "Atom 1.0", IsAtom: true),
            "rdf" => new FeedDialect("RDF (RSS 1.0)", IsAtom: false),
            "channel" => new FeedDialect("CDF", IsAtom: false),
            _ => new FeedDialect(("RSS " + Version(root)).TrimEnd(), IsAtom: false),
        };

    private static bool IsOldAtom(MarkupNode root) =>
        string.Equals(root.Attribute("version"), "0.3", StringComparison.Ordinal)
        || root.Attributes.Any(a =>
            a.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)
            && a.Value.Contains("purl.org/atom/ns", StringComparison.OrdinalIgnoreCase)
        );

    private static string Version(MarkupNode root)
    {
        var version = root.Attribute("version")?.Trim() ?? "";
        return version.Length <= 8 ? version : version[..8];
    }
}
