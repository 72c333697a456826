using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>What a start has left to do, in a sentence that says what it means for the reader.</summary>
public static class UnfinishedText
{
    public static string Of(UnfinishedRow row) =>
        row.Kind switch
        {
            "record" =>
                $"The starter record is being read: {NumberText.Count(row.Done, "article")} so far, more are on their way.{Stopped(row)}",
            "search" =>
                $"The search index is being built: {NumberText.Of(row.Done)} of {NumberText.Count(row.Due, "article")} so far, the newest first. Until it is done a search may miss older ones; lists without words are whole.{Stopped(row)}",
            _ =>
                $"Articles are being judged by the story’s present rules: {NumberText.Of(row.Done)} of {NumberText.Of(row.Due)} so far. Until it is done topics may still change.{Stopped(row)}",
        };

    private static string Stopped(UnfinishedRow row) => row.IsStopped ? " The owner stopped this; the next start goes on." : "";
}
