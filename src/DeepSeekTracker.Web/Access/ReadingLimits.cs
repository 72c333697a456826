using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Access;

/// <summary>
/// How many dear answers one reader gets at the same time. They are counted while they run, not by the minute: who waits for
/// each answer is never refused.
/// </summary>
internal sealed class ReadingLimits(IOptions<ReadingOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan AfterExport = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterSearch = TimeSpan.FromSeconds(5);

    private static readonly string[] Exports = ["/articles/export.", "/feeds/export.", "/claims/export.", "/timeline.csv"];

    private enum Cost
    {
        Page,
        Search,
        Export,
    }

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = RefuseAsync;
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, (Cost, string)>(OfClient),
            PartitionedRateLimiter.Create<HttpContext, Cost>(OfAll)
        );
    }

    private RateLimitPartition<(Cost, string)> OfClient(HttpContext context)
    {
        var (cost, limits) = (CostOf(context.Request), options.Value);
        return cost switch
        {
            Cost.Export => Partition(limits.ExportsPerAddress, 0),
            Cost.Search => Partition(limits.SearchesPerAddress, limits.SearchesWaiting),
            _ => RateLimitPartition.GetNoLimiter((cost, "")),
        };

        RateLimitPartition<(Cost, string)> Partition(int most, int waiting) =>
            RateLimitPartition.GetConcurrencyLimiter(
                (cost, ClientLane.Of(context.Connection.RemoteIpAddress)),
                _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = waiting }
            );
    }

    private RateLimitPartition<Cost> OfAll(HttpContext context) =>
        CostOf(context.Request) == Cost.Export
            ? RateLimitPartition.GetConcurrencyLimiter(
                Cost.Export,
                _ => new ConcurrencyLimiterOptions { PermitLimit = options.Value.Exports, QueueLimit = 0 }
            )
            : RateLimitPartition.GetNoLimiter(Cost.Page);

    private static Cost CostOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return Array.Exists(Exports, export => path.StartsWith(export, StringComparison.OrdinalIgnoreCase)) ? Cost.Export
            : path.Equals("/compare", StringComparison.OrdinalIgnoreCase)
            || (request.Query.TryGetValue("q", out var words) && words.Any(word => !string.IsNullOrWhiteSpace(word)))
                ? Cost.Search
            : Cost.Page;
    }

    /// <summary>An export says so in words that a program can log; a page is the status page's to write.</summary>
    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken stop)
    {
        var response = refused.HttpContext.Response;
        var isExport = CostOf(refused.HttpContext.Request) == Cost.Export;
        response.Headers.RetryAfter = (isExport ? AfterExport : AfterSearch).TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (isExport)
        {
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(
                "Nothing was exported. Others are still running; try again when one of them has ended.\n",
                stop
            );
        }
    }
}
