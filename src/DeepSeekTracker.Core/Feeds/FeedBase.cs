namespace DeepSeekTracker.Core.Feeds;

/// <summary>Addresses made absolute against the base that holds where they stand (RFC 3986, 5; XML Base).</summary>
internal static class FeedBase
{
    /// <summary>The base of a whole document: Content-Location when usable, else where it came from.</summary>
    public static string? Of(FeedContext context)
    {
        var address = context.Address is { IsAbsoluteUri: true } known ? known.AbsoluteUri : null;
        return string.IsNullOrWhiteSpace(context.ContentLocation) ? address : Join(address, context.ContentLocation.Trim());
    }

    /// <summary>A base seen from another; an unusable one changes nothing.</summary>
    public static string? Join(string? outer, string inner)
    {
        var joined = Resolve(outer, inner);
        return Uri.TryCreate(joined, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ftp" or "file"
            ? joined
            : outer ?? joined;
    }

    /// <summary>The address as a reader can use it: absolute where a base allows it, otherwise as given.</summary>
    public static string? Resolve(string? origin, string? link)
    {
        var given = link?.Trim();
        if (string.IsNullOrEmpty(given))
        {
            return null;
        }

        if (HasScheme(given) || origin is null)
        {
            return given;
        }

        return Uri.TryCreate(origin, UriKind.Absolute, out var from) && Uri.TryCreate(from, given, out var whole)
            ? whole.AbsoluteUri
            : given;
    }

    /// <summary>Only addresses that a browser opens as a page.</summary>
    public static bool IsWeb(string? link) =>
        link is not null
        && (
            !HasScheme(link)
            || link.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        );

    public static bool HasScheme(string link)
    {
        for (var i = 0; i < link.Length; i++)
        {
            var c = link[i];
            if (c == ':')
            {
                return i > 0;
            }

            if (!char.IsAsciiLetter(c) && (i == 0 || !(char.IsAsciiDigit(c) || c is '+' or '-' or '.')))
            {
                return false;
            }
        }

        return false;
    }
}
