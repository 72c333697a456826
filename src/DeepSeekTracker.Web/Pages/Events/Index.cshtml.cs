using DeepSeekTracker.Core.Stories;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Pages.Events;

/// <summary>All events of the story in order of time.</summary>
public sealed class Index(FollowedStory story) : PageModel
{
    public string StoryName => story.Story.Name;

    public int Count => story.Events.Count;

    /// <summary>The events by month, the earliest first.</summary>
    public IReadOnlyList<IGrouping<DateOnly, StoryEvent>> Months { get; } =
    [.. story.Events.OrderBy(e => e.Day).GroupBy(e => new DateOnly(e.Day.Year, e.Day.Month, 1))];
}
