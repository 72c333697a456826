using DeepSeekTracker.Core.Topics;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>How far an article is about the story, in words.</summary>
public static class RelevanceText
{
    public static string Of(Relevance relevance) =>
        relevance switch
        {
            Relevance.About => T("about the story"),
            Relevance.Part => T("the story is a part of it"),
            _ => T("mentions the story"),
        };
}
