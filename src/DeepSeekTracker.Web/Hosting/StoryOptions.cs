using System.ComponentModel.DataAnnotations;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Section <c>Story</c> of the configuration.</summary>
public sealed record StoryOptions
{
    /// <summary>Folder with story.json and its data files. Relative paths start at the working directory, then at the program.</summary>
    [Required]
    public string Folder { get; init; } = Path.Combine("stories", "deepseek-r1");

    /// <summary>The folder that exists: as given, else beside the program.</summary>
    public string Resolve()
    {
        var here = Path.GetFullPath(Folder);
        return Directory.Exists(here) ? here : Path.Combine(AppContext.BaseDirectory, Folder);
    }
}
