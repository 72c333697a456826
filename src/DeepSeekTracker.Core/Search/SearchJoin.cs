namespace DeepSeekTracker.Core.Search;

/// <summary>Narrows a search by a further condition, as text: whatever a person wrote stays as it was read.</summary>
public static class SearchJoin
{
    /// <summary>The search with a condition before it.</summary>
    /// <param name="condition">A search of ours, without alternatives and problems.</param>
    /// <param name="search">What somebody wrote; may be half a search ("OR nvidia") or hold a bracket too many.</param>
    /// <returns>Null where no search says just both: it would be too long, or what was written cannot be kept apart.</returns>
    public static string? With(string condition, string? search)
    {
        if (string.IsNullOrWhiteSpace(search))
        {
            return condition;
        }

        var asked = SearchParser.Parse(search);
        List<SearchNode> wanted = [.. Parts(SearchParser.Parse(condition).Root), .. Parts(asked.Root)];
        string[] ways = [$"{condition} {search}", $"{condition} ({search})"];
        return Array.Find(
            ways,
            way =>
                way.Length <= SearchParser.LongestText
                && SearchParser.Parse(way) is var read
                && read.Order == asked.Order
                && AreSame([.. Parts(read.Root)], wanted)
        );
    }

    private static IEnumerable<SearchNode> Parts(SearchNode? node) =>
        node switch
        {
            null => [],
            SearchAll all => all.Of.SelectMany(Parts),
            _ => [node],
        };

    private static bool IsSame(SearchNode one, SearchNode other) =>
        (one, other) switch
        {
            (SearchNot a, SearchNot b) => IsSame(a.Of, b.Of),
            (SearchAll a, SearchAll b) => AreSame(a.Of, b.Of),
            (SearchAny a, SearchAny b) => AreSame(a.Of, b.Of),
            (SearchSame a, SearchSame b) => AreSame(a.Pieces, b.Pieces),
            (SearchNear a, SearchNear b) => a.Distance == b.Distance && AreSame(a.Pieces, b.Pieces),
            (SearchPattern a, SearchPattern b) => a.Part == b.Part
                && a.Expression.Options == b.Expression.Options
                && a.Expression.ToString() == b.Expression.ToString(),
            _ => one.Equals(other),
        };

    private static bool AreSame(IReadOnlyList<SearchNode> some, IReadOnlyList<SearchNode> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => IsSame(pair.First, pair.Second));
}
