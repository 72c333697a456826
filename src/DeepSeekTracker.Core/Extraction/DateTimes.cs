namespace DeepSeekTracker.Core.Extraction;

/// <summary>The <c>time</c> element that belongs to the headline.</summary>
internal static class DateTimes
{
    private const int Lead = 60;

    public static PageNode? Near(PageFacts page, PageNode? headline)
    {
        var times = page.Elements.Where(e => e.Tag is "time" && !IsUpdate(e)).ToList();
        if (headline is null)
        {
            return times.FirstOrDefault();
        }

        var after = times.Find(t => t.Index > headline.Index);
        var before = times.FindLast(t => t.Index < headline.Index && headline.Index - t.Index < 200);
        return after is not null && (before is null || after.Index - headline.Index < 400) ? after : before;
    }

    private static bool IsUpdate(PageNode time) =>
        time.SelfAndAncestors()
            .Take(2)
            .Any(node =>
                node.Names.Contains("updat", StringComparison.Ordinal)
                || node.Names.Contains("modif", StringComparison.Ordinal)
                || node["itemprop"] is "dateModified"
            )
        || DateSpotting.RoleOf(Before(time)) == DateRole.Updated;

    /// <summary>The words before the element in its line, such as "Updated".</summary>
    private static string Before(PageNode time)
    {
        var own = ElementText.Of(time);
        var line = time.Parent is { } parent && parent.End - parent.Index < Lead ? ElementText.Of(parent) : own;
        var at = own.Length == 0 ? -1 : line.IndexOf(own, StringComparison.Ordinal);
        return at < 0 ? own : line[Math.Max(0, at - Lead)..at] + own;
    }
}
