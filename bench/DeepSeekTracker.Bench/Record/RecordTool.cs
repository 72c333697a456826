namespace DeepSeekTracker.Bench.Record;

/// <summary>
/// Makes the starter record of a story from the corpus of coverage facts: <c>record.csv</c>, <c>left-out.csv</c>,
/// <c>outlets.csv</c>, <c>outlets.opml</c> and <c>events.csv</c>. The same input gives the same bytes. What needed a person's
/// judgement stands in the CSV files beside this source: <c>unify.csv</c> (one outlet, one name), <c>outlets-by-hand.csv</c>
/// (facts on outlets), <c>corrections.csv</c> (single addresses), <c>events-by-hand.csv</c> (wording of events). In <c>outlets.csv</c> a <c>path_prefix</c> is the beginning of <c>ArticleUrl.Key</c>: the longest one that
/// fits wins over the domain, because several outlets share that host.
/// </summary>
public static class RecordTool
{
    /// <param name="args">Folder of the coverage corpus, folder of the story, and optionally the folder of the hand-made files.</param>
    /// <returns>0; 2 when the arguments are wrong.</returns>
    public static int Run(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Length is < 2 or > 3 || !Directory.Exists(args[0]))
        {
            Console.Error.WriteLine("Usage: record COVERAGE-FOLDER STORY-FOLDER [HAND-DATA-FOLDER]");
            return 2;
        }

        var story = Directory.CreateDirectory(args[1]).FullName;
        var hand = new HandData(args.Length > 2 ? args[2] : Path.Combine(AppContext.BaseDirectory, "Record"));
        var articles = Coverage.Articles(args[0]);
        var sources = Coverage.Sources(args[0]);
        var book = new OutletBook(hand, articles, sources);
        var (rows, leftOut) = ArticleRecord.Make(hand, book, articles);

        Save(story, "outlets.csv", Csv.Write(book.Rows.Select(r => r.Cells).Prepend(OutletRow.Columns)));
        Save(story, "record.csv", Csv.Write(rows.Select(r => r.Cells).Prepend(RecordRow.Columns)));
        Save(story, "left-out.csv", Csv.Write(leftOut.Select(r => r.Cells).Prepend(LeftOut.Columns)));
        Save(story, "events.csv", Csv.Write(EventList.Rows(hand, Coverage.Events(args[0])).Prepend(EventList.Columns)));
        Save(story, "outlets.opml", OutletsOpml.Write(book, hand, sources, articles));
        Report(book, rows, leftOut);
        return 0;
    }

    private static void Save(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private static void Report(OutletBook book, List<RecordRow> rows, List<LeftOut> leftOut)
    {
        var titled = rows.Where(r => r.Title.Length > 0).ToList();
        Console.WriteLine($"{rows.Count} articles, {titled.Count} titled, {rows.Count(r => r.PublishedAt.Length == 0)} undated");
        Console.WriteLine(
            $"{book.Rows.Count} outlets known, {rows.DistinctBy(r => r.Outlet.Key, StringComparer.Ordinal).Count()} with an article, "
                + $"{titled.DistinctBy(r => r.Outlet.Key, StringComparer.Ordinal).Count()} with a titled one"
        );
        Console.WriteLine(
            $"{titled.Select(r => r.Language).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Count()} languages"
        );
        Console.WriteLine($"{leftOut.Count} addresses left out:");
        foreach (var (reason, count) in leftOut.CountBy(l => l.Reason, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {count} {reason}");
        }
    }
}
