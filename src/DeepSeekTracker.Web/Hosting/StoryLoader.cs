using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Reads a story's folder. A faulty file stops the start with every problem named.</summary>
internal static class StoryLoader
{
    private const int MostLeftOut = 20;

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

    /// <summary>What of the story's feeds and record a start leaves out: file, place and reason of each, up to a number.</summary>
    public static async Task<IReadOnlyList<string>> LeftOutAsync(string folder, CancellationToken stop)
    {
        var problems = new List<string>();
        if (Path.Combine(folder, "outlets.opml") is var feeds && File.Exists(feeds))
        {
            problems.AddRange(
                StarterRecord
                    .FeedsIn(await File.ReadAllTextAsync(feeds, stop))
                    .Problems.Select(problem => $"{feeds}, line {problem.Line}: {problem.Message}")
            );
        }

        if (Path.Combine(folder, "record.csv") is var record && File.Exists(record))
        {
            await using var rows = File.OpenRead(record);
            problems.AddRange(
                StarterRecord
                    .RowsIn(rows)
                    .OfType<TableRow.Problem>()
                    .Select(problem => $"{record}, row {problem.Row}: {problem.Message}")
            );
        }

        return problems.Count <= MostLeftOut
            ? problems
            : [.. problems.Take(MostLeftOut), $"and {problems.Count - MostLeftOut} more."];
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
