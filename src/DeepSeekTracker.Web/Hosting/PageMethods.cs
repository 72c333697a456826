using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Razor answers any method at a page's address; here a page answers those that it has a method for, and reading.</summary>
internal static class PageMethods
{
    /// <summary>An error's page is read, whatever was asked for.</summary>
    public static void UseReadableErrors(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var isError =
                    context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                    || context.Features.Get<IExceptionHandlerFeature>() is not null;
                if (isError && !SameOrigin.IsReading(context.Request.Method))
                {
                    context.Request.Method = HttpMethods.Get;
                }

                return next(context);
            }
        );

    public static void UsePageMethods(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var page = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() as CompiledPageActionDescriptor;
                if (page is null || SameOrigin.IsReading(context.Request.Method) || Takes(page, context.Request.Method))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                context.Response.Headers.Allow = Takes(page, HttpMethods.Post) ? "GET, HEAD, POST" : "GET, HEAD";
                return Task.CompletedTask;
            }
        );

    private static bool Takes(CompiledPageActionDescriptor page, string method) =>
        page.HandlerMethods.Any(handler => string.Equals(handler.HttpMethod, method, StringComparison.OrdinalIgnoreCase));
}
