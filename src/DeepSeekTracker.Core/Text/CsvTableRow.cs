namespace DeepSeekTracker.Core.Text;

/// <summary>One row of a table of comma-separated values.</summary>
/// <param name="Number">Number of the row as a spreadsheet shows it: from 1, the header and blank rows included.</param>
/// <param name="Cells">The cells without their quotation marks.</param>
/// <param name="Problem">Why the row cannot be trusted, in plain English; null for a sound row.</param>
public sealed record CsvTableRow(int Number, IReadOnlyList<string> Cells, string? Problem = null);
