using System.Diagnostics;
using System.Globalization;
using DeepSeekTracker.Bench.ExtractionScore;
using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Bench.Copies;

/// <summary>Measures the search for copies.</summary>
internal static class CopiesTool
{
    private const int FewestWords = 200;

    public static async Task<int> RunAsync(string[] args) =>
        args switch
        {
            ["recall", var folder] => Recall(folder),
            ["cost", var folder] => Cost(folder),
            ["compare", var folder] => MinHashTrial.Run(Texts(folder)),
            ["lookup", var folder, var stored, var data] => await CopyLookup.RunAsync(
                Texts(folder),
                int.Parse(stored, CultureInfo.InvariantCulture),
                data
            ),
            _ => Usage(),
        };

    private static List<string> Texts(string folder) =>
        CopyTrial.Originals(ExtractionTruth.Load(folder).SelectMany(page => page.Texts.Take(1)), FewestWords);

    private static int Recall(string folder)
    {
        var result = CopyTrial.Run(Texts(folder));
        var pairs = (long)result.Originals * (result.Originals - 1) / 2;
        Say($"{result.Originals} originals, {result.Documents} documents, {pairs} pairs of different originals");
        foreach (var (kind, found, of, overlap) in result.Kinds)
        {
            Say($"{kind, -28} {100.0 * found / of, 6:F1} % found, mean containment {overlap / Math.Max(1, found):F2}");
        }

        Say($"false pairs: {result.False.Count}");
        return result.False.Count;
    }

    private static int Cost(string folder)
    {
        var texts = Texts(folder);
        var shingled = texts.ConvertAll(ShingledText.Of);
        shingled.ForEach(text => _ = Fingerprint.Of(text));
        var words = texts.Average(text => (double)CopyMutations.Units(text).Count);
        Say(
            $"{texts.Count} texts, mean {words:F0} words, {shingled.Average(text => text.Shingles.Count):F0} shingles, {shingled.Average(text => Fingerprint.Of(text)!.Keys.Count):F0} keys"
        );
        Measure("shingling", texts.Count, i => ShingledText.Of(texts[i]));
        Measure("fingerprint of the shingles", texts.Count, i => Fingerprint.Of(shingled[i]));
        Measure("judging a pair", texts.Count, i => CopyJudge.Judge(shingled[i], shingled[^(i + 1)]));
        Measure("shared passages of a copy", texts.Count, i => SharedPassages.Of(shingled[i], shingled[i]));
        Measure("credit", texts.Count, i => SyndicationCredit.InText(texts[i]));
        return 0;
    }

    private static void Measure(string what, int count, Func<int, object?> work)
    {
        const int Rounds = 5;
        for (var i = 0; i < count; i++)
        {
            _ = work(i);
        }

        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < count * Rounds; i++)
        {
            _ = work(i % count);
        }

        process.Refresh();
        Say($"{what, -28} {(process.TotalProcessorTime - before).TotalMicroseconds / (count * Rounds), 8:F1} us CPU");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static int Usage()
    {
        Console.WriteLine(
            """
            copies recall CORPUS/extraction    how surely copies are found, and how many false pairs
            copies cost CORPUS/extraction      what a document costs
            copies compare CORPUS/extraction   the same recall with one-permutation MinHash
            copies lookup CORPUS/extraction 1000000 FOLDER
                                               what one more article costs where so many are stored
            """
        );
        return 2;
    }
}
