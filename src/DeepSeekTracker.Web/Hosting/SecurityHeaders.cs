namespace DeepSeekTracker.Web.Hosting;

/// <summary>
/// Headers that hold a hostile article down even if markup of its own ever reached a page. They stand on every answer,
/// also on those that the host itself refuses, so this comes first of all and writes last.
/// </summary>
internal sealed class SecurityHeaders : IStartupFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    context.Response.OnStarting(() => WriteAsync(context));
                    return rest(context);
                }
            );
            next(app);
        };

    private static Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()";
        headers["X-Robots-Tag"] = "noindex";
        if (IsForOneReader(context))
        {
            headers.CacheControl = "no-store";
            headers.Remove("Expires");
            headers.Remove("Pragma");
        }

        return Task.CompletedTask;
    }

    /// <summary>Errors and states of health too: what is refused or missing now may be there at the next request.</summary>
    private static bool IsForOneReader(HttpContext context) =>
        context.Response.StatusCode >= StatusCodes.Status400BadRequest
        || context.User.Identity is { IsAuthenticated: true }
        || context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
}
