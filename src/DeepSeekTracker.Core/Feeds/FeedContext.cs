namespace DeepSeekTracker.Core.Feeds;

/// <summary>What is known of a feed document besides its bytes.</summary>
/// <param name="ContentType">The response's Content-Type, whole.</param>
/// <param name="Address">The final address of the response: base of relative links.</param>
/// <param name="AssumedZone">
/// Zone of times without one: an IANA name or an offset such as <c>+08:00</c>; UTC when null or unknown
/// (<see cref="Text.DateText.KnowsZone"/>).
/// </param>
/// <param name="ContentLocation">The response's Content-Location.</param>
/// <param name="ContentLanguage">The response's Content-Language.</param>
public sealed record FeedContext(
    string? ContentType = null,
    Uri? Address = null,
    string? AssumedZone = null,
    string? ContentLocation = null,
    string? ContentLanguage = null
);
