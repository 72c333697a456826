using System.Globalization;
using DeepSeekTracker.Bench.Origin;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>The command <c>pages</c>: how fast pages answer over many articles.</summary>
internal static class PagesTool
{
    private const int Articles = 1_000_000;
    private const int Requests = 200;
    private const int Queries = 10_000;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var what and ("times" or "queries"), var folder, .. var rest])
        {
            Console.WriteLine(
                """
                pages times FOLDER [ARTICLES [REQUESTS [PART]]]    median and 99th of a hundred of every page whose name holds PART
                pages queries FOLDER CORPUS/hostile [ARTICLES]     10,000 hostile searches
                Run from the repository's root. FOLDER is filled with made-up articles (1,000,000 where no number is given) where
                it is not there yet, and kept.
                """
            );
            return 2;
        }

        var corpus = what == "queries" && rest is [var path, ..] ? path : null;
        int[] numbers = [.. rest.Where(IsNumber).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        var database = new SyntheticDatabase(folder);
        await database.MakeAsync(numbers.Length > 0 ? numbers[0] : Articles);
        if (corpus is null)
        {
            await new PagesRun(
                database,
                numbers.Length > 1 ? numbers[1] : Requests,
                rest.LastOrDefault(r => !IsNumber(r))
            ).RunAsync();
            return 0;
        }

        await using var tracker = database.Start();
        using var reader = new PageLoad(tracker.Url);
        while (await reader.AskAsync(tracker.Url + "/articles") is not null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        return await new HostileQueries(corpus, Queries).RunAsync(tracker.Url);
    }

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
