using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace DeepSeekTracker.Web.Api;

/// <summary>
/// The list on screen as a file, with the list's own filter: <c>/articles/export.csv</c>, <c>.json</c>, <c>.jsonl</c>, and
/// <c>/feeds/export.csv</c>, <c>/claims/export.csv</c>.
/// </summary>
public static class ExportApi
{
    /// <summary>
    /// A reader who takes 240 bytes a second, which Kestrel allows, would keep one of the few exports that may run at once for
    /// days.
    /// </summary>
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    public static void MapExport(this IEndpointRouteBuilder endpoints)
    {
        // Spelt out: for an address with a part that is tried out, routing knows no "other methods are not allowed".
        endpoints.MapGet("/articles/export.csv", Writer("csv"));
        endpoints.MapGet("/articles/export.json", Writer("json"));
        endpoints.MapGet("/articles/export.jsonl", Writer("jsonl"));
        endpoints.MapGet("/feeds/export.csv", WriteFeedsAsync);
        endpoints.MapGet("/claims/export.csv", WriteClaimsAsync);
        endpoints.MapListFeeds();
    }

    private static Delegate Writer(string format) =>
        (
            HttpContext context,
            ArticleExport export,
            UnreadLimits unread,
            IngestQueries ingest,
            FollowedStory followed,
            TimeProvider time,
            CancellationToken stop
        ) => WriteAsync(context, format, export, unread, ingest, followed, time, stop);

    private static async Task WriteAsync(
        HttpContext context,
        string format,
        ArticleExport export,
        UnreadLimits unread,
        IngestQueries ingest,
        FollowedStory followed,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var name = format == "csv" && context.Request.Query["profile"] == "excel" ? "excel" : format;
        var kind = ExportFormats.Parse(name) ?? ExportFormat.Csv;
        var reading = ArticleFilterQuery.Parse(context.Request.Query);
        if (await unread.OfAsync(reading, stop) is { Count: > 0 } problems)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, string.Join(' ', problems), stop);
            return;
        }

        if (ArticleSelection.ReadsIndex(reading.Filter) && ingest.SearchBuild is { } build)
        {
            // A file cannot say later that it was not whole.
            await RefuseAsync(
                context,
                StatusCodes.Status503ServiceUnavailable,
                build.IsStopped
                    ? "The search index is built in part only, so the file would miss articles: the owner stopped the build, and the next start of the program goes on with it. Lists without words can be exported now."
                    : "The search index is still being built, so the file would miss articles. Try again when it is done; lists without words can be exported now.",
                stop
            );
            return;
        }

        Announce(context, "articles", kind, followed, time);
        try
        {
            await export.WriteAsync(reading.Filter, kind, withText: false, context.Response.Body, stop);
        }
        catch (PartlyReadException partly)
        {
            context.Response.Clear();
            var status = partly.Read.IsTooMany ? StatusCodes.Status400BadRequest : StatusCodes.Status503ServiceUnavailable;
            await RefuseAsync(context, status, partly.Message, stop);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string why, CancellationToken stop)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync($"Nothing was exported. {why}\n", stop);
    }

    private static async Task WriteFeedsAsync(
        HttpContext context,
        FeedQueries feeds,
        FollowedStory followed,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var kind = context.Request.Query["profile"] == "excel" ? ExportFormat.ExcelCsv : ExportFormat.Csv;
        Announce(context, "feeds", kind, followed, time);
        var rows = feeds.StreamAsync(FeedFilter.Parse(context.Request.Query), stop);
        await FeedExport.WriteAsync(rows, kind, time.GetUtcNow(), context.Response.Body, stop);
    }

    private static async Task WriteClaimsAsync(
        HttpContext context,
        ClaimQueries claims,
        FollowedStory followed,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var claim = context.Request.Query["claim"].ToString();
        if (claim.Length > 0 && followed.Story.Claims.All(c => c.Key != claim))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The story has no such claim; /claims lists them.", stop);
            return;
        }

        var copies = context.Request.Query[CopiesChoice.Name].ToString();
        if (copies is not ("" or CopiesChoice.Out))
        {
            await RefuseAsync(
                context,
                StatusCodes.Status400BadRequest,
                $"“{CopiesChoice.Name}” knows {CopiesChoice.Out}; without it they are all there.",
                stop
            );
            return;
        }

        var kind = context.Request.Query["profile"] == "excel" ? ExportFormat.ExcelCsv : ExportFormat.Csv;
        Announce(context, "claims", kind, followed, time);
        await ClaimExport.WriteAsync(
            claims.StreamAsync(claim.Length > 0 ? claim : null, withCopies: copies.Length == 0, stop),
            kind,
            context.Response.Body,
            stop
        );
    }

    private static void Announce(HttpContext context, string list, ExportFormat kind, FollowedStory followed, TimeProvider time)
    {
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } pace)
        {
            pace.MinDataRate = SlowestReader;
        }

        var file = string.Create(
            CultureInfo.InvariantCulture,
            $"{followed.Story.Key}-{list}-{time.GetUtcNow():yyyy-MM-dd}{(kind == ExportFormat.ExcelCsv ? "-excel" : "")}{ExportFormats.Extension(kind)}"
        );
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file);
        context.Response.ContentType = ExportFormats.ContentType(kind);
        context.Response.Headers.ContentDisposition = disposition.ToString();
    }
}
