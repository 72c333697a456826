namespace DeepSeekTracker.Core.Feeds;

/// <summary>What somebody who looks at a feed in a state would best do.</summary>
public enum FeedAction
{
    /// <summary>Nothing: all is well, or it mends itself.</summary>
    None,

    /// <summary>Wait: it is tried again by itself, and until then nobody can do anything.</summary>
    Wait,

    /// <summary>Look at the new address, then accept or refuse it.</summary>
    ConfirmMove,

    /// <summary>Look for the outlet's present feed address.</summary>
    FindFeed,

    /// <summary>Ask the outlet to let this program in, or remove the feed.</summary>
    AskOutlet,

    /// <summary>Tell the outlet that its feed is broken, or look at the last response.</summary>
    LookAtResponse,

    /// <summary>See on the outlet's site whether it still publishes here.</summary>
    CheckOutlet,

    /// <summary>Change our own settings: the address, a limit, an allowed network.</summary>
    ChangeSettings,

    /// <summary>Lift the pause.</summary>
    Resume,

    /// <summary>Look for a feed of the same outlet that is nearer to the story, or leave it.</summary>
    ReplaceFeed,
}

/// <summary>The state words of a feed: each feed has exactly one of them.</summary>
public static class FeedState
{
    /// <summary>It answers and is read.</summary>
    public const string Ok = "ok";

    /// <summary>It was never polled.</summary>
    public const string New = "new";

    /// <summary>It answers, but brought nothing new for longer than its rhythm explains.</summary>
    public const string Quiet = "quiet";

    /// <summary>It answers, but takes long.</summary>
    public const string Slow = "slow";

    /// <summary>None of its newest entries names the story.</summary>
    public const string OffStory = "off story";

    /// <summary>The host asked for a pause.</summary>
    public const string Throttled = "throttled";

    /// <summary>Permanent redirects lead elsewhere; not confirmed yet.</summary>
    public const string Moved = "moved?";

    /// <summary>The outlet refuses programs.</summary>
    public const string Blocked = "blocked";

    /// <summary>404.</summary>
    public const string NotFound = "not found";

    /// <summary>410, not yet often enough.</summary>
    public const string Gone = "gone";

    /// <summary>The document is no readable feed.</summary>
    public const string ParseError = "parse error";

    /// <summary>A web page stands at the address.</summary>
    public const string WebPage = "returns a page";

    /// <summary>A feed without entries that had some before.</summary>
    public const string Empty = "empty";

    /// <summary>The outlet's server failed, or its answer broke the rules of HTTP.</summary>
    public const string ServerError = "server error";

    /// <summary>No answer: name, connection, TLS or time.</summary>
    public const string Network = "network";

    /// <summary>Our own rules, limits or connection are the reason.</summary>
    public const string OurSide = "our side";

    /// <summary>The owner paused it.</summary>
    public const string Paused = "paused";

    /// <summary>Not polled any more: gone for good, or another feed took its place. Only the owner brings it back.</summary>
    public const string Retired = "retired";

    /// <summary>All words, in the order in which they ask for attention.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Moved,
        Gone,
        NotFound,
        WebPage,
        Blocked,
        ParseError,
        OurSide,
        Empty,
        ServerError,
        Network,
        Quiet,
        Slow,
        Throttled,
        OffStory,
        Ok,
        New,
        Paused,
        Retired,
    ];

    /// <summary>The word for how a poll ended.</summary>
    public static string Of(PollOutcome outcome) =>
        outcome switch
        {
            PollOutcome.Changed or PollOutcome.Unchanged => Ok,
            PollOutcome.WebPage => WebPage,
            PollOutcome.Unreadable => ParseError,
            PollOutcome.Emptied => Empty,
            PollOutcome.Blocked => Blocked,
            PollOutcome.NotFound => NotFound,
            PollOutcome.Gone => Gone,
            PollOutcome.Throttled or PollOutcome.Resting => Throttled,
            PollOutcome.ServerError => ServerError,
            PollOutcome.Network => Network,
            PollOutcome.Refused or PollOutcome.OurSide => OurSide,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Every outcome has its word."),
        };

    /// <summary>The one action that a state suggests.</summary>
    public static FeedAction ActionFor(string word) =>
        word switch
        {
            Moved => FeedAction.ConfirmMove,
            NotFound or Gone or WebPage or Retired => FeedAction.FindFeed,
            Blocked => FeedAction.AskOutlet,
            ParseError or Empty => FeedAction.LookAtResponse,
            Quiet => FeedAction.CheckOutlet,
            OurSide => FeedAction.ChangeSettings,
            Paused => FeedAction.Resume,
            OffStory => FeedAction.ReplaceFeed,
            Throttled or ServerError or Network or Slow => FeedAction.Wait,
            _ => FeedAction.None,
        };
}
