using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>Who wrote it: persons, and apart from them the agencies and desks that are named beside them.</summary>
public sealed record AuthorLine(IReadOnlyList<string> Names, IReadOnlyList<string> Beside)
{
    /// <summary>The stored line parts names by semicolons; where its page names them too, the page tells which are persons.</summary>
    public static AuthorLine? Of(ArticleDetails article)
    {
        if (article.Row.Author is not { } line)
        {
            return null;
        }

        var names = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
            article.Page is { Persons.Count: > 0 } page
            && names.All(name => page.Persons.Concat(page.Organisations).Contains(name, StringComparer.OrdinalIgnoreCase))
            ? new AuthorLine(page.Persons, page.Organisations)
            : new AuthorLine(names, []);
    }

    /// <summary>What stands before a name in a sentence.</summary>
    public static string Before(int place, int count) =>
        place == 0 ? ""
        : place == count - 1 ? T(" and ")
        : ", ";
}
