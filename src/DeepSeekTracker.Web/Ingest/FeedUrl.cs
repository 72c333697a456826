using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>The address of a feed as people write it, and what makes two of them the same.</summary>
internal static class FeedUrl
{
    /// <summary>The address to fetch: a bare domain gets https, <c>feed:</c> is unwrapped. Null with the reason where none may be fetched.</summary>
    public static string? Read(string? given, Dialler dialler, out string problem)
    {
        problem = "";
        var text = Unwrap((given ?? "").Trim());
        try
        {
            var uri = FetchAddress.Parse(text);
            dialler.Check(uri);
            return uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        }
        catch (FetchStopped stopped)
        {
            problem = stopped.Result is FetchResult.Refused refused ? Sentence(refused) : "The address cannot be read.";
            return null;
        }
    }

    /// <summary>Equal for two addresses that lead to one feed: neither scheme, "www.", a slash at the end nor a fragment counts.</summary>
    public static string Key(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return url;
        }

        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return HostThrottle.HostOf(uri) + port + uri.AbsolutePath.TrimEnd('/') + uri.Query;
    }

    /// <summary>True where a person named no scheme, so that http may be tried after https.</summary>
    public static bool IsBare(string given) => !given.Contains("://", StringComparison.Ordinal);

    public static string Sentence(FetchResult.Refused refused) =>
        refused.Why switch
        {
            FetchRefusal.PrivateAddress =>
                $"Not fetched: {refused.Message}. Addresses inside private networks are never asked unless Fetching:AllowedNetworks names them.",
            FetchRefusal.Robots => $"Not fetched: the outlet's robots.txt asks programs to stay away ({refused.Message}).",
            _ => $"Not fetched: {refused.Message}.",
        };

    private static string Unwrap(string text)
    {
        if (text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            var rest = text[5..];
            return IsBare(rest) ? "https://" + rest.TrimStart('/') : rest;
        }

        var end = text.IndexOfAny([':', '/', '?', '#']);
        var isHost = end < 0 || text[end] != ':' || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
        return isHost && text.Contains('.', StringComparison.Ordinal) ? "https://" + text : text;
    }
}
