namespace DeepSeekTracker.Core.Feeds;

/// <summary>How one poll ended, in the classes that the schedule knows.</summary>
public enum PollOutcome
{
    /// <summary>200 with a changed feed.</summary>
    Changed,

    /// <summary>304, or the same body again.</summary>
    Unchanged,

    /// <summary>200 with a web page.</summary>
    WebPage,

    /// <summary>200 with a document that cannot be read.</summary>
    Unreadable,

    /// <summary>200 without entries where there were some before.</summary>
    Emptied,

    /// <summary>401, 402 or 403.</summary>
    Blocked,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>410.</summary>
    Gone,

    /// <summary>429, or 503 with Retry-After.</summary>
    Throttled,

    /// <summary>Not asked at all, for the host rests after another request's 429 or 503.</summary>
    Resting,

    /// <summary>Any other 5xx.</summary>
    ServerError,

    /// <summary>DNS, connection, TLS or time limit.</summary>
    Network,

    /// <summary>Our own rules refuse the address, or a body over the feed's limit.</summary>
    Refused,

    /// <summary>Most hosts fail at once: the fault is ours and blames no feed.</summary>
    OurSide,
}
