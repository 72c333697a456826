using System.Globalization;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>A number with its word, for a terminal: "1 article", "1,445 articles".</summary>
internal static class Amount
{
    public static string Of(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    public static string OfArticles(long count) => Of(count, "article", "articles");
}
