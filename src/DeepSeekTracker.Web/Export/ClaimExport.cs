using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>The answers to claims as comma-separated values; its columns are told in docs/claims-csv.md.</summary>
public static class ClaimExport
{
    private const int FlushEvery = 200;

    private static readonly (string Name, Func<MentionRow, object?> Value)[] Columns =
    [
        ("claim", row => row.Claim),
        ("article_id", row => row.ArticleId),
        ("outlet", row => row.OutletName),
        ("value_low", row => row.Low),
        ("value_high", row => row.High),
        ("unit", row => row.Unit),
        ("answer", row => row.Answer),
        ("comparator", row => Word(row.Comparator.ToString())),
        ("raw", row => row.Raw),
        ("modality", row => Word(row.Modality.ToString())),
        ("attribution", row => row.Attribution),
        ("subject", row => row.Subject),
        ("scope", row => row.Scopes),
        ("as_of", row => row.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("place", row => row.Place),
        ("sentence", row => row.Sentence),
        ("sentence_no", row => row.SentenceNumber),
        ("char_start", row => row.CharStart),
        ("char_end", row => row.CharEnd),
        ("rule", row => row.Rule),
        ("confidence", row => row.Confidence),
        ("ruling", row => row.Ruling?.Action),
        ("version", row => row.Version),
        ("title", row => row.Title),
        ("url", row => row.Url),
        ("language", row => row.Language),
        ("published_at", row => Published(row)),
        (
            "first_seen_at",
            row => row.Date.FirstSeenAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture)
        ),
    ];

    public static IReadOnlyList<string> ColumnNames { get; } = [.. Columns.Select(column => column.Name)];

    /// <summary>Writes the rows as they come and gives their number.</summary>
    public static async Task<int> WriteAsync(
        IAsyncEnumerable<MentionRow> rows,
        ExportFormat format,
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
            await writer.WriteAsync(line.Of(Columns.Select(column => column.Value(row))).AsMemory(), stop);
            if (++count % FlushEvery == 0)
            {
                await writer.FlushAsync(stop);
            }
        }

        await writer.FlushAsync(stop);
        return count;
    }

    /// <summary>ISO 8601 at the precision that is known, never finer.</summary>
    private static string? Published(MentionRow row) =>
        row
            .Date.At?.ToUniversalTime()
            .ToString(
                row.Date.Precision switch
                {
                    DatePrecision.Year => "yyyy",
                    DatePrecision.Month => "yyyy-MM",
                    DatePrecision.Day => "yyyy-MM-dd",
                    DatePrecision.Minute => "yyyy-MM-dd'T'HH:mm'Z'",
                    _ => "yyyy-MM-dd'T'HH:mm:ss'Z'",
                },
                CultureInfo.InvariantCulture
            );

    private static string Word(string name) => CamelCase.Parted(name, '-');
}
