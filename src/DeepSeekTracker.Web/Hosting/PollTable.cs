using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>What a poll came to, feed by feed, for whoever typed the verb: a table that fits a terminal, and its sum.</summary>
internal static class PollTable
{
    /// <summary>Places of a line.</summary>
    public const int Widest = 100;

    private const int WidestFeed = 27;
    private const int WidestState = 14;
    private const string Gap = "  ";

    private static readonly IReadOnlyList<string>[] Head =
    [
        ["", "FEED"],
        ["", "STATE"],
        ["NEW", "ENTRIES"],
        ["NEW", "ARTICLES"],
        ["", "WHAT HAPPENED, AND THE NEXT POLL"],
    ];

    public static string Of(PassReport feeds, PassReport pages)
    {
        var table = new StringBuilder();
        if (feeds.Polls.Count > 0)
        {
            Write(table, feeds.Polls);
        }

        foreach (
            var sentence in new[] { Sum(feeds, "There is no feed to poll."), Sum(pages, "No page is waiting to be fetched.") }
        )
        {
            table.AppendJoin('\n', TerminalText.Wrap(TextTable.OneLine(sentence), Widest)).Append('\n');
        }

        return table.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder table, IReadOnlyList<PollTally> polls)
    {
        List<IReadOnlyList<string>[]> rows = [Head, .. polls.Select(Row)];
        var widths = Enumerable
            .Range(0, Head.Length - 1)
            .Select(column => rows.Max(row => row[column].Max(TerminalText.Width)))
            .ToList();
        var last = Widest - widths.Sum(width => width + Gap.Length);
        foreach (var row in rows)
        {
            IReadOnlyList<string>[] cells = [.. row[..^1], [.. row[^1].SelectMany(line => TerminalText.Wrap(line, last))]];
            for (var line = 0; line < cells.Max(cell => cell.Count); line++)
            {
                table
                    .Append(string.Join(Gap, cells.Select((cell, column) => Place(cell, line, column, widths))).TrimEnd())
                    .Append('\n');
            }

            table.Append('\n');
        }
    }

    private static string Place(IReadOnlyList<string> cell, int line, int column, List<int> widths)
    {
        var text = line < cell.Count ? cell[line] : "";
        var isNumber = column is 2 or 3;
        return column == widths.Count ? text
            : isNumber ? TerminalText.PadLeft(text, widths[column])
            : TerminalText.PadRight(text, widths[column]);
    }

    private static IReadOnlyList<string>[] Row(PollTally poll) =>
        [
            [
                .. poll.Name is null ? [] : TerminalText.Wrap(TextTable.OneLine(poll.Name), WidestFeed),
                .. TerminalText.Wrap(TextTable.OneLine(Address(poll.Url)), WidestFeed),
            ],
            TerminalText.Wrap(poll.State, WidestState),
            [poll.NewEntries.ToString(CultureInfo.InvariantCulture)],
            [poll.NewArticles.ToString(CultureInfo.InvariantCulture)],
            [TextTable.OneLine(poll.Message), TextTable.OneLine(Next(poll))],
        ];

    private static string Next(PollTally poll) =>
        poll.NextPollAt is { } next
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Next about {next:yyyy-MM-dd HH:mm} UTC: {poll.Because?.TrimEnd('.')}."
            )
            : poll.Because ?? "It is not polled any more.";

    private static string Sum(PassReport pass, string none) =>
        pass.Due == 0 && !pass.ConnectionDown ? none : $"{pass.Summary.TrimEnd('.')}.";

    private static string Address(string url) =>
        url[(url.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
}
