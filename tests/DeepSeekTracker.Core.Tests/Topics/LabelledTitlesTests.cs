using System.Text.Json;
using DeepSeekTracker.Core.Tests.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Core.Topics;
using Xunit.Abstractions;

namespace DeepSeekTracker.Core.Tests.Topics;

/// <summary>
/// The shipped rules against titles that were labelled by reading before the rules were tuned. Every third row was held out
/// of the tuning; look at the disagreements of the others only.
/// </summary>
public sealed class LabelledTitlesTests(ITestOutputHelper output)
{
    private static readonly TopicClassifier Classifier = new(ShippedStory.Story);
    private static readonly List<LabelledTitle> Titles = ReadTitles();

    [Fact]
    public void The_set_is_large_and_spans_languages()
    {
        Assert.InRange(Titles.Count, 500, int.MaxValue);
        Assert.InRange(Titles.Select(t => t.Language).Distinct().Count(), 20, int.MaxValue);
        Assert.Subset(ShippedStory.Story.Topics.Select(t => t.Key).ToHashSet(), Titles.SelectMany(t => t.Topics).ToHashSet());
    }

    [Fact]
    public void The_rules_agree_with_the_labels()
    {
        foreach (var title in Titles.Where((_, row) => row % 3 != 0))
        {
            var given = Given(title.Title);
            if (!given.SetEquals(title.Topics))
            {
                output.WriteLine(
                    $"{title.Title}\n    read: {string.Join(", ", title.Topics)}; rules: {string.Join(", ", given)}"
                );
            }
        }

        Assert.InRange(MacroF1("all", Titles), 0.90, 1);
        Assert.InRange(MacroF1("held out", [.. Titles.Where((_, row) => row % 3 == 0)]), 0.85, 1);
    }

    [Fact]
    public void The_rules_agree_in_languages_other_than_English_and_Chinese()
    {
        var others = Titles.Where(t => t.Language is not ("en" or "zh")).ToList();

        Assert.InRange(others.Count, 70, int.MaxValue);
        Assert.InRange(MicroF1(others), 0.85, 1);
    }

    [CorpusFact]
    public void Most_titles_of_the_record_have_a_topic()
    {
        var titles = File.ReadLines(ShippedStory.Record)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(article => article.TryGetProperty("title", out _))
            .Select(article => article.GetProperty("title").GetString()!)
            .ToList();
        var share = titles.Count(title => Given(title).Count > 0) / (double)titles.Count;
        output.WriteLine($"{share:P1} of {titles.Count} titles have a topic.");
        Assert.InRange(share, 0.90, 1);
    }

    private double MacroF1(string name, IReadOnlyList<LabelledTitle> titles)
    {
        var scores = titles.SelectMany(t => t.Topics).Distinct().Order().ToDictionary(k => k, k => F1(k, titles));
        var macro = scores.Values.Average();
        output.WriteLine($"{name}: {titles.Count} titles, macro F1 {macro:F3}, micro F1 {MicroF1(titles):F3}");
        output.WriteLine(string.Join(", ", scores.Select(s => $"{s.Key} {s.Value:F2}")));
        return macro;
    }

    private static double F1(string key, IReadOnlyList<LabelledTitle> titles)
    {
        var both = titles.Count(t => t.Topics.Contains(key) && Given(t.Title).Contains(key));
        return 2.0 * both / (titles.Count(t => t.Topics.Contains(key)) + titles.Count(t => Given(t.Title).Contains(key)));
    }

    private static double MicroF1(IReadOnlyList<LabelledTitle> titles)
    {
        var both = titles.Sum(t => Given(t.Title).Intersect(t.Topics).Count());
        return 2.0 * both / titles.Sum(t => t.Topics.Count + Given(t.Title).Count);
    }

    private static HashSet<string> Given(string title) => [.. Classifier.Classify(title, null, null).Select(h => h.Key)];

    private static List<LabelledTitle> ReadTitles()
    {
        var path = Path.Combine(ShippedStory.Root, "tests", "DeepSeekTracker.Core.Tests", "Topics", "labelled-titles.csv");
        using var reader = new StreamReader(path);
        return
        [
            .. new CsvTable(reader)
                .Rows()
                .Skip(1)
                .Select(row => new LabelledTitle(
                    row.Cells[1],
                    row.Cells[2],
                    [.. row.Cells[3].Split("; ", StringSplitOptions.RemoveEmptyEntries)]
                )),
        ];
    }

    private sealed record LabelledTitle(string Language, string Title, IReadOnlyList<string> Topics);
}
