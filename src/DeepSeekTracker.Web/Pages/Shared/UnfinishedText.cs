using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>What a start has left to do, in a sentence that says what it means for the reader.</summary>
public static class UnfinishedText
{
    public static string Of(UnfinishedRow row) =>
        row.IsStopped ? $"{Stand(row)} {T("The owner stopped this; the next start goes on.")}" : Stand(row);

    private static string Stand(UnfinishedRow row) =>
        row.Kind switch
        {
            "record" => Counted(
                "The starter record is being read: {0} article so far, more are on their way.",
                "The starter record is being read: {0} articles so far, more are on their way.",
                row.Done
            ),
            "search" => Counted(
                "The search index is being built: {1} of {0} article so far, the newest first. Until it is done a search may miss older ones; lists without words are whole.",
                "The search index is being built: {1} of {0} articles so far, the newest first. Until it is done a search may miss older ones; lists without words are whole.",
                row.Due,
                row.Done
            ),
            _ => T(
                "Articles are being judged by the story’s present rules: {0} of {1} so far. Until it is done topics may still change.",
                row.Done,
                row.Due
            ),
        };
}
