namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A feed's state word in plain words.</summary>
/// <param name="Meaning">What the word says.</param>
/// <param name="Next">What happens next by itself.</param>
/// <param name="Action">The one thing that is best done about it; null where nothing is to be done.</param>
public sealed record FeedStateText(string Meaning, string Next, string? Action = null)
{
    private const string Again = "It is tried again, less often each time; one success resets that.";
    private const string OtherFeed = "Look for the outlet’s present feed address.";

    /// <summary>The texts by state word (specs.md 1.8). Blame goes to the outlet only where its own answer says so.</summary>
    public static IReadOnlyDictionary<string, FeedStateText> All { get; } =
        new Dictionary<string, FeedStateText>(StringComparer.Ordinal)
        {
            ["ok"] = new("It answers and is read.", "It is polled by its schedule."),
            ["new"] = new("It has not been polled yet.", "The worker polls it when its time comes."),
            ["quiet"] = new(
                "It answers, but has had nothing new for longer than its rhythm explains.",
                "It goes on being polled, less often.",
                "See on the outlet’s site whether it still publishes here."
            ),
            ["slow"] = new("It answers, but takes long.", "It is polled as before."),
            ["throttled"] = new(
                "The outlet’s host asked us to wait.",
                "The whole host is left alone until then, and is asked again by itself."
            ),
            ["moved?"] = new(
                "Permanent redirects lead to another address.",
                "The new address is taken over once it was seen at five polls over three days and serves the same feed.",
                "Look at the new address, then accept or refuse it."
            ),
            ["blocked"] = new(
                "The outlet refuses programs.",
                Again + " The refusal is never worked around.",
                "Ask the outlet for access, or remove the feed."
            ),
            ["not found"] = new("Nothing stands at its address (404).", Again + " Such feeds often come back.", OtherFeed),
            ["gone"] = new(
                "The outlet says that the feed is gone for good (410).",
                "It is asked daily; after three such answers over three days it is retired.",
                OtherFeed
            ),
            ["parse error"] = new(
                "What it sends cannot be read as a feed.",
                Again,
                "Look at the last response, and tell the outlet."
            ),
            ["returns a page"] = new("A web page stands at its address.", Again, OtherFeed),
            ["empty"] = new("It holds no entries, where it had some before.", Again, "Look at the last response."),
            ["server error"] = new("The outlet’s server failed.", Again, "Wait; it lies with the outlet."),
            ["network"] = new(
                "No answer reached us. That may lie on the way and need not be the outlet’s fault.",
                "It is tried again soon.",
                "Wait; if it lasts for days, check the address."
            ),
            ["our side"] = new(
                "Our own rules, limits or connection are the reason. The outlet is not to blame.",
                "It is tried again by its schedule.",
                "Check its address, its size limit and the networks that are allowed."
            ),
            ["refused"] = new(
                "Our own rules do not let it be fetched. The outlet is not to blame.",
                "It is tried again by its schedule.",
                "Check its address and the networks that are allowed."
            ),
            ["paused"] = new(
                "The owner paused it.",
                "It is not polled until the pause is lifted.",
                "Lift the pause to follow it again."
            ),
            ["retired"] = new(
                "It is no longer polled: it is gone for good, or another feed took its place. Its articles stay.",
                "Nothing, until the owner brings it back.",
                "Look for another feed of this outlet."
            ),
            ["off story"] = new(
                "It is read, but none of its newest entries names the story.",
                "It is polled by its schedule.",
                "Leave it where the outlet writes of many things; else look for a feed nearer to the story."
            ),
        };

    private static readonly FeedStateText Unknown = new("", "It is polled by its schedule.", "Look at its last polls.");

    public static FeedStateText Of(string state) => All.GetValueOrDefault(state, Unknown);
}
