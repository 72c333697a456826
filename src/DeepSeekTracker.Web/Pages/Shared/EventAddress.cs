using System.Security.Cryptography;
using System.Text;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>
/// An event's own address, made of its day and its name. A long name is cut; what tells two apart that begin alike is a mark
/// made of the whole name.
/// </summary>
public static class EventAddress
{
    private const int LongestName = 50;
    private const int MarkLength = 4;

    public static string Href(StoryEvent happening) => $"/events/{Uri.EscapeDataString(Key(happening))}";

    public static string Key(StoryEvent happening)
    {
        var (key, isCut) = Beginning(happening);
        return isCut ? $"{key}-{Mark(happening.Name)}" : key;
    }

    /// <summary>Addresses without a mark are those of an earlier version, which people may have kept.</summary>
    public static StoryEvent? Find(FollowedStory story, string key) =>
        story.Events.FirstOrDefault(happening => string.Equals(Key(happening), key, StringComparison.OrdinalIgnoreCase))
        ?? story.Events.FirstOrDefault(happening =>
            string.Equals(Beginning(happening).Key, key, StringComparison.OrdinalIgnoreCase)
        );

    private static string Mark(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..MarkLength];

    private static (string Key, bool IsCut) Beginning(StoryEvent happening)
    {
        var isCut = false;
        var name = new StringBuilder();
        foreach (var rune in happening.Name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                name.Append(Rune.ToLowerInvariant(rune));
            }
            else if (name.Length >= LongestName)
            {
                isCut = true;
                break;
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return ($"{DateWords.Key(happening.Day)}-{name.ToString().TrimEnd('-')}", isCut);
    }
}
