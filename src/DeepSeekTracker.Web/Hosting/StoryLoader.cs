using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Reads a story's folder. A faulty file stops the start with every problem named.</summary>
internal static class StoryLoader
{
    /// <exception cref="StartException">story.json, events.csv or outlets.csv cannot be used.</exception>
    public static FollowedStory Load(string folder)
    {
        var path = Path.Combine(folder, "story.json");
        if (!File.Exists(path))
        {
            throw new StartException(
                $"No story is found: {path} does not exist. Set Story:Folder to a folder that holds a story.json."
            );
        }

        var story = StoryFile.Parse(File.ReadAllText(path)) switch
        {
            StoryFileReading.Read read => read.Story,
            StoryFileReading.Faulty faulty => throw new StartException(
                $"{path} has {faulty.Problems.Count} problem(s):\n  {string.Join("\n  ", faulty.Problems)}"
            ),
            _ => throw new InvalidOperationException("A reading is one of the two above."),
        };
        _ = Table(Path.Combine(folder, "outlets.csv"), OutletList.Parse);
        return new FollowedStory(story, Table(Path.Combine(folder, "events.csv"), StoryEvents.Parse));
    }

    private static IReadOnlyList<T> Table<T>(string path, Func<TextReader, StoryTableReading<T>> parse)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var reader = new StreamReader(path);
        var reading = parse(reader);
        return reading.Problems.Count == 0
            ? reading.Rows
            : throw new StartException(
                $"{path} has {reading.Problems.Count} problem(s):\n  {string.Join("\n  ", reading.Problems.Select(problem => $"Row {problem.Row}: {problem.Message}"))}"
            );
    }
}

/// <summary>The program cannot start; the message tells a person why and what to do.</summary>
public sealed class StartException(string message) : Exception(message);
