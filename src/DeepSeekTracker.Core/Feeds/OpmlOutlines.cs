namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads the outlines of an OPML body.</summary>
internal sealed class OpmlOutlines(OpmlNames names, List<OpmlOutline> outlines, List<OpmlProblem> problems, int most)
{
    /// <summary>Each outline carries the names of its groups, so one long name over many outlines is many times the file.</summary>
    private const int MostGroupLetters = 5_000_000;

    /// <summary>Lines that are named one by one; the others are counted.</summary>
    private const int MostNamed = 1_000;

    private readonly List<int> _lines = [];
    private long _groupLetters;
    private bool _leavesGroups;
    private int _named;

    /// <summary>The line of each outline.</summary>
    public IReadOnlyList<int> Lines => _lines;

    /// <summary>What is left out beyond the places that are named.</summary>
    public int Unnamed => Math.Max(0, _named - MostNamed);

    /// <summary>Reads what stands in a body, and names the outlines that stand in none.</summary>
    public void ReadBodies(MarkupNode root)
    {
        if (root.Local is "body")
        {
            Read(root, []);
            return;
        }

        var hasBody = root.Elements.Any(e => e.Local is "body");
        foreach (var node in root.Elements)
        {
            if (node.Local is "outline")
            {
                Leave(node.Line, $"“{TitleOf(node) ?? "An outline"}” is left out: it stands outside the <body>.");
            }
            else if (node.Local is "body" || !hasBody)
            {
                // A head that is not ended holds all that follows.
                ReadBodies(node);
            }
        }
    }

    private void Read(MarkupNode parent, IReadOnlyList<string> groups)
    {
        var line = parent.Line;
        foreach (var child in parent.Children)
        {
            if (child is not MarkupNode node)
            {
                NameText((string)child, line);
                continue;
            }

            line = node.Line;
            if (node.Local is not "outline")
            {
                // Another program's own elements have a prefix; nothing of ours stands in them.
                if (node.Prefix.Length == 0)
                {
                    Leave(line, $"<{Short(node.Name)}> is left out: it is no outline.");
                }

                continue;
            }

            if (outlines.Count >= most)
            {
                problems.Add(new OpmlProblem(node.Line, $"Only the first {most} outlines were read."));
                return;
            }

            var title = TitleOf(node);
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
            ?? (IsFeed(node, "rss", "atom", "feed") && !node.HasElements ? OpmlNames.Fact(node, "url") : null);
        var feed = Address(given);
        var home = Address(OpmlNames.Fact(node, "htmlUrl"));
        var name = title is null ? "An outline" : $"“{title}”";
        if (given is not null && feed is null)
        {
            Leave(node.Line, $"{name} is left out: “{Short(given)}” is no http or https address.");
            return;
        }

        var isGroup = node.Elements.Any(e => e.Local is "outline");
        if (feed is null && (home is null || isGroup))
        {
            if (!isGroup || Misspelt(node) is not null || (home is null && IsFeed(node, "rss")))
            {
                Leave(node.Line, $"{name} is left out{(isGroup ? " as a feed" : "")}: {WhyNone(node)}.");
            }

            return;
        }

        if (feed is null && Misspelt(node) is not null)
        {
            Leave(node.Line, $"{name} is taken without its feed: {WhyNone(node)}.");
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

    private void NameText(string text, int line)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Leave(line, $"Text that follows here belongs to no outline and is left out: “{Short(HtmlText.Fold(text))}”.");
        }
    }

    private void Leave(int line, string message)
    {
        if (++_named <= MostNamed)
        {
            problems.Add(new OpmlProblem(line, message));
        }
    }

    private static string? TitleOf(MarkupNode node) => OpmlNames.Fact(node, "title") ?? OpmlNames.Fact(node, "text");

    private static bool IsFeed(MarkupNode node, params ReadOnlySpan<string> types) =>
        types.Contains(node.Attribute("type")?.ToLowerInvariant());

    /// <summary>XML tells capitals from small letters; a misspelt name is said, not guessed.</summary>
    private static string? Misspelt(MarkupNode node) =>
        node
            .Attributes.FirstOrDefault(a => a.Name.Equals("xmlUrl", StringComparison.OrdinalIgnoreCase) && a.Name is not "xmlUrl")
            .Name;

    private static string WhyNone(MarkupNode node) =>
        Misspelt(node) is { } misspelt ? $"its attribute {misspelt} should be xmlUrl"
        : OpmlNames.Fact(node, "htmlUrl") is { } home && Address(home) is null
            ? $"it names no feed, and “{Short(home)}” is no http or https address"
        : OpmlNames.Fact(node, "url") is { } url ? $"its url “{Short(url)}” is named as no feed’s"
        : IsFeed(node, "rss") ? "it names no feed"
        : "it has neither an address nor outlines in it";

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
