using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>The beginning of a text, short enough to quote.</summary>
internal static class Excerpt
{
    /// <summary>In characters, without the mark at the end.</summary>
    public const int Longest = ArticleExportRow.Beginning / Share;

    /// <summary>Of a short text at most this part is given.</summary>
    private const int Share = 4;

    /// <summary>A space further back parts no words: many scripts write none, and one may stand after a name alone.</summary>
    private const int LongestWord = 30;

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
        if (end <= 0)
        {
            return null;
        }

        var space = line.LastIndexOf(' ', end, Math.Min(LongestWord, end + 1));
        return line[..(space > 0 ? space : end)] + "…";
    }
}
