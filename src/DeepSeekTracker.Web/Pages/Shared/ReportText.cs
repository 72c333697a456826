using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Shared.Markup;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A list whose independent reports are to be told.</summary>
/// <param name="Known">Their count, where the page has it already.</param>
/// <param name="Address">Where a list of the filter stands; the list of articles where nothing is said.</param>
public sealed record ReportsOf(ArticleFilter Filter, ReportCount? Known = null, Func<ArticleFilter, string>? Address = null)
{
    /// <summary>The page is the list itself, or tells the number of articles with their list beside this.</summary>
    public bool IsHere { get; init; }

    /// <summary>Says also where no article can be compared for copies: once for the record, not above each of its lists.</summary>
    public bool TellsNone { get; init; }

    public string Href(ArticleFilter filter) => Address?.Invoke(filter) ?? ArticleFilterQuery.Link("/articles", filter);
}

/// <summary>Independent reports in words, with the way to the same page without copies, or with them.</summary>
/// <param name="Left">Said where copies are left out.</param>
/// <param name="Of">What is counted, for the lists behind the numbers; null where no list holds just that.</param>
public sealed record ReportLine(ReportCount Count, string? Left, string? Without, string? With, ArticleFilter? Of = null)
{
    /// <summary>The page is the list of all that is counted.</summary>
    public bool IsHere { get; init; }
}

/// <summary>Independent reports in words: "30 articles, 11 independent reports", with whatever keeps the rest from being one.</summary>
public static class ReportText
{
    public static string Of(ReportCount count) =>
        count.IsNoneCompared
            ? Articles(count)
            : $"{Articles(count)}, {string.Join(", ", Parts(count).Select(part => part.Text))}";

    /// <summary>The same, where each number opens the articles behind it.</summary>
    /// <param name="of">What was counted.</param>
    /// <param name="isHere">The page is the list of all of them.</param>
    public static object Linked(ReportCount count, ArticleFilter of, bool isHere)
    {
        object articles = isHere ? Articles(count) : Link(ArticleFilterQuery.Link("/articles", of), Articles(count));
        return count.IsNoneCompared
            ? articles
            : Parts(count).Aggregate(articles, (some, part) => H("{0}, {1}", some, Linked(count, of, part.Role, part.Text)));
    }

    /// <summary>The independent reports among a list's articles: a number that opens them, where there are any and a search can say it.</summary>
    /// <param name="text">How the number is said.</param>
    public static object Linked(ReportCount count, ArticleFilter of, string text) => Linked(count, of, ReportRole.Report, text);

    /// <summary>To stand behind a number of articles; null where none of them has a text to compare.</summary>
    public static string? Beside(ReportCount count) => count.IsNoneCompared ? null : Reports(count);

    /// <summary>For a column of numbers: where no article has a text to compare, nobody knows how many.</summary>
    public static string InColumn(ReportCount count) =>
        count.Articles == 0 ? NumberText.Of(0)
        : count.IsNoneCompared ? T("not known")
        : NumberText.Of(count.Reports);

    /// <summary>What the column of <see cref="InColumn"/> leaves out.</summary>
    public static string ColumnNote() =>
        T("Independent reports are articles whose text repeats no other’s; one without a text to compare is not counted.");

    public static string LeftOut(int copies) =>
        copies == 0 ? T("There is no copy to leave out.") : Counted("{0} copy is left out.", "{0} copies are left out.", copies);

    private static object Linked(ReportCount count, ArticleFilter of, ReportRole role, string text)
    {
        var number =
            role == ReportRole.Report ? count.Reports
            : role == ReportRole.Copy ? count.Copies
            : count.Uncompared;
        // Of the newest hits only: the list would hold more.
        return number > 0 && !count.OfNewest && ReportQueries.Of(of, role) is { } list
            ? Link(ArticleFilterQuery.Link("/articles", list), text)
            : text;
    }

    private static string Articles(ReportCount count) =>
        count.OfNewest
            ? Counted("Of the newest {0} article", "Of the newest {0} articles", count.Articles)
            : Counted("{0} article", "{0} articles", count.Articles);

    private static List<(ReportRole Role, string Text)> Parts(ReportCount count)
    {
        List<(ReportRole, string)> parts = [(ReportRole.Report, Reports(count))];
        if (count.Copies > 0)
        {
            parts.Add((ReportRole.Copy, Counted("{0} copy or excerpt", "{0} copies or excerpts", count.Copies)));
        }

        if (count.Uncompared > 0)
        {
            parts.Add((ReportRole.Uncompared, T("{0} without a text to compare", count.Uncompared)));
        }

        return parts;
    }

    private static string Reports(ReportCount count) =>
        Counted("{0} independent report", "{0} independent reports", count.Reports);
}
