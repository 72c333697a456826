using System.Buffers;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What stands in quotation marks.</summary>
internal static class Quotes
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("“«„「『");

    private static readonly SearchValues<char> Closing = SearchValues.Create("\"”»」』");

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”«»„「」『』");

    /// <summary>
    /// Whether an amount stands in a quotation that the sentence begins with or goes on with. A few quoted words within a sentence
    /// are of whom that sentence names.
    /// </summary>
    public static bool GoesOn(string text, TextSpan sentence, TextSpan amount)
    {
        var before = text.AsSpan(sentence.Start, amount.Start - sentence.Start).TrimStart();
        var behind = text.AsSpan(amount.End, sentence.End - amount.End);
        if (before.IndexOfAny(Marks) is >= 0 and var first)
        {
            return first == 0 && before[1..].IndexOfAny(Closing) < 0 && before[0] is '"' or '“' or '«' or '„' or '「' or '『';
        }

        var end = behind.IndexOfAny(Closing);
        var next = behind.IndexOfAny(Opening);
        return (end >= 0 && (next < 0 || end < next)) && (behind[end] != '"' || behind.Count('"') % 2 == 1);
    }

    /// <summary>The quotation that an amount stands in, as far as its sentence goes; null where it stands in none.</summary>
    public static TextSpan? Around(string text, TextSpan sentence, TextSpan amount)
    {
        var before = text.AsSpan(sentence.Start, amount.Start - sentence.Start);
        var open = before.LastIndexOfAny(Marks);
        if (
            open < 0
            || before[open] is '”' or '»' or '」' or '』'
            || (before[open] == '"' && before.Count('"') % 2 == 0)
            || (before[open] == '“' && before[..open].LastIndexOf('„') > before[..open].LastIndexOf('“'))
        )
        {
            return null;
        }

        var behind = text.AsSpan(amount.End, sentence.End - amount.End);
        var close = before[open] == '„' ? behind.IndexOfAny('“', '”') : behind.IndexOfAny(Closing);
        var end = close < 0 ? sentence.End : amount.End + close + 1;
        return new TextSpan(sentence.Start + open, end - sentence.Start - open);
    }
}
