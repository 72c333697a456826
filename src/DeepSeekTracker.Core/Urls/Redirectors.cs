namespace DeepSeekTracker.Core.Urls;

/// <summary>
/// Addresses that only lead to another one which stands in them, from <c>redirectors.txt</c>. Shorteners, where the target does
/// not stand in the address, are resolved by fetching.
/// </summary>
internal static class Redirectors
{
    private const int MaxDepth = 5;
    private static readonly string[] Schemes = ["http://", "https://", "http:/", "https:/"];
    private static readonly Rule[] Rules = [.. EmbeddedList.Read("redirectors.txt").Select(Rule.Read)];

    /// <summary>The innermost address that can be read; <paramref name="parts"/> itself when nothing is wrapped in it.</summary>
    public static UrlParts Unwrap(UrlParts parts)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            if (Target(parts) is not { } target || !UrlParts.TryRead(target, out var inner, out _))
            {
                return parts;
            }

            parts = inner;
        }

        return parts;
    }

    private static string? Target(UrlParts parts)
    {
        foreach (var rule in Rules)
        {
            if (rule.Applies(parts) && rule.Target(parts) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    /// <param name="Host">A domain with its subdomains; <c>.*</c> at the end stands for any ending.</param>
    /// <param name="Path">What the path begins with.</param>
    /// <param name="Where"><c>?name</c>, <c>path</c> (a whole address later in the path) or <c>amp</c> (AMP cache path).</param>
    private sealed record Rule(string Host, string Path, string Where)
    {
        public static Rule Read(string line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new Rule(words[0], words[1], words[2]);
        }

        public bool Applies(UrlParts parts) =>
            parts.Path.StartsWith(Path, StringComparison.Ordinal)
            && (
                Host.EndsWith(".*", StringComparison.Ordinal)
                    ? SiteDomain.Of(parts.Host).StartsWith(Host[..^1], StringComparison.Ordinal)
                    : SiteDomain.IsWithin(parts.Host, Host)
            );

        public string? Target(UrlParts parts) =>
            Where switch
            {
                "path" => InPath(parts),
                "amp" => InAmpPath(parts.Path[Path.Length..], parts.Query),
                _ => InParameter(parts.Query, Where[1..]),
            };

        private static string? InParameter(string query, string name)
        {
            foreach (var parameter in QueryParameters.Read(query))
            {
                if (parameter.Value is { } value && string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    var target = Uri.UnescapeDataString(value);
                    return Array.Exists(Schemes, s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase)) ? target : null;
                }
            }

            return null;
        }

        private static string? InPath(UrlParts parts)
        {
            var text = parts.Query.Length == 0 ? parts.Path : $"{parts.Path}?{parts.Query}";
            var start = text.IndexOf("/http", StringComparison.OrdinalIgnoreCase);
            if (start < 0)
            {
                return null;
            }

            var target = text[(start + 1)..];
            if (target.Contains("%3A%2F", StringComparison.Ordinal) && !target.Contains("://", StringComparison.Ordinal))
            {
                target = Uri.UnescapeDataString(target);
            }

            var scheme = Array.Find(Schemes, s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase));

            // Some servers fold the two slashes into one.
            return scheme is null ? null : string.Concat(scheme.TrimEnd('/'), "//", target.AsSpan(scheme.Length));
        }

        // "s/" before the host says https.
        private static string? InAmpPath(string path, string query)
        {
            var isSecure = path.StartsWith("s/", StringComparison.Ordinal);
            var rest = isSecure ? path[2..] : path;
            var host = rest.Split('/')[0];
            var tail = query.Length == 0 ? "" : "?" + query;
            return host.Contains('.', StringComparison.Ordinal) ? (isSecure ? "https://" : "http://") + rest + tail : null;
        }
    }
}
