using System.Net;
using System.Text.Json;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Strings out of JSON-LD, which often holds HTML.</summary>
internal static class JsonText
{
    /// <summary>A JSON string; null for any other value and for escapes that are no characters.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A line as a reader sees it: entities decoded, white space collapsed.</summary>
    public static string Line(string? text)
    {
        if (text is null)
        {
            return "";
        }

        return Whitespace.Collapse(text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text);
    }
}
