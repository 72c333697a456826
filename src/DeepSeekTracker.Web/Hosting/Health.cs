using System.Globalization;
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
            async (Database database, WriteHealth writing, CancellationToken stop) =>
                await WhyNotReadyAsync(database, writing, stop) is { } reason
                    ? Results.Text(reason, statusCode: StatusCodes.Status503ServiceUnavailable)
                    : Results.Text("ready")
        );
    }

    /// <summary>Null when the database can be read and the last thing that was to be stored was stored.</summary>
    private static async Task<string?> WhyNotReadyAsync(Database database, WriteHealth writing, CancellationToken stop)
    {
        try
        {
            return !await database.IsCurrentAsync(stop) ? "The database is not there or not up to date."
                : writing.Trouble is { } trouble
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"Nothing can be stored since {trouble.Since:yyyy-MM-dd HH:mm} UTC; what is stored can be read. {trouble.Sentence}"
                    )
                : null;
        }
        catch (Exception problem) when (StartProblem.Explain(problem) is { } sentence)
        {
            return $"The database cannot be read. {sentence}";
        }
    }
}
