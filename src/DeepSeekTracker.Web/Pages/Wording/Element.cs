using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>An element of HTML within a text; its words and the values of its attributes are encoded.</summary>
/// <param name="name">The element's name, a literal.</param>
/// <param name="content">What it holds: a text, or markup; null where the text's own words stand in it.</param>
/// <param name="attributes">Those without a value are left out.</param>
public sealed class Element(string name, object? content, params (string Name, string? Value)[] attributes) : IHtmlContent
{
    /// <summary>The same element around these words, where it holds nothing of its own.</summary>
    internal Element Around(string words) => content is null ? new Element(name, words, attributes) : this;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<{name}");
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                writer.Write($" {attribute}=\"");
                if (attribute == "href")
                {
                    new QueryAddress(value).WriteTo(writer, encoder);
                }
                else
                {
                    encoder.Encode(writer, value);
                }

                writer.Write('"');
            }
        }

        writer.Write('>');
        if (content is IHtmlContent markup)
        {
            markup.WriteTo(writer, encoder);
        }
        else
        {
            encoder.Encode(writer, content?.ToString() ?? "");
        }

        writer.Write($"</{name}>");
    }
}
