using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Razor answers any method at a page's address; here a page answers those that it has a method for, and reading.</summary>
internal static class PageMethods
{
    /// <summary>The search box holds 1,000 characters, each of up to nine signs in an address; the builder's fields together twice that.</summary>
    private const int LongestAddress = 24 * 1024;

    /// <summary>An error's page is read, whatever was asked for, and takes nothing from a form that may be the very fault.</summary>
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
                    context.Request.ContentType = null;
                }

                return next(context);
            }
        );

    /// <summary>
    /// A form that is larger than its page takes is not read, and looks like one without our token. An address that is too long
    /// gets no page, whose links might repeat it.
    /// </summary>
    public static void UseSizeLimits(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.Features.Get<IHttpRequestFeature>()?.RawTarget.Length > LongestAddress)
                {
                    context.Response.StatusCode = StatusCodes.Status414UriTooLong;
                    context.Response.ContentType = "text/plain; charset=utf-8";
                    await context.Response.WriteAsync(
                        $"This address has more than {LongestAddress} characters. Shorten the search, or limit the list by fewer values.\n"
                    );
                    return;
                }

                await next(context);
                if (
                    context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false }
                    && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
                )
                {
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                }
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
