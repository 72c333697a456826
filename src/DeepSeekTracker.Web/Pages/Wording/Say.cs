using Microsoft.AspNetCore.Html;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>
/// The texts of pages in the reader's language. The English text is the key and stands as a literal in the call, so that a
/// test can list all of them (Texts/texts.pot). <c>{0}</c>, <c>{1}</c> … are places for parts.
/// </summary>
public static class Say
{
    public static string T(string text) => ReaderLanguage.Current.Text(text);

    public static string T(string text, params object?[] parts)
    {
        var reader = ReaderLanguage.Current;
        return TextForm.Fill(reader.Text(text), parts, reader.Forms);
    }

    /// <summary>A text with a number, which is the part {0}; a language may have other forms than one and many.</summary>
    /// <param name="more">The parts from {1} on.</param>
    public static string Counted(string one, string many, int number, params object?[] more)
    {
        var reader = ReaderLanguage.Current;
        return TextForm.Fill(reader.Text(one, many, number), [number, .. more], reader.Forms);
    }

    /// <summary>
    /// A text with markup in it. Everything is encoded but parts that are markup already. Words that a link or another
    /// element holds are part of the text: <c>{0:all feeds}</c> with a link.
    /// </summary>
    public static IHtmlContent H(string text, params object?[] parts) => new RichText(ReaderLanguage.Current, text, parts);
}
