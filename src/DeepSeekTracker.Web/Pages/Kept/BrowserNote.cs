namespace DeepSeekTracker.Web.Pages.Kept;

/// <summary>What a browser keeps for its reader.</summary>
internal static class BrowserNote
{
    /// <summary>Browsers keep no cookie for longer.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <param name="isForScripts">True where a key of the keyboard changes it as well.</param>
    public static void Write(HttpContext context, string name, string value, bool isForScripts = false)
    {
        var options = new CookieOptions
        {
            HttpOnly = !isForScripts,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Kept,
            Path = "/",
        };
        if (value.Length == 0)
        {
            context.Response.Cookies.Delete(name, options);
        }
        else
        {
            context.Response.Cookies.Append(name, value, options);
        }
    }
}
