using System.Globalization;

namespace DeepSeekTracker.Bench.Origin;

/// <summary>The command <c>origin</c>: the corpus's hostile server against the real program.</summary>
internal static class OriginTool
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var corpus, var folder, .. var rest])
        {
            Console.WriteLine(
                """
                origin CORPUS/hostile FOLDER [RESPONSES] [--Section:Key=value …]
                Run from the repository's root; needs node. FOLDER is made anew and holds the data and report.txt afterwards.
                RESPONSES is 10000 where it is not given. Settings go to the program.
                """
            );
            return 2;
        }

        var responses =
            rest is [var count, ..] && int.TryParse(count, CultureInfo.InvariantCulture, out var most) ? most : 10_000;
        var settings = rest.Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        return await new OriginRun(corpus, folder, responses, settings).RunAsync();
    }
}
