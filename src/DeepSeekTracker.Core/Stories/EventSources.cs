namespace DeepSeekTracker.Core.Stories;

/// <summary>Reads where an event is told: <c>Outlet|https://… ; Outlet|https://…</c>.</summary>
internal static class EventSources
{
    public static (IReadOnlyList<EventSource> Sources, string? Fault) Parse(string text)
    {
        var sources = new List<EventSource>();
        foreach (var part in text.Split(" ; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var bar = part.IndexOf('|', StringComparison.Ordinal);
            var outlet = bar > 0 ? part[..bar].Trim() : "";
            var url = part[(bar + 1)..].Trim();
            if (outlet.Length == 0 || !IsWebAddress(url))
            {
                return ([], $"'{part}' is not a source; write Outlet|https://… and ' ; ' between sources.");
            }

            sources.Add(new EventSource(outlet, url));
        }

        return sources.Count > 0 ? (sources, null) : ([], "The event has no source; write one as Outlet|https://….");
    }

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
