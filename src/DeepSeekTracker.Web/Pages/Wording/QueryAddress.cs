using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>
/// An address as an attribute's value. All of it is encoded but the signs between limits: written as five characters each,
/// they make a good part of a list whose every choice repeats the limits in force.
/// </summary>
public sealed class QueryAddress(string address) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        var from = 0;
        for (var at = address.IndexOf('&'); at >= 0; at = address.IndexOf('&', at + 1))
        {
            if (IsBeforeName(at))
            {
                encoder.Encode(writer, address[from..at]);
                writer.Write('&');
                from = at + 1;
            }
        }

        encoder.Encode(writer, address[from..]);
    }

    /// <summary>In front of letters and "=" the sign stands for itself in attributes, also where the letters name a character.</summary>
    private bool IsBeforeName(int at)
    {
        var end = at + 1;
        while (end < address.Length && char.IsAsciiLetterLower(address[end]))
        {
            end++;
        }

        return end > at + 1 && end < address.Length && address[end] == '=';
    }
}
