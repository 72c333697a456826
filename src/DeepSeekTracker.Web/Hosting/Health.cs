using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>For supervisors: <c>/health/live</c> (the process answers), <c>/health/ready</c> (the database is usable).</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        endpoints.MapGet(
            "/health/ready",
            async (Database database, CancellationToken stop) =>
                await database.IsCurrentAsync(stop)
                    ? Results.Text("ready")
                    : Results.Text("the database is not ready", statusCode: StatusCodes.Status503ServiceUnavailable)
        );
    }
}
