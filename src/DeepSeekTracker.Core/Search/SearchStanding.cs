namespace DeepSeekTracker.Core.Search;

/// <summary>
/// Keeps of a search what can be asked where it stands. What needs the texts themselves can only narrow the rest, so it
/// stands beside everything else; and beside words stands all that the full-text index does not know.
/// </summary>
internal static class SearchStanding
{
    /// <param name="root">The search; null where there is none.</param>
    /// <param name="left">Is told each part that was left out.</param>
    public static SearchNode? Of(SearchNode? root, Action<SearchNode> left)
    {
        if (root is null)
        {
            return null;
        }

        var hasWords = root.HasWords;
        return root is SearchAll all
            ? Joined([.. all.Of.Select(Outer).OfType<SearchNode>()], of => new SearchAll(of))
            : Outer(root);

        SearchNode? Outer(SearchNode part) => IsSingle(part) ? part : Inner(part);

        // What loses nothing stays the very same, so that its place in the search is known.
        SearchNode? Kept(SearchNode part, IReadOnlyList<SearchNode> of, Func<IReadOnlyList<SearchNode>, SearchNode> join)
        {
            List<SearchNode> kept = [.. of.Select(Inner).OfType<SearchNode>()];
            return kept.SequenceEqual(of, ReferenceEqualityComparer.Instance) ? part : Joined(kept, join);
        }

        SearchNode? Inner(SearchNode part)
        {
            switch (part)
            {
                case SearchNot not:
                    return Inner(not.Of) is not { } of ? null
                        : ReferenceEquals(of, not.Of) ? not
                        : new SearchNot(of);
                case SearchAll inner:
                    return Kept(inner, inner.Of, of => new SearchAll(of));
                case SearchAny inner:
                    return Kept(inner, inner.Of, of => new SearchAny(of));
                default:
                    if (!part.ReadsTexts && (part.IsInIndex || !hasWords))
                    {
                        return part;
                    }

                    left(part);
                    return null;
            }
        }
    }

    private static bool IsSingle(SearchNode part) =>
        part is SearchNot not ? IsSingle(not.Of) : part is not (SearchAll or SearchAny);

    private static SearchNode? Joined(List<SearchNode> parts, Func<IReadOnlyList<SearchNode>, SearchNode> join) =>
        parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => join(parts),
        };
}
