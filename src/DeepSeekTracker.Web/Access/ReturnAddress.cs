using Microsoft.AspNetCore.Http.HttpResults;

namespace DeepSeekTracker.Web.Access;

/// <summary>Where a reader wanted to go before the sign-in page came between.</summary>
public static class ReturnAddress
{
    public const string Field = "return";
    public const string Default = "/admin";

    private const int Longest = 2000;

    public static string SignIn(HttpRequest request) =>
        "/admin/sign-in" + QueryString.Create(Field, request.PathBase + request.Path + request.QueryString);

    /// <summary>The address if it stays here, else the admin page.</summary>
    public static string Of(string? wanted) =>
        wanted is { Length: > 0 and <= Longest }
        && wanted[0] == '/'
        && wanted.All(letter => letter is > ' ' and < '\u007f' and not '\\')
        && RedirectHttpResult.IsLocalUrl(wanted)
            ? wanted
            : Default;
}
