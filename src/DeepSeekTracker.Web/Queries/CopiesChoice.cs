namespace DeepSeekTracker.Web.Queries;

/// <summary>Whether copies count, in the address of a page whose address holds no search: <c>?copies=out</c>.</summary>
public static class CopiesChoice
{
    public const string Name = "copies";
    public const string Out = "out";

    public static bool IsOut(IQueryCollection query) => query[Name] == Out;

    /// <summary>All articles that a search of ours finds, or all of them without copies.</summary>
    public static ArticleFilter Filter(bool isOut, string? search = null) =>
        ArticleFilter.Everything with
        {
            Words =
                !isOut ? search
                : search is null ? ReportQueries.Original
                : $"{ReportQueries.Original} {search}",
        };

    /// <summary>The address with the choice.</summary>
    public static string With(string address, bool isOut) =>
        !isOut ? address
        : address.Contains('?', StringComparison.Ordinal) ? $"{address}&{Name}={Out}"
        : $"{address}?{Name}={Out}";
}
