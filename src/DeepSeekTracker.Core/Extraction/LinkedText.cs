using System.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Writes stretches of an article's text as encoded HTML, with the links that lie in them.</summary>
internal sealed class LinkedText
{
    private readonly StringBuilder _html;
    private readonly List<Outlink> _links;
    private int _next;

    /// <param name="html">What is written to.</param>
    /// <param name="links">The article's links; those without a place or to anything but http and https are left out.</param>
    public LinkedText(StringBuilder html, IEnumerable<Outlink> links)
    {
        _html = html;
        _links = [.. links.Where(link => link is { Length: > 0, Start: >= 0 } && IsWeb(link.Href)).OrderBy(link => link.Start)];
    }

    /// <param name="text">The words.</param>
    /// <param name="start">Where they begin in the article's text; calls come in its order.</param>
    /// <param name="breaks">Whether a new line is a <c>br</c>.</param>
    public void Append(string text, int start, bool breaks = true)
    {
        var done = 0;
        for (; _next < _links.Count && _links[_next].Start < start + text.Length; _next++)
        {
            var (from, length) = (_links[_next].Start - start, _links[_next].Length);
            if (from < done || from > text.Length - length)
            {
                continue;
            }

            Encode(text.AsSpan(done, from - done), breaks);
            _html.Append("<a href=\"");
            Encode(_links[_next].Href, breaks: false);
            _html.Append("\" rel=\"nofollow noopener noreferrer\">");
            Encode(text.AsSpan(from, length), breaks);
            _html.Append("</a>");
            done = from + length;
        }

        Encode(text.AsSpan(done), breaks);
    }

    private static bool IsWeb(string href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private void Encode(ReadOnlySpan<char> text, bool breaks)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                '\n' when breaks => _html.Append("<br>"),
                '\n' or '\t' => _html.Append(c),
                _ when char.IsControl(c) => _html,
                _ => _html.Append(c),
            };
        }
    }
}
