using System.ComponentModel.DataAnnotations;
using System.Net;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>Section "Fetching". Each option is described in docs/configuration.md.</summary>
public sealed record FetchingOptions
{
    public const string Section = "Fetching";

    [Required]
    [StringLength(200, MinimumLength = 1)]
    [RegularExpression(
        "[ -'*-\\[\\]-~]+",
        ErrorMessage = "Fetching:ContactUrl holds printable ASCII characters, but none of ( ) \\."
    )]
    public string ContactUrl { get; init; } = "self-hosted news tracker; set Fetching:ContactUrl";

    [Range(1, 100)]
    public int PageMegabytes { get; init; } = 10;

    /// <summary>For feeds without a limit of their own.</summary>
    [Range(1, 100)]
    public int FeedMegabytes { get; init; } = 10;

    /// <summary>A body that grows to more than this many times its size on the wire is a bomb.</summary>
    [Range(2, 2000)]
    public int DecodedRatio { get; init; } = 200;

    [Range(1, 120)]
    public int ConnectSeconds { get; init; } = 10;

    [Range(1, 300)]
    public int FirstByteSeconds { get; init; } = 20;

    [Range(1, 600)]
    public int TotalSeconds { get; init; } = 30;

    [Range(0, 10)]
    public int MaxRedirects { get; init; } = 5;

    [Range(0, 3600)]
    public double FeedSpacingSeconds { get; init; } = 2;

    [Range(0, 3600)]
    public double PageSpacingSeconds { get; init; } = 5;

    [Range(0, 3600)]
    public int LongestCrawlDelaySeconds { get; init; } = 60;

    /// <summary>Private networks, as CIDR blocks, that this installation may fetch from.</summary>
    public IReadOnlyList<string> AllowedNetworks { get; init; } = [];

    /// <summary>Hosts that are dialled at one exact endpoint, unchecked. For the demo and tests only.</summary>
    public IReadOnlyDictionary<string, string> HostMap { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal int MostBytes(FetchKind kind) => (kind == FetchKind.Feed ? FeedMegabytes : PageMegabytes) * 1024 * 1024;

    /// <summary>What is wrong with the networks or the host map, or null.</summary>
    internal string? WhyInvalid()
    {
        if (AllowedNetworks.FirstOrDefault(text => !IPNetwork.TryParse(text, out _)) is { } network)
            return $"Fetching:AllowedNetworks: \"{network}\" is not a network such as 10.0.0.0/8.";
        if (
            HostMap.FirstOrDefault(pair => !IPEndPoint.TryParse(pair.Value, out var end) || end.Port == 0) is
            { Key: not null } pair
        )
            return $"Fetching:HostMap: \"{pair.Value}\" is not an endpoint such as 127.0.0.1:8080.";
        return null;
    }
}
