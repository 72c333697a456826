namespace DeepSeekTracker.Web.Fetching;

internal static class FetchRedirect
{
    /// <summary>The Location of a redirect, "" where it names none, or null where the answer is no redirect.</summary>
    public static string? Location(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 ? HeaderValue.Raw(response.Headers, "Location") ?? "" : null;
}
