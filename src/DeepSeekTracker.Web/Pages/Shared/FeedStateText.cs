using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A feed's state word in plain words.</summary>
/// <param name="Word">The word as the reader calls it.</param>
/// <param name="Meaning">What the word says.</param>
/// <param name="Next">What happens next by itself.</param>
/// <param name="Action">The one thing that is best done about it; null where nothing is to be done.</param>
public sealed record FeedStateText(string Word, string Meaning, string Next, string? Action = null)
{
    /// <summary>The texts by state word (specs.md 1.8). Blame goes to the outlet only where its own answer says so.</summary>
    private static readonly Dictionary<string, Func<FeedStateText>> All = new(StringComparer.Ordinal)
    {
        ["ok"] = () => new(T("ok"), T("It answers and is read."), T("It is polled by its schedule.")),
        ["new"] = () => new(T("new"), T("It has not been polled yet."), T("The worker polls it when its time comes.")),
        ["quiet"] = () =>
            new(
                T("quiet"),
                T("It answers, but has had nothing new for longer than its rhythm explains."),
                T("It goes on being polled, less often."),
                T("See on the outlet’s site whether it still publishes here.")
            ),
        ["slow"] = () => new(T("slow"), T("It answers, but takes long."), T("It is polled as before.")),
        ["throttled"] = () =>
            new(
                T("throttled"),
                T("The outlet’s host asked us to wait."),
                T("The whole host is left alone until then, and is asked again by itself.")
            ),
        ["moved?"] = () =>
            new(
                T("moved?"),
                T("Permanent redirects lead to another address."),
                T("The new address is taken over once it was seen at five polls over three days and serves the same feed."),
                T("Look at the new address, then accept or refuse it.")
            ),
        ["blocked"] = () =>
            new(
                T("blocked"),
                T("The outlet refuses programs."),
                Again + " " + T("The refusal is never worked around."),
                T("Ask the outlet for access, or remove the feed.")
            ),
        ["not found"] = () =>
            new(
                T("not found"),
                T("Nothing stands at its address (404)."),
                Again + " " + T("Such feeds often come back."),
                OtherFeed
            ),
        ["gone"] = () =>
            new(
                T("gone"),
                T("The outlet says that the feed is gone for good (410)."),
                T("It is asked daily; after three such answers over three days it is retired."),
                OtherFeed
            ),
        ["parse error"] = () =>
            new(
                T("parse error"),
                T("What it sends cannot be read as a feed."),
                Again,
                T("Look at the last response, and tell the outlet.")
            ),
        ["returns a page"] = () => new(T("returns a page"), T("A web page stands at its address."), Again, OtherFeed),
        ["empty"] = () =>
            new(T("empty"), T("It holds no entries, where it had some before."), Again, T("Look at the last response.")),
        ["server error"] = () =>
            new(T("server error"), T("The outlet’s server failed."), Again, T("Wait; it lies with the outlet.")),
        ["network"] = () =>
            new(
                T("network"),
                T("No answer reached us. That may lie on the way and need not be the outlet’s fault."),
                T("It is tried again soon."),
                T("Wait; if it lasts for days, check the address.")
            ),
        ["our side"] = () =>
            new(
                T("our side"),
                T("Our own rules, limits or connection are the reason. The outlet is not to blame."),
                T("It is tried again by its schedule."),
                T("Check its address, its size limit and the networks that are allowed.")
            ),
        ["refused"] = () =>
            new(
                T("refused"),
                T("Our own rules do not let it be fetched. The outlet is not to blame."),
                T("It is tried again by its schedule."),
                T("Check its address and the networks that are allowed.")
            ),
        ["paused"] = () =>
            new(
                T("paused"),
                T("The owner paused it."),
                T("It is not polled until the pause is lifted."),
                T("Lift the pause to follow it again.")
            ),
        ["retired"] = () =>
            new(
                T("retired"),
                T("It is no longer polled: it is gone for good, or another feed took its place. Its articles stay."),
                T("Nothing, until the owner brings it back."),
                T("Look for another feed of this outlet.")
            ),
        ["off story"] = () =>
            new(
                T("off story"),
                T("It is read, but none of its newest entries is on the story, by its own words or by its page’s."),
                T("It is polled by its schedule."),
                T("Leave it where the outlet writes of many things; else look for a feed nearer to the story.")
            ),
    };

    public static IReadOnlyCollection<string> States => All.Keys;

    private static string Again => T("It is tried again, less often each time; one success resets that.");

    private static string OtherFeed => T("Look for the outlet’s present feed address.");

    public static FeedStateText Of(string state) =>
        All.TryGetValue(state, out var text)
            ? text()
            : new(state, "", T("It is polled by its schedule."), T("Look at its last polls."));
}
