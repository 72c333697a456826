using DeepSeekTracker.Core.Topics;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>How far an article is about the story, in words.</summary>
public static class RelevanceText
{
    public static string Of(Relevance relevance) =>
        relevance switch
        {
            Relevance.About => "about the story",
            Relevance.Part => "the story is a part of it",
            _ => "mentions the story",
        };
}
