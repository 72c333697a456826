namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads the outlines of an OPML body.</summary>
internal sealed class OpmlOutlines(OpmlNames names, List<OpmlOutline> outlines, List<OpmlProblem> problems, int most)
{
    /// <summary>Each outline carries the names of its groups, so one long name over many outlines is many times the file.</summary>
    private const int MostGroupLetters = 5_000_000;

    private readonly List<int> _lines = [];
    private long _groupLetters;
    private bool _leavesGroups;

    /// <summary>The line of each outline.</summary>
    public IReadOnlyList<int> Lines => _lines;

    public void Read(MarkupNode parent, IReadOnlyList<string> groups)
    {
        foreach (var node in parent.Elements.Where(e => e.Local is "outline"))
        {
            if (outlines.Count >= most)
            {
                problems.Add(new OpmlProblem(node.Line, $"Only the first {most} outlines were read."));
                return;
            }

            var title = OpmlNames.Fact(node, "title") ?? OpmlNames.Fact(node, "text");
            ReadOne(node, title, groups);
            if (node.HasElements)
            {
                Read(node, title is null ? groups : [.. groups, title]);
            }
        }
    }

    public static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";

    private void ReadOne(MarkupNode node, string? title, IReadOnlyList<string> groups)
    {
        var given =
            OpmlNames.Fact(node, "xmlUrl")
            ?? (
                node.Attribute("type")?.ToLowerInvariant() is "rss" or "atom" or "feed" && !node.HasElements
                    ? OpmlNames.Fact(node, "url")
                    : null
            );
        var feed = Address(given);
        var home = Address(OpmlNames.Fact(node, "htmlUrl"));
        if (given is not null && feed is null)
        {
            problems.Add(
                new OpmlProblem(
                    node.Line,
                    $"“{title ?? "An outline"}” is left out: “{Short(given)}” is no http or https address."
                )
            );
            return;
        }

        if (feed is null && node.Attribute("type")?.ToLowerInvariant() is "rss" && home is null)
        {
            problems.Add(new OpmlProblem(node.Line, $"“{title ?? "An outline"}” is left out: {WhyNone(node)}."));
        }

        if (feed is null && (home is null || node.HasElements))
        {
            return;
        }

        _lines.Add(node.Line);
        outlines.Add(
            new OpmlOutline
            {
                Title = title ?? Host(feed ?? home!),
                XmlUrl = feed,
                HtmlUrl = home,
                Groups = Kept(groups, node),
                Language =
                    OpmlNames.Fact(node, "language") is { } language
                    && !language.Equals("unknown", StringComparison.OrdinalIgnoreCase)
                        ? language
                        : null,
                Country = names.Own(node, "country"),
                Kind = names.Own(node, "kind"),
                Evidence = names.Own(node, "evidence"),
                OutletKey = names.Own(node, "outlet"),
                Note = names.Own(node, "note"),
                Settings = names.Settings(node, title ?? Host(feed ?? home!), problems),
            }
        );
    }

    private IReadOnlyList<string> Kept(IReadOnlyList<string> groups, MarkupNode node)
    {
        _groupLetters += groups.Sum(group => group.Length);
        if (_groupLetters <= MostGroupLetters)
        {
            return groups;
        }

        if (!_leavesGroups)
        {
            problems.Add(
                new OpmlProblem(node.Line, "The groups’ names are too long: from here on feeds are taken without them.")
            );
        }

        _leavesGroups = true;
        return [];
    }

    /// <summary>XML tells capitals from small letters; a misspelt name is said, not guessed.</summary>
    private static string WhyNone(MarkupNode node) =>
        node.Attributes.FirstOrDefault(a => a.Name.Equals("xmlUrl", StringComparison.OrdinalIgnoreCase)).Name is { } misspelt
            ? $"its attribute {misspelt} should be xmlUrl"
            : "it names no feed";

    /// <summary>Addresses that may be fetched: http and https, without a password, <c>feed:</c> unwrapped.</summary>
    private static string? Address(string? given)
    {
        var text = given?.Trim();
        if (text is null)
        {
            return null;
        }

        if (text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            var rest = text[5..];
            text = FeedBase.HasScheme(rest)
                ? rest
                : "http:" + (rest.StartsWith("//", StringComparison.Ordinal) ? rest : "//" + rest);
        }

        return
            FeedBase.HasScheme(text)
            && FeedBase.IsWeb(text)
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0
            && uri.Host.Length > 0
            ? text
            : null;
    }

    private static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;
}
