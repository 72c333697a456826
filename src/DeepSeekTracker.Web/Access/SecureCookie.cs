namespace DeepSeekTracker.Web.Access;

/// <summary>
/// A cookie of this program: Secure whatever the connection (browsers keep such cookies from loopback addresses too), out
/// of scripts' reach, and never sent from another site. Antiforgery's own setting for Secure throws on plain HTTP.
/// </summary>
internal sealed class SecureCookie : CookieBuilder
{
    public SecureCookie(string name)
    {
        Name = "__Host-" + name;
        Path = "/";
        HttpOnly = true;
        IsEssential = true;
        SameSite = SameSiteMode.Strict;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
