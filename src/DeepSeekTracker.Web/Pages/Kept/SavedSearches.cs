using System.Globalization;
using System.Text.RegularExpressions;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace DeepSeekTracker.Web.Pages.Kept;

/// <summary>A list under a name that the reader gave it.</summary>
public sealed record SavedSearch(string Name, ArticleFilter Filter)
{
    public string Href => ArticleFilterQuery.Link("/articles", Filter);
}

/// <summary>Whether a search could be saved, or why not.</summary>
public enum SearchSaving
{
    Saved,
    NameTaken,
    TooLong,
    Full,
}

/// <summary>The lists that a reader saved, kept by the browser itself in a cookie; nothing of it is stored on our side.</summary>
public sealed partial record SavedSearches(IReadOnlyList<SavedSearch> All)
{
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

    /// <summary>With one more on top. The same search under the same name stands once; no other one is ever replaced.</summary>
    /// <returns>What stood here before where it could not be saved.</returns>
    public (SavedSearches Now, SearchSaving Outcome) With(string name, ArticleFilter filter)
    {
        var one = new SavedSearch(Clean(name), filter);
        var more = new SavedSearches([one, .. Without(one.Name).All]);
        return IsTaken(one.Name, filter) ? (this, SearchSaving.NameTaken)
            : !new SavedSearches([one]).Fits ? (this, SearchSaving.TooLong)
            : !more.Fits ? (this, SearchSaving.Full)
            : (more, SearchSaving.Saved);
    }

    /// <summary>The name, or "name (2)" and so on where another search has it.</summary>
    public string Free(string name, ArticleFilter filter) =>
        Enumerable
            .Range(1, Most + 1)
            .Select(number => number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})"))
            .Select(end => Clean(name, LongestName - end.Length) + end)
            .First(free => !IsTaken(free, filter));

    private bool Fits => All.Count <= Most && Uri.EscapeDataString(ToString()).Length <= MostCharacters;

    private bool IsTaken(string name, ArticleFilter filter) =>
        All.Any(search => search.Name == name && search.Href != ArticleFilterQuery.Link("/articles", filter));

    public SavedSearches Without(string name) => new([.. All.Where(search => search.Name != name)]);

    public override string ToString() =>
        string.Join(
            Between,
            All.Select(search =>
                Escape(search.Name)
                + Name
                + string.Join('&', ArticleFilterQuery.Pairs(search.Filter).Select(pair => $"{pair.Key}={Escape(pair.Value)}"))
            )
        );

    /// <summary>A name in one line and of bounded length.</summary>
    public static string Clean(string name) => Clean(name, LongestName);

    private static string Clean(string name, int longest)
    {
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(line.EnumerateRunes().Take(longest)).Trim();
    }

    /// <summary>Only the signs that part one thing from the next: every other one the cookie itself escapes, once.</summary>
    private static string Escape(string text) =>
        Separators().Replace(text, sign => string.Create(CultureInfo.InvariantCulture, $"%{(int)sign.Value[0]:X2}"));

    [GeneratedRegex("[%|!&=+]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    private static SavedSearch? Parse(string text)
    {
        var parts = text.Split(Name, 2);
        var name = Clean(Uri.UnescapeDataString(parts[0]));
        return name.Length == 0 || parts.Length < 2
            ? null
            : new SavedSearch(name, ArticleFilterQuery.Parse(QueryHelpers.ParseQuery(parts[1])).Filter);
    }
}
