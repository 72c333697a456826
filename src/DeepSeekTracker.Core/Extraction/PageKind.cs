namespace DeepSeekTracker.Core.Extraction;

/// <summary>Tells web pages from other files by their first bytes and, where these are silent, by their declared type.</summary>
internal static class PageKind
{
    private const int Window = 2_048;

    public static bool IsHtml(PageInput page)
    {
        var bytes = page.Body.Span;
        if (
            bytes.StartsWith("%PDF"u8)
            || bytes.StartsWith("PK\u0003\u0004"u8)
            || bytes.StartsWith("GIF8"u8)
            || bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [0x1F, 0x8B, ..]
        )
        {
            return false;
        }

        var start = bytes[..Math.Min(bytes.Length, Window)];
        if (start.Contains((byte)'<'))
        {
            return true;
        }

        var type = page.ContentType ?? "";
        return type.Length == 0
            || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || type.Contains("html", StringComparison.OrdinalIgnoreCase)
            || type.Contains("xml", StringComparison.OrdinalIgnoreCase);
    }
}
