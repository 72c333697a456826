using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The state of an article's text in plain words.</summary>
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
}
