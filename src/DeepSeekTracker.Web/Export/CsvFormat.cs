using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>Comma-separated values (RFC 4180).</summary>
internal sealed class CsvFormat(bool forSpreadsheets, bool withText) : IArticleFormat
{
    private readonly CsvLine _line = new(forSpreadsheets);

    public string Head => _line.Head(ArticleCells.Names(withText));

    public string Tail => "";

    public string Row(ArticleExportRow row) => _line.Of(ArticleCells.Of(row, withText).Select(cell => cell.Value));
}
