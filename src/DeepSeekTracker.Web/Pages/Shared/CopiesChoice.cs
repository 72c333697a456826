using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Whether copies count, in the address of a page whose address holds no search: <c>?copies=out</c>.</summary>
public static class CopiesChoice
{
    public const string Name = "copies";
    public const string Out = "out";

    public static bool IsOut(IQueryCollection query) => query[Name] == Out;

    /// <summary>All articles, or all without copies.</summary>
    public static ArticleFilter Filter(bool isOut) =>
        isOut ? ReportQueries.WithoutCopies(ArticleFilter.Everything) : ArticleFilter.Everything;

    /// <summary>The address with the choice.</summary>
    public static string With(string address, bool isOut) =>
        !isOut ? address
        : address.Contains('?', StringComparison.Ordinal) ? $"{address}&{Name}={Out}"
        : $"{address}?{Name}={Out}";
}
