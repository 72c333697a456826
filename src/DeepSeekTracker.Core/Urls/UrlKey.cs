namespace DeepSeekTracker.Core.Urls;

/// <summary>Makes the identity of an address: what is left when all that does not choose the article is gone.</summary>
internal static class UrlKey
{
    private static readonly string[] HostPrefixes = ["www.", "m.", "mobile.", "amp."];

    // Forms seen in the field: /…/amp, /…-amp.html, /….amp.html, /….amp, and articleViewAmp.html of the Korean ndsoft systems.
    private static readonly (string End, string Instead)[] AmpEnds =
    [
        ("-amp.html", ".html"),
        (".amp.html", ".html"),
        ("/articleViewAmp.html", "/articleView.html"),
        (".amp", ""),
        ("/amphtml", ""),
        ("/amp", ""),
    ];

    public static string Of(UrlParts parts)
    {
        var host = HostOf(parts.Host);
        var path = PathOf(parts.Path);
        var query = string.Join(
            '&',
            QueryParameters
                .Read(parts.Query)
                .Where(p => !TrackingParameters.Covers(p, parts.Host, parts.Path))
                .Select(p => p with { Name = Same(p.Name)!, Value = Same(p.Value) })
                .OrderBy(p => p.Name, StringComparer.Ordinal)
        );
        var port = parts.Port is { } number ? $":{number}" : "";
        return query.Length == 0 ? host + port + path : $"{host}{port}{path}?{query}";
    }

    private static string? Same(string? text) =>
        text is null
            ? null
            : PercentEncoding.Normalise(text, PercentEncoding.SameInQuery).Replace("%20", "+", StringComparison.Ordinal);

    private static string HostOf(string host)
    {
        for (var cut = true; cut; )
        {
            cut = false;
            foreach (var prefix in HostPrefixes)
            {
                if (host.StartsWith(prefix, StringComparison.Ordinal) && MayLose(host, prefix))
                {
                    host = host[prefix.Length..];
                    cut = true;
                }
            }
        }

        return host;
    }

    // "m.blogspot.com" is the site of someone named m, not the mobile face of blogspot.com.
    private static bool MayLose(string host, string prefix)
    {
        var rest = host[prefix.Length..];
        return rest.Contains('.', StringComparison.Ordinal) && (prefix is "www." || !SiteDomain.IsSuffix(rest));
    }

    private static string PathOf(string path)
    {
        path = PercentEncoding.Normalise(path, PercentEncoding.SameInPath).TrimEnd('/');
        foreach (var (end, instead) in AmpEnds)
        {
            if (path.EndsWith(end, StringComparison.Ordinal) && path.Length > end.Length)
            {
                path = path[..^end.Length] + instead;
            }
        }

        const string first = "/amp/";
        return (path.StartsWith(first, StringComparison.Ordinal) ? path[(first.Length - 1)..] : path).TrimEnd('/');
    }
}
