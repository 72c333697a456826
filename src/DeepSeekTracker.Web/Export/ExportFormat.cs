namespace DeepSeekTracker.Web.Export;

/// <summary>A format that articles are exported in.</summary>
public enum ExportFormat
{
    /// <summary>RFC 4180, UTF-8 without a mark, every value as it is.</summary>
    Csv,

    /// <summary>For spreadsheets: UTF-8 with a mark, and what a spreadsheet would run as a formula made text.</summary>
    ExcelCsv,
    Json,
    JsonLines,
}

/// <summary>The names of the formats in addresses and on the command line.</summary>
public static class ExportFormats
{
    public static readonly IReadOnlyList<string> Names = ["csv", "excel", "json", "jsonl"];

    public static ExportFormat? Parse(string name) =>
        name.ToLowerInvariant() switch
        {
            "csv" => ExportFormat.Csv,
            "excel" => ExportFormat.ExcelCsv,
            "json" => ExportFormat.Json,
            "jsonl" => ExportFormat.JsonLines,
            _ => null,
        };

    public static string ContentType(ExportFormat format) =>
        format switch
        {
            ExportFormat.Json => "application/json; charset=utf-8",
            ExportFormat.JsonLines => "application/jsonl; charset=utf-8",
            _ => "text/csv; charset=utf-8",
        };

    public static string Extension(ExportFormat format) =>
        format switch
        {
            ExportFormat.Json => ".json",
            ExportFormat.JsonLines => ".jsonl",
            _ => ".csv",
        };
}
