using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Queries;
using Microsoft.Net.Http.Headers;

namespace DeepSeekTracker.Web.Api;

/// <summary>The list on screen as a file: <c>/articles/export.csv</c>, <c>.json</c>, <c>.jsonl</c> with the list's own filter.</summary>
public static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/articles/export.{format:regex(^(csv|json|jsonl)$)}", WriteAsync);

    private static async Task WriteAsync(
        HttpContext context,
        string format,
        ArticleExport export,
        FollowedStory followed,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var name = format == "csv" && context.Request.Query["profile"] == "excel" ? "excel" : format;
        var kind = ExportFormats.Parse(name) ?? ExportFormat.Csv;
        var reading = ArticleFilterQuery.Parse(context.Request.Query);
        if (reading.Problems.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"Nothing was exported. {string.Join(' ', reading.Problems)}\n", stop);
            return;
        }

        var file = string.Create(
            CultureInfo.InvariantCulture,
            $"{followed.Story.Key}-articles-{time.GetUtcNow():yyyy-MM-dd}{(kind == ExportFormat.ExcelCsv ? "-excel" : "")}{ExportFormats.Extension(kind)}"
        );
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file);
        context.Response.ContentType = ExportFormats.ContentType(kind);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        await export.WriteAsync(reading.Filter, kind, withText: false, context.Response.Body, stop);
    }
}
