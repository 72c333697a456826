namespace DeepSeekTracker.Core.Imports;

/// <summary>What may stand as an address in a table, a list or a side-car.</summary>
internal static class WebAddress
{
    public const int MaxLength = 4_096;

    /// <summary>True for an absolute http or https address with a host and no white space.</summary>
    public static bool IsSound(string text) =>
        text.Length <= MaxLength
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && StartsLikeOne(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0;

    public static bool StartsLikeOne(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The host without a leading <c>www.</c>, in lower case; null where the address is none.</summary>
    public static string? HostOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }

        string host;
        try
        {
            host = uri.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            // Some hosts pass as absolute addresses and fail only when their ASCII form is asked for.
            return null;
        }

        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
