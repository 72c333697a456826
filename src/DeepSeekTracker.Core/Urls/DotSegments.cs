namespace DeepSeekTracker.Core.Urls;

/// <summary>Resolves <c>.</c> and <c>..</c> in a path (RFC 3986, 5.2.4).</summary>
internal static class DotSegments
{
    public static string Resolve(string path)
    {
        if (path.Length == 0)
        {
            return "/";
        }

        if (!path.Contains("/.", StringComparison.Ordinal))
        {
            return path;
        }

        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] is not ("." or ".."))
            {
                kept.Add(segments[i]);
                continue;
            }

            if (segments[i] is ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (isLast)
            {
                kept.Add("");
            }
        }

        return "/" + string.Join('/', kept);
    }
}
