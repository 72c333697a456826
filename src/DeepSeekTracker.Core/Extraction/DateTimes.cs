namespace DeepSeekTracker.Core.Extraction;

/// <summary>The <c>time</c> element that belongs to the headline.</summary>
internal static class DateTimes
{
    private const int LongestLead = 60;

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

    /// <summary>What readers see goes before names, and an element's own name before that of its box.</summary>
    private static bool IsUpdate(PageNode time) =>
        DateSpotting.RoleOf(Before(time)) == DateRole.Updated
        || (
            !(time.Names.Contains("published", StringComparison.Ordinal) && !IsNamedUpdate(time))
            && time.SelfAndAncestors().Take(2).Any(IsNamedUpdate)
        );

    /// <summary>Whether an element's makers say that its date is that of a change.</summary>
    public static bool IsNamedUpdate(PageNode node) =>
        node.Names.Contains("updat", StringComparison.Ordinal)
        || node.Names.Contains("modif", StringComparison.Ordinal)
        || node.Names.Contains("name-changed", StringComparison.Ordinal)
        || node["itemprop"] is "dateModified";

    /// <summary>The words before the element in its line, such as "Updated".</summary>
    private static string Before(PageNode time)
    {
        var own = ElementText.Of(time);
        var line = time.Parent is { } parent && parent.End - parent.Index < LongestLead ? ElementText.Of(parent) : own;
        var at = own.Length == 0 ? -1 : line.IndexOf(own, StringComparison.Ordinal);
        return at < 0 ? own : Lead(time, line[Math.Max(0, at - LongestLead)..at]) + own;
    }

    /// <summary>"Updated [28 January] · [27 January]": the words before a date are not of the next one.</summary>
    private static string Lead(PageNode time, string lead)
    {
        var begin = DateSpotting.All(lead).Select(date => date.Start + date.Reading.Raw.Length).LastOrDefault();
        if (time.Parent!.Children.TakeWhile(node => !ReferenceEquals(node, time)).LastOrDefault(IsTime) is { } before)
        {
            var shown = ElementText.Of(before);
            var at = shown.Length == 0 ? -1 : lead.LastIndexOf(shown, StringComparison.Ordinal);
            begin = at < 0 ? begin : Math.Max(begin, at + shown.Length);
        }

        // "Updated [28 January], [14:05]": a day and its time of the clock are one date.
        begin = Math.Min(begin, lead.Length);
        return lead.AsSpan(begin).Trim(" ,").IsEmpty ? lead : lead[begin..];
    }

    private static bool IsTime(PageNode node) => !node.IsText && (node.Tag is "time" || node.Children.Any(IsTime));
}
