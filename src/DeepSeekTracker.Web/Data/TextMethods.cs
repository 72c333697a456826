namespace DeepSeekTracker.Web.Data;

/// <summary>Ways in which a text came that are no extraction from a fetched page, as <see cref="Article.ExtractionMethod"/> names them.</summary>
public static class TextMethods
{
    public const string SavedFile = "saved file";

    public const string ImportedTable = "imported table";

    private const string OfPage = SavedFile + ": ";

    /// <summary>A saved page's text, with the method that found it there; a saved text's where there is none.</summary>
    public static string Saved(string? method) => method is null ? SavedFile : OfPage + method;

    public static bool IsSaved(string? method) =>
        method == SavedFile || method?.StartsWith(OfPage, StringComparison.Ordinal) == true;

    /// <summary>The method that found the text in its page, saved or fetched; null where none did.</summary>
    public static string? Found(string? method) =>
        method is null or SavedFile or ImportedTable ? null
        : method.StartsWith(OfPage, StringComparison.Ordinal) ? method[OfPage.Length..]
        : method;
}
