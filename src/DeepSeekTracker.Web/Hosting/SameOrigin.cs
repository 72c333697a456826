namespace DeepSeekTracker.Web.Hosting;

/// <summary>
/// A change must be asked for by our own pages: browsers say so in Sec-Fetch-Site, older ones in Origin. What says nothing
/// (a program, a very old browser) still needs the form's token.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsReading(request.Method) || IsOurs(request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site switch
        {
            "same-origin" => true,
            "" or "none" => IsOurOrigin(request),
            _ => false,
        };
    }

    /// <summary>Our own referrer policy makes browsers send "null" from our own forms; the scheme may end at a proxy.</summary>
    private static bool IsOurOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin is "" or "null"
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own)
                && string.Equals(from.Authority, own.Authority, StringComparison.OrdinalIgnoreCase)
            );
    }
}
