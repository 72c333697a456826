namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Addresses from outside: only web addresses become links, and each is shown short.</summary>
public static class WebAddress
{
    private const int Longest = 60;

    /// <summary>The address when a browser may be sent there; null for javascript:, data: and the like.</summary>
    public static string? Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    /// <summary>Host and path without what readers do not need, cut to fit a line.</summary>
    public static string Shown(string? address)
    {
        if (Link(address) is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return Cut(address ?? "");
        }

        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return Cut(
            host + uri.GetComponents(UriComponents.Path | UriComponents.KeepDelimiter, UriFormat.SafeUnescaped).TrimEnd('/')
        );
    }

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 1)]}…";
}
