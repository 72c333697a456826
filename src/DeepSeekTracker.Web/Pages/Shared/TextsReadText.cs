using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Says how far a search came that reads texts.</summary>
public static class TextsReadText
{
    public static string Of(TextsRead read) =>
        $"An expression, a link or words of one sentence are looked for in the texts themselves: this looked at the newest {NumberText.Of(read.Read)} of {(read.HasMore ? "more than " : "")}{NumberText.Count(read.Of, "article")} that fit all else. More words, days or outlets make it look further back.";
}
