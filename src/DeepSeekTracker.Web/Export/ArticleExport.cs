using System.Text;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>Writes exactly the list on screen: the same filter, the same rows in the same order, as a stream without a cap.</summary>
public sealed class ArticleExport(ArticleQueries articles)
{
    private const int FlushEvery = 100;

    /// <summary>Writes the articles and gives their number.</summary>
    public async Task<int> WriteAsync(
        ArticleFilter filter,
        ExportFormat format,
        bool withText,
        Stream target,
        CancellationToken stop
    )
    {
        var form = Form(format, withText);
        // The search is asked before the first byte: one that cannot be answered is told, and never a file that is cut.
        await using var rows = articles.StreamAsync(filter, withText, stop).GetAsyncEnumerator(stop);
        var hasRow = await rows.MoveNextAsync();
        await using var writer = new StreamWriter(
            target,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            bufferSize: 32 * 1024,
            leaveOpen: true
        );
        await writer.WriteAsync(form.Head.AsMemory(), stop);
        var count = 0;
        for (; hasRow; hasRow = await rows.MoveNextAsync())
        {
            await writer.WriteAsync(form.Row(rows.Current).AsMemory(), stop);
            if (++count % FlushEvery == 0)
            {
                await writer.FlushAsync(stop);
            }
        }

        await writer.WriteAsync(form.Tail.AsMemory(), stop);
        await writer.FlushAsync(stop);
        return count;
    }

    private static IArticleFormat Form(ExportFormat format, bool withText) =>
        format switch
        {
            ExportFormat.Csv => new CsvFormat(forSpreadsheets: false, withText),
            ExportFormat.ExcelCsv => new CsvFormat(forSpreadsheets: true, withText),
            ExportFormat.Json => new JsonFormat(lines: false, withText),
            _ => new JsonFormat(lines: true, withText),
        };
}
