using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>Cuts and changes every case of a corpus and counts answers that are neither a feed nor a typed refusal.</summary>
internal static class FeedFuzz
{
    public static int Run(IReadOnlyList<string> files, TextWriter output)
    {
        var (inputs, bad) = (0, 0);
        var slowest = (Milliseconds: 0.0, Name: "");
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            var asked = JsonNode.Parse(line)!;
            foreach (var (name, body) in FeedMutations.Of(asked["id"]!.GetValue<string>(), FeedAnswer.Body(asked)))
            {
                inputs++;
                var watch = Stopwatch.StartNew();
                var fault = FeedTrial.Feed(body) ?? FeedTrial.Lists(body);
                var took = watch.Elapsed.TotalMilliseconds;
                slowest = took > slowest.Milliseconds ? (took, name) : slowest;
                if (fault is not null && bad++ < 20)
                {
                    output.WriteLine($"{name}: {fault}");
                }
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{inputs} inputs, {bad} wrong answers, slowest {slowest.Milliseconds:0} ms ({slowest.Name})"
            )
        );
        return bad == 0 ? 0 : 1;
    }
}
