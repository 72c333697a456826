using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A list whose independent reports are to be told.</summary>
/// <param name="Known">Their count, where the page has it already.</param>
public sealed record ReportsOf(ArticleFilter Filter, ReportCount? Known = null);

/// <summary>Independent reports in words: "30 articles, 11 independent reports", with whatever keeps the rest from being one.</summary>
public static class ReportText
{
    public static string Of(ReportCount count)
    {
        var articles = $"{(count.OfNewest ? "Of the newest " : "")}{NumberText.Count(count.Articles, "article")}";
        if (count.Uncompared == count.Articles)
        {
            return $"{articles}; none has a text that could be compared for copies";
        }

        List<string> parts = [NumberText.Count(count.Reports, "independent report")];
        if (count.Copies > 0)
        {
            parts.Add(NumberText.Count(count.Copies, "copy or excerpt", "copies or excerpts"));
        }

        if (count.Uncompared > 0)
        {
            parts.Add($"{NumberText.Of(count.Uncompared)} without a text to compare");
        }

        return $"{articles}, {string.Join(", ", parts)}";
    }
}
