using System.Diagnostics.CodeAnalysis;
using DeepSeekTracker.Core.Urls;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Reads addresses that people and tables name for articles.</summary>
internal static class ArticleAddress
{
    /// <param name="problem">One sentence that says why no article can stand there: no address, or one that is never fetched.</param>
    public static bool TryRead(
        string address,
        Fetcher fetcher,
        [NotNullWhen(true)] out ArticleUrl? url,
        [NotNullWhen(false)] out string? problem
    )
    {
        if (!ArticleUrl.TryParse(address, out url, out problem))
        {
            return false;
        }

        problem = fetcher.WhyNever(url.Normal) is { } why ? $"The address {url.Normal} can never be fetched: {why}." : null;
        return problem is null;
    }
}
