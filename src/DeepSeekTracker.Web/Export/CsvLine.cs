using System.Globalization;
using System.Text;
using DeepSeekTracker.Core.Imports;

namespace DeepSeekTracker.Web.Export;

/// <summary>
/// One line of comma-separated values (RFC 4180). A value is a string, a bool, a number, a list of strings, or null for
/// unknown.
/// </summary>
internal sealed class CsvLine(bool forSpreadsheets)
{
    private readonly StringBuilder _line = new();

    public string Head(IEnumerable<string> names) => (forSpreadsheets ? "\uFEFF" : "") + string.Join(',', names) + "\r\n";

    public string Of(IEnumerable<object?> values)
    {
        _line.Clear();
        var first = true;
        foreach (var value in values)
        {
            if (!first)
            {
                _line.Append(',');
            }

            first = false;
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

    private void AppendText(string text)
    {
        var defused = forSpreadsheets ? SpreadsheetCell.Defuse(text) : text;
        if (defused.AsSpan().IndexOfAny(",\"\r\n") < 0 && !(defused.Length > 0 && (defused[0] == ' ' || defused[^1] == ' ')))
        {
            _line.Append(defused);
            return;
        }

        _line.Append('"').Append(defused.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
