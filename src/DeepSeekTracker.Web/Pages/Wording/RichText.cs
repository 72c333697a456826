using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>A text with markup in its places. A translation is never markup: all of it is encoded.</summary>
internal sealed class RichText(ReaderLanguage reader, string text, object?[] parts) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (words, number) in TextForm.Pieces(reader.Text(text)))
        {
            var part = number < 0 ? words : parts.ElementAtOrDefault(number);
            switch (part)
            {
                case Element element:
                    element.Around(words).WriteTo(writer, encoder);
                    break;
                case IHtmlContent markup:
                    markup.WriteTo(writer, encoder);
                    break;
                default:
                    encoder.Encode(writer, TextForm.Written(part, reader.Forms));
                    break;
            }
        }
    }
}
