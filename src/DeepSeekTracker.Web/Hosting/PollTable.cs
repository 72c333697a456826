using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>What a poll came to, one line a feed, for whoever typed the verb.</summary>
internal static class PollTable
{
    private const int WidestFeed = 44;
    private const int WidestOutcome = 72;
    private static readonly string[] Head = ["FEED", "STATE", "WHAT HAPPENED", "NEW ENTRIES", "NEW ARTICLES", "NEXT POLL"];

    public static string Of(IReadOnlyList<PollTally> polls)
    {
        if (polls.Count == 0)
        {
            return "";
        }

        List<string[]> rows = [Head, .. polls.Select(Row)];
        var widths = Enumerable.Range(0, Head.Length - 1).Select(column => rows.Max(row => row[column].Length)).ToList();
        var table = new StringBuilder();
        foreach (var row in rows)
        {
            for (var column = 0; column < widths.Count; column++)
            {
                var isNumber = column is 3 or 4;
                table.Append(isNumber ? row[column].PadLeft(widths[column]) : row[column].PadRight(widths[column])).Append("  ");
            }

            table.Append(row[^1]).Append('\n');
        }

        return table.Append('\n').ToString();
    }

    private static string[] Row(PollTally poll) =>
        [
            TextTable.Cut(poll.Name is null ? Address(poll.Url) : $"{poll.Name} ({Address(poll.Url)})", WidestFeed),
            poll.State,
            TextTable.Cut(poll.Message, WidestOutcome),
            poll.NewEntries.ToString(CultureInfo.InvariantCulture),
            poll.NewArticles.ToString(CultureInfo.InvariantCulture),
            poll.NextPollAt is { } next
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"about {next:yyyy-MM-dd HH:mm} UTC because: {TextTable.OneLine(poll.Because)}"
                )
                : TextTable.OneLine(poll.Because ?? "never"),
        ];

    private static string Address(string url) =>
        url[(url.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
}
