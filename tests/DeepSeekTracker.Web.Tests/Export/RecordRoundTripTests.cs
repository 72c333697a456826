using DeepSeekTracker.Web.Export;

namespace DeepSeekTracker.Web.Tests.Export;

[Collection(RecordApp.Name)]
public sealed class RecordRoundTripTests(TrackerApp app)
{
    [Theory]
    [InlineData(ExportFormat.Csv, "table.csv")]
    [InlineData(ExportFormat.ExcelCsv, "table.csv")]
    [InlineData(ExportFormat.Json, "table.json")]
    [InlineData(ExportFormat.JsonLines, "table.jsonl")]
    public async Task The_starter_record_comes_back_as_it_was(ExportFormat format, string name) =>
        await RoundTrip.CompareAsync(app, format, name, withText: false, RoundTrip.Own);
}
