using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Stories;

/// <summary>Keys stand in addresses and file names, so they are short words of a to z, 0 to 9 and single hyphens.</summary>
internal static partial class Slug
{
    public static string Read(JsonMembers members, string name)
    {
        var text = members.Text(name);
        if (text.Length > 0 && !Pattern().IsMatch(text))
        {
            members.Note(members.PathOf(name), $"'{text}' is not a key; use a to z, 0 to 9 and single hyphens, up to 60.");
        }

        return text;
    }

    [GeneratedRegex("^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
