using System.Globalization;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Bench.ClaimScore;

/// <summary>Measures claims: real quotes of a few words, and sentences of our own with amounts that are no claim.</summary>
internal static class ClaimScoreTool
{
    private const string Usage = """
        claims report STORY.json QUOTES.jsonl NO-CLAIMS.csv   recall on quotes (a third held out by hash), precision on the rest
        claims text STORY.json FILE [LANGUAGE]                every mention in a text
        """;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["report", var story, var quotes, .. var rest]:
                var spotter = SpotterOf(story);
                Quotes(spotter, quotes);
                if (rest is [var none])
                {
                    NoClaims(spotter, none);
                }

                return 0;
            case ["text", var story, var file, .. var language]:
                Print(SpotterOf(story), File.ReadAllText(file), language.FirstOrDefault());
                return 0;
            default:
                Console.WriteLine(Usage);
                return 2;
        }
    }

    private static ClaimSpotter SpotterOf(string path) =>
        StoryFile.Parse(File.ReadAllText(path)) switch
        {
            StoryFileReading.Read read => new ClaimSpotter(read.Story),
            StoryFileReading.Faulty faulty => throw new InvalidDataException(string.Join('\n', faulty.Problems)),
            _ => throw new InvalidDataException(path),
        };

    private static void Quotes(ClaimSpotter spotter, string path)
    {
        var all = ClaimQuote.Read(path).Where(ClaimMarks.IsDeclared).ToList();
        var marked = all.Select(q => (Quote: q, Fault: ClaimMarks.Fault(q, spotter.Spot(q.Text, q.Language)))).ToList();
        foreach (var (quote, fault) in marked.Where(m => m.Fault is not null && !m.Quote.IsHeldOut))
        {
            Console.WriteLine(
                $"  {quote.Key} [{quote.Language}] {quote.Text} | {string.Join("–", quote.Values)} {quote.Unit} {quote.Comparator} | {fault} | {quote.Note}"
            );
        }

        Line("figures and dates, tuned on", marked.Where(m => ClaimMarks.HasValue(m.Quote) && !m.Quote.IsHeldOut));
        Line("figures and dates, held out", marked.Where(m => ClaimMarks.HasValue(m.Quote) && m.Quote.IsHeldOut));
        Line("figures and dates, all", marked.Where(m => ClaimMarks.HasValue(m.Quote)));
        Line("all declared claims, all", marked);
        foreach (var claim in marked.Where(m => ClaimMarks.HasValue(m.Quote)).GroupBy(m => m.Quote.Key, StringComparer.Ordinal))
        {
            Line($"  {claim.Key}", claim);
        }
    }

    private static void Line(string name, IEnumerable<(ClaimQuote Quote, string? Fault)> marked)
    {
        var list = marked.ToList();
        var right = list.Count(m => m.Fault is null);
        Console.WriteLine($"{name}: {right} of {list.Count} ({Share(right, list.Count)})");
    }

    private static string Share(int part, int all) =>
        (all == 0 ? 1 : (double)part / all).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A line is <c>language,what,sentence</c>: what is "none", or the key of the one claim that the sentence does answer.</summary>
    private static void NoClaims(ClaimSpotter spotter, string path)
    {
        using var reader = new StreamReader(path);
        var sentences = 0;
        var wrong = 0;
        var right = 0;
        foreach (var row in new CsvTable(reader).Rows().Skip(1))
        {
            sentences++;
            foreach (var mention in spotter.Spot(row.Cells[2], row.Cells[0]))
            {
                if (mention.Claim == row.Cells[1])
                {
                    right++;
                }
                else
                {
                    wrong++;
                    Console.WriteLine($"  false: {mention.Claim} {mention.Low} ({mention.Rule}) in: {row.Cells[2]}");
                }
            }
        }

        Console.WriteLine(
            $"no-claim sentences: {sentences}; right mentions {right}, false {wrong}, precision {Share(right, right + wrong)}"
        );
    }

    private static void Print(ClaimSpotter spotter, string text, string? language)
    {
        foreach (var m in spotter.Spot(text, language))
        {
            Console.WriteLine(
                $"{m.Claim} | {m.Comparator} {m.Low}–{m.High} {m.Unit} {m.Answer} | {m.Modality} {m.Attribution} | {string.Join('+', m.Scopes)} | {m.Amount.In(text)} | {m.Rule} {m.Confidence} | {m.Sentence.In(text)}"
            );
        }
    }
}
