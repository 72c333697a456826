namespace DeepSeekTracker.Web.Tests.House;

internal static class Circles
{
    /// <summary>
    /// Those nodes that lie on a circle, or between two: what is left once every node that nothing points to, or that
    /// points to nothing, has been taken away.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<(string From, string To)> arrows)
    {
        var left = arrows.Distinct().ToList();
        for (var before = -1; before != left.Count; )
        {
            before = left.Count;
            var sources = left.Select(arrow => arrow.From).ToHashSet();
            var targets = left.Select(arrow => arrow.To).ToHashSet();
            left.RemoveAll(arrow => !targets.Contains(arrow.From) || !sources.Contains(arrow.To));
        }

        return [.. left.Select(arrow => $"{arrow.From} → {arrow.To}").Order()];
    }
}
