namespace DeepSeekTracker.Web.Hosting;

/// <summary>For supervisors: <c>/health/live</c> (the process answers), <c>/health/ready</c> (it can do its work).</summary>
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
                return problems.Count == 0
                    ? Results.Text("ready")
                    : Results.Text(string.Join('\n', problems), statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        );
    }
}
