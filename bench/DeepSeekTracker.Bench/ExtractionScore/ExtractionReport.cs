using System.Globalization;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>Prints each set's figures, for pages that rules were tuned on and for those that were not, and its ten worst pages.</summary>
internal static class ExtractionReport
{
    private const int Worst = 10;

    public static int Run(string folder)
    {
        var held = HeldOut();
        foreach (var set in ExtractionTruth.Load(folder).GroupBy(truth => truth.Set))
        {
            ExtractionFigures all = new();
            ExtractionFigures heldOut = new();
            foreach (var truth in set)
            {
                var article = ArticleExtractor.Extract(new PageInput(truth.Body(), null, truth.Url));
                all.Add(truth, article);
                if (held.Contains(Name(truth.Domain)))
                {
                    heldOut.Add(truth, article);
                }
            }

            Print(set.Key, all, heldOut);
        }

        return 0;
    }

    /// <summary>One domain of three was never looked at while rules were written.</summary>
    private static HashSet<string> HeldOut() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "ExtractionScore", "held-out-domains.txt"))];

    private static string Name(string domain) => domain.ToLowerInvariant().Replace("www.", "", StringComparison.Ordinal);

    private static void Print(string set, ExtractionFigures all, ExtractionFigures heldOut)
    {
        Console.WriteLine($"== {set}");
        foreach (var name in all.Names)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"   {name, -42} {all[name]:F3} over {all.Count(name), 4}; held out {heldOut[name]:F3} over {heldOut.Count(name), 4}"
                )
            );
        }

        foreach (var page in all.Pages.OrderBy(page => page.F1).Take(Worst))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"      {page.F1:F3} precision {page.Precision:F2} recall {page.Recall:F2} {page.Why, -24} {page.Id}"
                )
            );
        }
    }
}
