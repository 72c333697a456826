using System.Text;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>An answer as it came, for whoever looks into what a fetch came to.</summary>
/// <param name="Headers">One a line, at most 16 KiB; cookies and credentials are left out.</param>
/// <param name="Body">The beginning of a failed feed's decoded body; empty for every other answer.</param>
/// <param name="Elapsed">From the host's turn to the end of the body, redirects included.</param>
public sealed record FetchReply(int Status, string FinalUrl, string Headers, byte[] Body, TimeSpan Elapsed)
{
    private const int MostHeaders = 16 * 1024;
    private const int MostBody = 64 * 1024;
    private static readonly TimeSpan LongestBody = TimeSpan.FromSeconds(3);
    private static readonly HashSet<string> Private = new(StringComparer.OrdinalIgnoreCase)
    {
        "Set-Cookie",
        "Set-Cookie2",
        "Authorization",
        "Proxy-Authorization",
        "WWW-Authenticate",
        "Proxy-Authenticate",
        "Authentication-Info",
    };

    internal static string HeadersOf(HttpResponseMessage response)
    {
        var text = new StringBuilder();
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            if (Private.Contains(name))
                continue;
            foreach (var value in values)
            {
                if (text.Length + name.Length + value.Length > MostHeaders)
                    return text.ToString();
                text.Append(name).Append(": ").Append(Printable(value)).Append('\n');
            }
        }
        return text.ToString();
    }

    /// <summary>What a failed answer says; nothing where it cannot be read soon.</summary>
    internal static async Task<byte[]> BeginningAsync(
        HttpResponseMessage response,
        int ratio,
        TimeProvider time,
        CancellationToken stop
    )
    {
        using var patience = new CancellationTokenSource(LongestBody, time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            return (await BodyReader.ReadAsync(response, MostBody, ratio, cut: true, turn: null, limited.Token)).ToArray();
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException or FetchStopped)
        {
            return [];
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return [];
        }
    }

    private static string Printable(string value) =>
        value.Any(char.IsControl) ? new string([.. value.Select(c => char.IsControl(c) ? ' ' : c)]) : value;
}
