using DeepSeekTracker.Bench.ClaimScore;
using DeepSeekTracker.Bench.Copies;
using DeepSeekTracker.Bench.Crash;
using DeepSeekTracker.Bench.ExtractionScore;
using DeepSeekTracker.Bench.FeedScore;
using DeepSeekTracker.Bench.Origin;
using DeepSeekTracker.Bench.Pages;
using DeepSeekTracker.Bench.Record;

// The measurements and data tools. Each says what it takes when it is called without arguments.
return args switch
{
    ["record", .. var rest] => RecordTool.Run(rest),
    ["feeds", .. var rest] => FeedScoreTool.Run(rest),
    ["extraction", .. var rest] => ExtractionScoreTool.Run(rest),
    ["copies", .. var rest] => await CopiesTool.RunAsync(rest),
    ["claims", .. var rest] => ClaimScoreTool.Run(rest),
    ["crash", .. var rest] => await CrashTool.RunAsync(rest),
    ["origin", .. var rest] => await OriginTool.RunAsync(rest),
    ["pages", .. var rest] => await PagesTool.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(
        """
        record CORPUS/coverage STORY      make the starter record of a story's folder
        feeds CORPUS/feeds …              turn the feed parser's output into the scorer's input
        extraction …                      measure article extraction
        copies …                          measure the search for copies
        claims …                          measure the spotting of claims
        crash …                           end the program at bad moments and look at what is left
        origin CORPUS/hostile FOLDER …    the hostile server through the real worker, while pages are read
        pages …                           how fast pages answer over a million made-up articles
        """
    );
    return 2;
}
