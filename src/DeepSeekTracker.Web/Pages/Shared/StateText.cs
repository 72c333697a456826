using DeepSeekTracker.Core.Extraction;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>The state of an article's text in plain words.</summary>
public static class StateText
{
    /// <summary>A few words for lists and filters.</summary>
    public static string Short(TextState state) =>
        state switch
        {
            TextState.Listed => T("headline only"),
            TextState.Ok => T("with text"),
            TextState.Short => T("a few sentences"),
            TextState.Paywalled => T("behind a paywall"),
            TextState.ConsentWall => T("behind a consent page"),
            TextState.Empty => T("page without text"),
            TextState.Blocked => T("outlet refuses programs"),
            TextState.NotHtml => T("not a web page"),
            TextState.NotFound => T("page is gone"),
            _ => T("page could not be fetched"),
        };

    /// <summary>A sentence for the article's own page.</summary>
    public static string Sentence(TextState state) =>
        state switch
        {
            TextState.Listed => T("Listed: its page has not been fetched yet, so only its headline is here."),
            TextState.Ok => T("The text is here, as it was found on the page or in the saved file."),
            TextState.Short => T("The page holds only a few sentences. They are all here."),
            TextState.Paywalled => T("The outlet shows the text to subscribers only. What it shows to everyone is here."),
            TextState.ConsentWall => T("The outlet shows a consent page instead of the article."),
            TextState.Empty => T("The page was fetched, but no article text was found on it."),
            TextState.Blocked => T("The outlet refuses programs, so the text could not be read."),
            TextState.NotHtml => T("The address leads to a file that is not a web page."),
            TextState.NotFound => T("The address no longer leads to the article."),
            _ => T("The page could not be fetched after repeated tries."),
        };
}
