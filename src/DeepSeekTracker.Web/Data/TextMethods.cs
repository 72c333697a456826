namespace DeepSeekTracker.Web.Data;

/// <summary>Ways in which a text came that are no extraction from a page, as <see cref="Article.ExtractionMethod"/> names them.</summary>
public static class TextMethods
{
    public const string SavedFile = "saved file";

    public const string ImportedTable = "imported table";
}
