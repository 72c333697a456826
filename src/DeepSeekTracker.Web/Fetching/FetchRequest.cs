namespace DeepSeekTracker.Web.Fetching;

/// <summary>What is asked for: it decides limits, spacing, the Accept header and whether robots.txt is asked.</summary>
public enum FetchKind
{
    Feed,
    Page,
}

/// <param name="Url">An absolute http or https address.</param>
/// <param name="ETag">The validator stored with the last answer, exactly as it came.</param>
/// <param name="LastModified">The Last-Modified value stored with the last answer, exactly as it came.</param>
/// <param name="MostBytes">The largest decoded body for this address, in bytes; null: the configured limit of the kind.</param>
/// <param name="Turn">The caller's place among the large answers, where it keeps it until the answer is stored.</param>
public sealed record FetchRequest(
    string Url,
    FetchKind Kind,
    string? ETag = null,
    string? LastModified = null,
    int? MostBytes = null,
    BodyTurn? Turn = null
);
