using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A list whose independent reports are to be told.</summary>
/// <param name="Known">Their count, where the page has it already.</param>
/// <param name="Address">Where a list of the filter stands; the list of articles where nothing is said.</param>
public sealed record ReportsOf(ArticleFilter Filter, ReportCount? Known = null, Func<ArticleFilter, string>? Address = null)
{
    public string Href(ArticleFilter filter) => Address?.Invoke(filter) ?? ArticleFilterQuery.Link("/articles", filter);
}

/// <summary>Independent reports in words, with the way to the same page without copies, or with them.</summary>
/// <param name="Left">Said where copies are left out.</param>
public sealed record ReportLine(ReportCount Count, string? Left, string? Without, string? With);

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

        List<string> parts = [Reports(count)];
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

    /// <summary>To stand behind a number of articles; null where none of them has a text to compare.</summary>
    public static string? Beside(ReportCount count) => count.Uncompared == count.Articles ? null : Reports(count);

    /// <summary>For a column of numbers: where no article has a text to compare, nobody knows how many.</summary>
    public static string InColumn(ReportCount count) =>
        count.Articles == 0 ? NumberText.Of(0)
        : count.Uncompared == count.Articles ? T("not known")
        : NumberText.Of(count.Reports);

    /// <summary>What the column of <see cref="InColumn"/> leaves out.</summary>
    public static string ColumnNote() =>
        T("Independent reports are articles whose text repeats no other’s; one without a text to compare is not counted.");

    public static string LeftOut(int copies) =>
        copies == 0 ? T("There is no copy to leave out.") : Counted("{0} copy is left out.", "{0} copies are left out.", copies);

    private static string Reports(ReportCount count) =>
        Counted("{0} independent report", "{0} independent reports", count.Reports);
}
