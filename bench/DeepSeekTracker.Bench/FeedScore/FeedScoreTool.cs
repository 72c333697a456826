using System.Text.Json;
using System.Text.Json.Nodes;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>
/// Turns the answers of Core's feed parsers into the input of the corpus's scorer (../shared/corpus/feeds/score.py):
/// <c>score-feeds KIND CASES.jsonl RESULTS.jsonl</c>, where KIND is feeds, dates, discovery, opml or sitemaps;
/// <c>score-feeds speed</c> measures CPU and memory instead.
/// </summary>
public static class FeedScoreTool
{
    public static int Run(string[] args)
    {
        if (args is ["speed"])
        {
            return FeedSpeed.Run(Console.Out);
        }

        if (args is not [var kind, var cases, var results])
        {
            Console.Error.WriteLine("Usage: score-feeds feeds|dates|discovery|opml|sitemaps CASES.jsonl RESULTS.jsonl");
            return 2;
        }

        Func<JsonNode, JsonObject>? answer = kind switch
        {
            "feeds" => FeedAnswer.Feed,
            "dates" => Dates,
            "opml" => FeedAnswer.Opml,
            "discovery" => ListAnswer.Discovery,
            "sitemaps" => ListAnswer.Sitemap,
            _ => null,
        };
        if (answer is null)
        {
            Console.Error.WriteLine($"Unknown kind '{kind}'.");
            return 2;
        }

        using var output = new StreamWriter(results);
        foreach (var line in File.ReadLines(cases))
        {
            var asked = JsonNode.Parse(line)!;
            var answered = answer(asked);
            answered["id"] = asked["id"]!.GetValue<string>();
            output.WriteLine(answered.ToJsonString(JsonSerializerOptions.Default));
        }

        return 0;
    }

    private static JsonObject Dates(JsonNode asked) =>
        new() { ["instant"] = FeedAnswer.Instant(DateText.Read(asked["text"]!.GetValue<string>())) };
}
