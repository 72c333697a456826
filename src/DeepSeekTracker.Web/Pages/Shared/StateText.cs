using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The state of an article's text, and of a feed, in plain words.</summary>
public static class StateText
{
    /// <summary>A few words for lists and filters.</summary>
    public static string Short(TextState state) =>
        state switch
        {
            TextState.Listed => "headline only",
            TextState.Ok => "with text",
            TextState.Short => "a few sentences",
            TextState.Paywalled => "behind a paywall",
            TextState.ConsentWall => "behind a consent page",
            TextState.Empty => "page without text",
            TextState.Blocked => "outlet refuses programs",
            TextState.NotHtml => "not a web page",
            TextState.NotFound => "page is gone",
            _ => "page could not be fetched",
        };

    /// <summary>A sentence for the article's own page.</summary>
    public static string Sentence(TextState state) =>
        state switch
        {
            TextState.Listed => "Listed: its page has not been fetched yet, so only its headline is here.",
            TextState.Ok => "The text is here, as it was found on the page or in the saved file.",
            TextState.Short => "The page holds only a few sentences. They are all here.",
            TextState.Paywalled => "The outlet shows the text to subscribers only. What it shows to everyone is here.",
            TextState.ConsentWall => "The outlet shows a consent page instead of the article.",
            TextState.Empty => "The page was fetched, but no article text was found on it.",
            TextState.Blocked => "The outlet refuses programs, so the text could not be read.",
            TextState.NotHtml => "The address leads to a file that is not a web page.",
            TextState.NotFound => "The address no longer leads to the article.",
            _ => "The page could not be fetched after repeated tries.",
        };

    /// <summary>What a feed's state word means and what to do about it.</summary>
    public static string Feed(string state) =>
        Word(state) switch
        {
            "ok" => "It answers and is read.",
            "new" => "It has not been polled yet.",
            "quiet" => "It answers, but has had nothing new for a long time.",
            "slow" => "It answers slowly, so it is asked less often.",
            "throttled" => "The outlet asked us to wait.",
            "moved?" => "It redirects to another address. Check whether the feed has moved.",
            "blocked" => "The outlet refuses programs. Ask it for access, or remove the feed.",
            "not found" => "The address does not exist. Look for the outlet’s new feed address.",
            "gone" => "The outlet says that the feed is gone for good. Look for another one.",
            "parse error" => "What it sends is not a readable feed. It is tried again later.",
            "returns a page" => "It sends a web page instead of a feed. Look for the right address.",
            "empty" => "It is a feed, but it has no entries.",
            "network" => "The connection to the outlet failed. It is tried again later.",
            "our side" => "Our own connection failed. The feed is not to blame.",
            "paused" => "It was paused by hand.",
            "retired" => "It failed too long and is no longer polled.",
            _ => "",
        };

    /// <summary>True where somebody should look at the feed.</summary>
    public static bool NeedsAttention(string state) =>
        Word(state)
            is "moved?"
                or "blocked"
                or "not found"
                or "gone"
                or "parse error"
                or "returns a page"
                or "retired"
                or "network";

    // "throttled until 27 Jan, 15:00" carries its time with it.
    private static string Word(string state) => state.StartsWith("throttled", StringComparison.Ordinal) ? "throttled" : state;
}
