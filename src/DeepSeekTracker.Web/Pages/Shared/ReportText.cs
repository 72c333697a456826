using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A list whose independent reports are to be told.</summary>
/// <param name="Known">Their count, where the page has it already.</param>
public sealed record ReportsOf(ArticleFilter Filter, ReportCount? Known = null);

/// <summary>Independent reports in words: "30 articles, 11 independent reports", with whatever keeps the rest from being one.</summary>
public static class ReportText
{
    public static string Of(ReportCount count)
    {
        var articles = count.OfNewest
            ? Counted("Of the newest {0} article", "Of the newest {0} articles", count.Articles)
            : Counted("{0} article", "{0} articles", count.Articles);
        if (count.Uncompared == count.Articles)
        {
            return T("{0}; none has a text that could be compared for copies", articles);
        }

        List<string> parts = [Counted("{0} independent report", "{0} independent reports", count.Reports)];
        if (count.Copies > 0)
        {
            parts.Add(Counted("{0} copy or excerpt", "{0} copies or excerpts", count.Copies));
        }

        if (count.Uncompared > 0)
        {
            parts.Add(T("{0} without a text to compare", count.Uncompared));
        }

        return $"{articles}, {string.Join(", ", parts)}";
    }
}
