namespace DeepSeekTracker.Core.Feeds;

/// <summary>One declared prefix and those declared around it: elements without declarations share their parent's.</summary>
internal sealed class MarkupScope
{
    private const int MaxDeclared = 200;

    private readonly string _prefix;
    private readonly string _space;
    private readonly MarkupScope? _outer;
    private readonly int _count;

    private MarkupScope(string prefix, string space, MarkupScope? outer)
    {
        (_prefix, _space, _outer) = (prefix, space, outer);
        _count = (outer?._count ?? 0) + 1;
    }

    /// <summary>What an element declares, within what holds around it.</summary>
    public static MarkupScope? Of(MarkupNode node, MarkupScope? outer)
    {
        var scope = outer;
        foreach (var (name, value) in node.Attributes)
        {
            if (
                name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)
                && (name.Length == 5 || name[5] == ':')
                && scope?._count is not MaxDeclared
            )
            {
                var prefix = name.Length == 5 ? "" : name[6..];
                var space = FeedNames.FromAddress(value);
                scope = Find(scope, prefix) == space ? scope : new MarkupScope(prefix, space, scope);
            }
        }

        return scope;
    }

    /// <summary>The namespace of a prefix, by its short name; null where none is declared.</summary>
    public static string? Find(MarkupScope? scope, string prefix)
    {
        for (var at = scope; at is not null; at = at._outer)
        {
            if (string.Equals(at._prefix, prefix, StringComparison.Ordinal))
            {
                return at._space;
            }
        }

        return null;
    }
}
