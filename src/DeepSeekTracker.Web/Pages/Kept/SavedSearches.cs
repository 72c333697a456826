using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace DeepSeekTracker.Web.Pages.Kept;

/// <summary>A list under a name that the reader gave it.</summary>
public sealed record SavedSearch(string Name, ArticleFilter Filter)
{
    public string Href => ArticleFilterQuery.Link("/articles", Filter);
}

/// <summary>The lists that a reader saved, kept by the browser itself in a cookie; nothing of it is stored on our side.</summary>
public sealed record SavedSearches(IReadOnlyList<SavedSearch> All)
{
    public const string Cookie = "searches";
    public const int LongestName = 60;

    /// <summary>More would not fit in a cookie.</summary>
    public const int Most = 20;
    private const int MostCharacters = 3_400;
    private const char Between = '|';
    private const char Name = '!';

    public static SavedSearches Of(string? cookie) =>
        new([
            .. (cookie ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .Take(Most)
                .Select(Parse)
                .OfType<SavedSearch>()
                .DistinctBy(search => search.Name, StringComparer.Ordinal),
        ]);

    /// <summary>With one more on top, in place of one of the same name; null where the browser has no room for it.</summary>
    public SavedSearches? With(string name, ArticleFilter filter)
    {
        var more = new SavedSearches([new SavedSearch(Clean(name), filter), .. All.Where(search => search.Name != Clean(name))]);
        return more.All.Count <= Most && Uri.EscapeDataString(more.ToString()).Length <= MostCharacters ? more : null;
    }

    public SavedSearches Without(string name) => new([.. All.Where(search => search.Name != name)]);

    public override string ToString() =>
        string.Join(
            Between,
            All.Select(search => $"{Uri.EscapeDataString(search.Name)}{Name}{ArticleFilterQuery.Format(search.Filter)}")
        );

    /// <summary>A name in one line and of bounded length.</summary>
    public static string Clean(string name)
    {
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(line.EnumerateRunes().Take(LongestName)).Trim();
    }

    private static SavedSearch? Parse(string text)
    {
        var parts = text.Split(Name, 2);
        var name = Clean(Uri.UnescapeDataString(parts[0]));
        return name.Length == 0 || parts.Length < 2
            ? null
            : new SavedSearch(name, ArticleFilterQuery.Parse(QueryHelpers.ParseQuery(parts[1])).Filter);
    }
}
