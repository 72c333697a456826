using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Access;

/// <summary>
/// How many dear answers one reader gets at the same time. They are counted while they run, not by the minute: who waits for
/// each answer is never refused.
/// </summary>
/// <remarks>
/// The framework's own middleware does not dispose of its limiters, whose timers then tick, and hold the whole program, for as
/// long as the process lives.
/// </remarks>
internal sealed class ReadingLimits : IMiddleware, IDisposable
{
    private static readonly TimeSpan AfterExport = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterSearch = TimeSpan.FromSeconds(5);

    private static readonly string[] Exports = ["/articles/export.", "/feeds/export.", "/claims/export.", "/timeline.csv"];

    /// <summary>A feed of a search looks at every hit, as an export does.</summary>
    private const string WholeFeeds = "/articles/feed.";

    private readonly ReadingOptions _limits;
    private readonly PartitionedRateLimiter<HttpContext> _clients;
    private readonly PartitionedRateLimiter<HttpContext> _all;
    private readonly PartitionedRateLimiter<HttpContext> _both;

    public ReadingLimits(IOptions<ReadingOptions> options)
    {
        _limits = options.Value;
        _clients = PartitionedRateLimiter.Create<HttpContext, (Cost, string)>(OfClient);
        _all = PartitionedRateLimiter.Create<HttpContext, Cost>(OfAll);
        _both = PartitionedRateLimiter.CreateChained(_clients, _all);
    }

    private enum Cost
    {
        Page,
        Search,
        Export,
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        using var lease = await _both.AcquireAsync(context, permitCount: 1, context.RequestAborted);
        if (lease.IsAcquired)
        {
            await next(context);
        }
        else
        {
            await RefuseAsync(context);
        }
    }

    public void Dispose()
    {
        _both.Dispose();
        _clients.Dispose();
        _all.Dispose();
    }

    private RateLimitPartition<(Cost, string)> OfClient(HttpContext context)
    {
        var cost = CostOf(context.Request);
        return cost switch
        {
            Cost.Export => Partition(_limits.ExportsPerAddress, 0),
            Cost.Search => Partition(_limits.SearchesPerAddress, _limits.SearchesWaiting),
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
                _ => new ConcurrencyLimiterOptions { PermitLimit = _limits.Exports, QueueLimit = 0 }
            )
            : RateLimitPartition.GetNoLimiter(Cost.Page);

    private static Cost CostOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return Array.Exists(Exports, export => path.StartsWith(export, StringComparison.OrdinalIgnoreCase)) ? Cost.Export
            : path.TrimEnd('/').Equals("/compare", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/compare/", StringComparison.OrdinalIgnoreCase)
            || path.TrimEnd('/').Equals("/kept", StringComparison.OrdinalIgnoreCase)
            || (request.Query.TryGetValue("q", out var words) && words.Any(word => !string.IsNullOrWhiteSpace(word)))
                ? (IsWholeFeed(request) ? Cost.Export : Cost.Search)
            : Cost.Page;
    }

    private static bool IsWholeFeed(HttpRequest request) =>
        request.Path.Value?.StartsWith(WholeFeeds, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>An export says so in words that a program can log; a page is the status page's to write.</summary>
    private static async Task RefuseAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        var isExport = CostOf(context.Request) == Cost.Export;
        response.Headers.RetryAfter = (isExport ? AfterExport : AfterSearch).TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (isExport)
        {
            response.ContentType = "text/plain; charset=utf-8";
            var what = IsWholeFeed(context.Request) ? "This feed was not made." : "Nothing was exported.";
            await response.WriteAsync(
                $"{what} Others are still being written; try again when one of them has ended.\n",
                context.RequestAborted
            );
        }
    }
}
