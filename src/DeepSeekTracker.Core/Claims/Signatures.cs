using System.Buffers;
using System.Globalization;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>Who signs a quotation: the name behind a dash at the end of its line.</summary>
internal static class Signatures
{
    private const int Longest = 60;

    /// <summary>A quotation of more sentences than a blockquote has is none.</summary>
    private const int LongestQuote = 600;

    private const string Dashes = "—–―";

    /// <summary>No name holds one.</summary>
    private static readonly SearchValues<char> NoNames = SearchValues.Create(":;?!%$€");

    private const string Ends = ".!?…。！？\"”»’」』";

    /// <summary>"It cost us six million. — Liang Wenfeng, DeepSeek"; null where nobody signs.</summary>
    public static string? Of(string text, TextSpan amount)
    {
        var rest = text.AsSpan(amount.End, Math.Min(LongestQuote, text.Length - amount.End));
        var line = rest.IndexOf('\n');
        if (line < 0 && rest.Length == LongestQuote)
        {
            return null;
        }

        var quote = (line < 0 ? rest : rest[..line]).TrimEnd();
        if (line >= 0 && quote is [.., '”' or '"' or '»' or '」'])
        {
            // The name can stand on a line of its own where the quotation has its marks.
            var next = rest[(line + 1)..].TrimStart();
            var end = next.IndexOf('\n');
            next = end < 0 ? next : next[..end];
            if (next is [var first, ..] && Dashes.Contains(first, StringComparison.Ordinal))
            {
                return NameOf(next[1..]);
            }
        }

        var dash = quote.LastIndexOfAny(Dashes);
        return dash > 0 && quote[..dash].TrimEnd() is [.., var mark] && Ends.Contains(mark, StringComparison.Ordinal)
            ? NameOf(quote[(dash + 1)..])
            : null;
    }

    private static string? NameOf(ReadOnlySpan<char> words)
    {
        var name = words.Trim();
        return
            name.Length is > 1 and <= Longest
            && (char.IsUpper(name[0]) || char.GetUnicodeCategory(name[0]) == UnicodeCategory.OtherLetter)
            && !Ends.Contains(name[^1], StringComparison.Ordinal)
            && name.IndexOfAny(NoNames) < 0
            && !SpeakerForms.HasAmount(name.ToString())
            && IsName(name.ToString())
            ? name.ToString()
            : null;
    }

    /// <summary>Most words of a name and a post are written large; those of a sentence are not.</summary>
    private static bool IsName(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return all.Length <= 8
            && !SpeakerNames.IsFirstPerson(all[0])
            && char.IsLetter(all[0][0])
            && (all.Length == 1 || !char.IsLower(all[1][0]) || all[0].EndsWith(',') || SpeakerForms.Links.Contains(all[1]));
    }
}
