namespace DeepSeekTracker.Web.Queries;

/// <summary>The articles of one page, with the cursors of its neighbours.</summary>
internal sealed record KeyPage(IReadOnlyList<int> Ids, ArticleCursor? Newer, ArticleCursor? Older)
{
    private static readonly KeyPage Empty = new([], null, null);

    /// <summary>The page of the nearest articles beyond the cursor: one more than it holds tells that there is another.</summary>
    public static KeyPage Of(List<ArticleKey> nearest, ArticleCursor? cursor, int size)
    {
        var backwards = cursor?.Backwards ?? false;
        var more = nearest.Count > size;
        var keys = nearest.Take(size).ToList();
        if (backwards)
        {
            keys.Reverse();
        }

        return keys.Count == 0
            ? Empty
            : new KeyPage(
                [.. keys.Select(key => key.Id)],
                (backwards ? more : cursor is not null) ? new ArticleCursor(keys[0].At, keys[0].Id, true) : null,
                backwards || more ? new ArticleCursor(keys[^1].At, keys[^1].Id, false) : null
            );
    }
}
