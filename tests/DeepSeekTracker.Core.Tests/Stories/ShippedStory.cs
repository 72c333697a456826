using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Tests.Stories;

/// <summary>The story in this repository and the files beside it.</summary>
internal static class ShippedStory
{
    public static string Root { get; } = FindRoot();

    public static string Json { get; } = File.ReadAllText(Path.Combine(Root, "stories", "deepseek-r1", "story.json"));

    public static Story Story { get; } = Assert.IsType<StoryFileReading.Read>(StoryFile.Parse(Json)).Story;

    /// <summary>The real coverage as facts; absent from a plain clone.</summary>
    public static string Record { get; } = Path.Combine(Root, "..", "shared", "corpus", "coverage", "articles.jsonl");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DeepSeekTracker.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        return folder.FullName;
    }
}
