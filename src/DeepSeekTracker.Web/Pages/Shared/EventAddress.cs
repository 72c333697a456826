using System.Text;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>An event's own address, made of its day and its name.</summary>
public static class EventAddress
{
    private const int LongestName = 50;

    public static string Href(StoryEvent happening) => $"/events/{Uri.EscapeDataString(Key(happening))}";

    public static string Key(StoryEvent happening)
    {
        var name = new StringBuilder();
        foreach (var rune in happening.Name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                name.Append(Rune.ToLowerInvariant(rune));
            }
            else if (name.Length >= LongestName)
            {
                break;
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return $"{DateWords.Key(happening.Day)}-{name.ToString().TrimEnd('-')}";
    }

    public static StoryEvent? Find(FollowedStory story, string key) =>
        story.Events.FirstOrDefault(happening => string.Equals(Key(happening), key, StringComparison.OrdinalIgnoreCase));
}
