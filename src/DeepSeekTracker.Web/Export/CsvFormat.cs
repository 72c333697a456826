using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Imports;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>Comma-separated values (RFC 4180).</summary>
internal sealed class CsvFormat(bool forSpreadsheets, bool withText) : IArticleFormat
{
    private readonly StringBuilder _line = new();

    public string Head => (forSpreadsheets ? "\uFEFF" : "") + string.Join(',', ArticleCells.Names(withText)) + "\r\n";

    public string Tail => "";

    public string Row(ArticleExportRow row)
    {
        _line.Clear();
        foreach (var (_, value) in ArticleCells.Of(row, withText))
        {
            if (_line.Length > 0)
            {
                _line.Append(',');
            }

            Append(value);
        }

        return _line.Append("\r\n").ToString();
    }

    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                AppendText(text);
                break;
            case IReadOnlyList<string> list:
                AppendText(string.Join(ArticleColumns.ValueSeparator, list));
                break;
            case bool flag:
                _line.Append(flag ? "true" : "false");
                break;
            case IFormattable number:
                _line.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>A spreadsheet runs cells that begin with = + - @ or a control character; an apostrophe makes them text.</summary>
    private void AppendText(string text)
    {
        var defused =
            forSpreadsheets && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        if (defused.AsSpan().IndexOfAny(",\"\r\n") < 0 && !(defused.Length > 0 && (defused[0] == ' ' || defused[^1] == ' ')))
        {
            _line.Append(defused);
            return;
        }

        _line.Append('"').Append(defused.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
