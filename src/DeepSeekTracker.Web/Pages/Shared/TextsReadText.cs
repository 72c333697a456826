using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Says how far a search came that reads texts.</summary>
public static class TextsReadText
{
    public static string Of(TextsRead read) =>
        T(
            "An expression, a link or words of one sentence are looked for in the texts themselves: this looked at the newest {0} of {1} that fit all else. More words, days or outlets make it look further back.",
            read.Read,
            read.HasMore
                ? Counted("more than {0} article", "more than {0} articles", read.Of)
                : Counted("{0} article", "{0} articles", read.Of)
        );
}
