using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>For supervisors: <c>/health/live</c> (the process answers), <c>/health/ready</c> (it can do its work; what a start has left to do is told and is no fault).</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        endpoints.MapGet(
            "/health/ready",
            async (HttpContext context, CancellationToken stop) =>
            {
                var problems = await context.RequestServices.GetRequiredService<Readiness>().ProblemsAsync(stop);
                var left = context.RequestServices.GetRequiredService<IngestQueries>().Unfinished.Select(UnfinishedText.Of);
                return problems.Count == 0
                    ? Results.Text(string.Join('\n', left.Prepend("ready")))
                    : Results.Text(string.Join('\n', problems), statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        );
    }
}
