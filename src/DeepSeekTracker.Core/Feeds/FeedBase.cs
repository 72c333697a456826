namespace DeepSeekTracker.Core.Feeds;

/// <summary>Addresses made absolute against the base that holds where they stand (RFC 3986, 5; XML Base).</summary>
internal static class FeedBase
{
    private static readonly System.Buffers.SearchValues<char> PathStart = System.Buffers.SearchValues.Create("/?#");

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

        return Merge(origin, given);
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

    /// <summary>RFC 3986, 5.2, on the text itself: what is not part of the joining stays as the feed wrote it.</summary>
    private static string Merge(string origin, string reference)
    {
        var start = origin.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
        {
            return reference;
        }

        var rest = origin.AsSpan(start + 3);
        var slash = rest.IndexOfAny(PathStart);
        var root = slash < 0 ? origin : origin[..(start + 3 + slash)];
        var after = slash < 0 ? "" : origin[(start + 3 + slash)..];
        var end = after.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? after : after[..end];
        return reference[0] switch
        {
            '/' when reference.StartsWith("//", StringComparison.Ordinal) => origin[..(start + 1)] + reference,
            '/' => root + WithoutDots(reference),
            '?' => root + path + reference,
            '#' => root + (after.IndexOf('#', StringComparison.Ordinal) is >= 0 and var old ? after[..old] : after) + reference,
            _ => root + WithoutDots((path.LastIndexOf('/') is >= 0 and var last ? path[..(last + 1)] : "/") + reference),
        };
    }

    /// <summary>RFC 3986, 5.2.4.</summary>
    private static string WithoutDots(string reference)
    {
        var end = reference.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? reference : reference[..end];
        if (!path.Contains("/.", StringComparison.Ordinal))
        {
            return reference;
        }

        var kept = new List<string>();
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i] is not ("." or ".."))
            {
                kept.Add(parts[i]);
                continue;
            }

            if (parts[i] is ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (i == parts.Length - 1)
            {
                kept.Add("");
            }
        }

        return "/" + string.Join('/', kept) + (end < 0 ? "" : reference[end..]);
    }
}
