using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>How much a list shows of each article.</summary>
public enum ListView
{
    /// <summary>Headline, outlet, time, language, length, topics and the sentence that was found.</summary>
    List,

    /// <summary>One line: headline, outlet, time.</summary>
    Compact,

    /// <summary>Headlines alone with their outlets, to be read like a front page.</summary>
    Headlines,
}

/// <summary>The view in an address. It stands apart from the filter, since it changes nothing of what is listed.</summary>
public static class ListViews
{
    public static readonly IReadOnlyList<ListView> All = Enum.GetValues<ListView>();

    public static ListView Parse(string? word) => All.FirstOrDefault(view => Word(view) == word);

    /// <summary>What is told of a word that names no view.</summary>
    public static IReadOnlyList<string> Problems(string? word) => WordProblem.Of("view", word, [.. All.Select(Word)]);

    public static string Word(ListView view) =>
        view switch
        {
            ListView.Compact => "compact",
            ListView.Headlines => "headlines",
            _ => "list",
        };

    /// <summary>The view's name for the reader.</summary>
    public static string Name(ListView view) =>
        view switch
        {
            ListView.Compact => T("compact"),
            ListView.Headlines => T("headlines"),
            _ => T("list"),
        };

    /// <summary>The address with the view; unchanged for the plain list.</summary>
    public static string With(string link, ListView view) =>
        view == ListView.List ? link
        : link.Contains('?', StringComparison.Ordinal) ? $"{link}&view={Word(view)}"
        : $"{link}?view={Word(view)}";
}
