using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DeepSeekTracker.Bench.ExtractionScore;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

/// <summary>
/// Holds the quality of extraction on 200 pages of the open evaluation sets, chosen by the hash of their names. The floors
/// lie a little below what was measured; docs/technotes/extraction.md tells how to measure all pages.
/// </summary>
public sealed class ExtractionCorpusTests
{
    private const int PagesTaken = 200;

    [CorpusFact]
    public void A_sample_of_the_open_sets_is_read_as_well_as_it_was()
    {
        var figures = new ExtractionFigures();
        foreach (var truth in Sample())
        {
            figures.Add(truth, ArticleExtractor.Extract(new PageInput(truth.Body(), null, truth.Url)));
        }

        Assert.Empty(Floors.Where(floor => !(figures[floor.Name] >= floor.Least)).Select(floor => Told(figures, floor)));
    }

    private static readonly (string Name, double Least)[] Floors =
    [
        ("words", 0.95),
        ("not empty", 0.99),
        ("segments", 0.925),
        ("title", 0.85),
        ("author", 0.75),
        ("date", 0.905),
        ("language", 0.90),
    ];

    private static IEnumerable<ExtractionTruth> Sample() =>
        ExtractionTruth
            .Load(Path.Combine(CorpusFolder.Path, "extraction"))
            .OrderBy(truth => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(truth.Id))), StringComparer.Ordinal)
            .Take(PagesTaken);

    private static string Told(ExtractionFigures figures, (string Name, double Least) floor) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{floor.Name} is {figures[floor.Name]:F3} over {figures.Count(floor.Name)}, the floor is {floor.Least:F2}"
        );
}
