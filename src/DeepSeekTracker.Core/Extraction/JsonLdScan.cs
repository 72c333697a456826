using System.Net;
using System.Text.Json;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Finds JSON-LD scripts in the page's text, because the parser is told to drop the text of scripts.</summary>
internal static class JsonLdScan
{
    private const int MostScripts = 60;
    private const int LongestScript = 1_500_000;
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static IReadOnlyList<JsonElement> Find(string html)
    {
        List<JsonElement> found = [];
        var at = 0;
        for (var count = 0; count < MostScripts; count++)
        {
            var mark = html.IndexOf("ld+json", at, StringComparison.OrdinalIgnoreCase);
            if (mark < 0)
            {
                break;
            }

            at = mark + 7;
            var tag = html.LastIndexOf('<', mark, Math.Min(mark + 1, 600));
            var start = html.IndexOf('>', mark);
            if (tag < 0 || start < 0 || !html.AsSpan(tag).StartsWith("<script", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var end = html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            end = end < 0 ? html.Length : end;
            at = end;
            if (end - start - 1 <= LongestScript && Read(html[(start + 1)..end]) is { } element)
            {
                found.Add(element);
            }
        }

        return found;
    }

    private static JsonElement? Read(string script)
    {
        var text = Unwrap(script);
        return Parse(text)
            ?? Parse(WithoutControls(text))
            ?? Parse(WithoutControls(WebUtility.HtmlDecode(text)))
            ?? BrokenJson.Read(WithoutControls(text));
    }

    private static string Unwrap(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        return start >= 0 && end > start ? script[start..(end + 1)] : "";
    }

    private static string WithoutControls(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = source[i] < ' ' ? ' ' : source[i];
                }
            }
        );

    private static JsonElement? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
