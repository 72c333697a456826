using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A day with its events.</summary>
/// <param name="Number">The number by which chart and legend name the day, from 1.</param>
public sealed record EventDay(int Number, DateOnly Day, IReadOnlyList<StoryEvent> Events)
{
    private const int MostNamed = 1;

    /// <summary>The day and its first events; the others are counted, since the list names them all.</summary>
    public string Summary
    {
        get
        {
            var (day, names) = (DateWords.Day(Day), string.Join("; ", Events.Take(MostNamed).Select(e => e.Name)));
            return Events.Count > MostNamed
                ? T("{0}: {1}; {2} more", day, names, Events.Count - MostNamed)
                : T("{0}: {1}", day, names);
        }
    }

    /// <summary>The events of the window that are known to the day, in order of time.</summary>
    public static IReadOnlyList<EventDay> Of(FollowedStory story) =>
        Between(story, story.Story.Window.From, story.Story.Window.To);

    /// <summary>The events of some days that are known to the day, numbered in order of time.</summary>
    public static IReadOnlyList<EventDay> Between(FollowedStory story, DateOnly from, DateOnly to) =>
        [
            .. story
                .Events.Where(e => e.Precision >= DatePrecision.Day && e.Day >= from && e.Day <= to)
                .GroupBy(e => e.Day)
                .OrderBy(g => g.Key)
                .Select((g, index) => new EventDay(index + 1, g.Key, [.. g])),
        ];

    /// <summary>The events that some days cannot mark: on other days, or not known to the day.</summary>
    public static IReadOnlyList<StoryEvent> Unmarked(FollowedStory story, DateOnly from, DateOnly to)
    {
        var marked = Between(story, from, to).SelectMany(day => day.Events).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. story.Events.Where(e => !marked.Contains(e)).OrderBy(e => e.Day)];
    }
}
