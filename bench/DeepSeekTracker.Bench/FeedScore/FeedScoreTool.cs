using DeepSeekTracker.Core.Feeds;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>
/// Turns the answers of Core's feed parsers into the input of the corpus's scorer (../shared/corpus/feeds/score.py), and
/// measures them: cut and changed documents, ill-formed feeds beside other readers, CPU and memory.
/// </summary>
public static class FeedScoreTool
{
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["speed"]:
                return FeedSpeed.Run(Console.Out);
            case ["bombs"]:
                return FeedSpeed.RunBombs(FeedParser.MaxBytes * 9 / 10, Console.Out);
            case ["fuzz", _, ..]:
                return FeedFuzz.Run(args[1..], Console.Out);
            case ["hostile", var illFormed]:
                return HostileFeeds.Run(illFormed, Console.Out);
        }

        if (args is not [var kind, var cases, var results])
        {
            Console.Error.WriteLine(
                """
                feeds feeds|dates|discovery|opml|sitemaps CASES.jsonl RESULTS.jsonl
                feeds fuzz CASES.jsonl…
                feeds hostile feed-illformed.jsonl
                feeds speed
                feeds bombs
                """
            );
            return 2;
        }

        var answer = FeedAnswer.For(kind);
        if (answer is null)
        {
            Console.Error.WriteLine($"Unknown kind '{kind}'.");
            return 2;
        }

        File.WriteAllLines(results, FeedAnswer.Lines(answer, cases));
        return 0;
    }
}
