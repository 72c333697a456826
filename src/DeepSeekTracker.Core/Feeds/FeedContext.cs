namespace DeepSeekTracker.Core.Feeds;

/// <summary>What is known of a feed document besides its bytes.</summary>
/// <param name="ContentType">The response's Content-Type, whole.</param>
/// <param name="Address">The final address of the response: base of relative links.</param>
/// <param name="AssumedOffset">Offset from UTC for dates without a zone; UTC when null.</param>
/// <param name="ContentLocation">The response's Content-Location.</param>
/// <param name="ContentLanguage">The response's Content-Language.</param>
public sealed record FeedContext(
    string? ContentType = null,
    Uri? Address = null,
    TimeSpan? AssumedOffset = null,
    string? ContentLocation = null,
    string? ContentLanguage = null
);
