using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>The beginning of a text, short enough to quote.</summary>
internal static class Excerpt
{
    /// <summary>In characters, without the mark at the end.</summary>
    public const int Longest = ArticleExportRow.Beginning / Share;

    /// <summary>Of a short text at most this part is given.</summary>
    private const int Share = 4;

    /// <summary>On one line, cut between words where there are any; null for a text that is too short to quote from.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var longest = Math.Min(Longest, line.Length / Share);
        var end = char.IsLowSurrogate(line[longest]) ? longest - 1 : longest;
        var space = line.LastIndexOf(' ', end);
        var beginning = line[..(space > 0 ? space : end)];
        return beginning.Length > 0 ? beginning + "…" : null;
    }
}
