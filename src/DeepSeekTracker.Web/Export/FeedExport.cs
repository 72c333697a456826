using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>The list of feeds as comma-separated values; its columns are told in docs/feeds-csv.md.</summary>
public static class FeedExport
{
    private const int FlushEvery = 200;

    private static readonly (string Name, Func<FeedRow, DateTimeOffset, object?> Value)[] Columns =
    [
        ("id", (row, _) => row.Id),
        ("outlet", (row, _) => row.OutletName),
        ("outlet_key", (row, _) => row.OutletKey),
        ("title", (row, _) => row.Title),
        ("url", (row, _) => row.Url),
        ("state", (row, _) => row.State),
        ("state_reason", (row, _) => row.StateReason),
        ("state_since", (row, _) => Instant(row.StateSince)),
        ("needs_attention", (row, now) => row.NeedsAttention(now)),
        ("failures", (row, _) => row.Failures),
        ("last_poll_at", (row, _) => Instant(row.LastPollAt)),
        ("last_success_at", (row, _) => Instant(row.LastSuccessAt)),
        ("last_new_at", (row, _) => Instant(row.LastNewAt)),
        ("next_poll_at", (row, _) => row.IsPolled ? Instant(row.NextPollAt) : null),
        ("next_poll_reason", (row, _) => row.ScheduleReason),
        ("polls", (row, _) => row.Polls),
        ("format", (row, _) => row.Format),
        ("verified", (row, _) => row.Verified),
        ("paused", (row, _) => row.Paused),
        ("moved_to", (row, _) => row.MovedTo),
    ];

    public static IReadOnlyList<string> ColumnNames { get; } = [.. Columns.Select(column => column.Name)];

    /// <summary>Writes the rows as they come and gives their number.</summary>
    /// <param name="now">By which "needs attention" is told.</param>
    public static async Task<int> WriteAsync(
        IAsyncEnumerable<FeedRow> rows,
        ExportFormat format,
        DateTimeOffset now,
        Stream target,
        CancellationToken stop
    )
    {
        var line = new CsvLine(forSpreadsheets: format == ExportFormat.ExcelCsv);
        await using var writer = new StreamWriter(target, new UTF8Encoding(false), bufferSize: 32 * 1024, leaveOpen: true);
        await writer.WriteAsync(line.Head(ColumnNames).AsMemory(), stop);
        var count = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            await writer.WriteAsync(line.Of(Columns.Select(column => column.Value(row, now))).AsMemory(), stop);
            if (++count % FlushEvery == 0)
            {
                await writer.FlushAsync(stop);
            }
        }

        await writer.FlushAsync(stop);
        return count;
    }

    private static string? Instant(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
