using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace DeepSeekTracker.Web.Access;

/// <summary>What is answered to one who is not signed in: the sign-in page in a page's stead, else 401.</summary>
internal static class Challenge
{
    public static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        if (WantsPage(context.HttpContext))
        {
            response.Redirect(ReturnAddress.SignIn(request));
        }
        else
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            response.Headers[HeaderNames.WWWAuthenticate] = "Cookie realm=\"DeepSeekTracker\"";
        }

        return Task.CompletedTask;
    }

    /// <summary>What was sent with a form is not carried through the sign-in, so that form is refused instead.</summary>
    private static bool WantsPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && (
            context.GetEndpoint() is { } endpoint
                ? endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
                : context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        );
}
