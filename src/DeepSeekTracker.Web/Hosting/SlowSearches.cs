using System.Globalization;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Tells a reader whose search takes too long, in place of a fault.</summary>
internal static class SlowSearches
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    public static void UseSlowSearches(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (SlowSearchException) when (!context.Response.HasStarted)
                {
                    context.Response.Clear();
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    context.Response.Headers.RetryAfter = Later.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                    SlowSearch.Note(context);
                }
            }
        );
}
