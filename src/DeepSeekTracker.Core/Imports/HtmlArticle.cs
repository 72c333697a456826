namespace DeepSeekTracker.Core.Imports;

internal static class HtmlArticle
{
    public static SavedArticle? Read(SavedFile file) => null;
}
