using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Text;

/// <summary>A part of a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character behind the part, in UTF-16 units.</summary>
    public int End => Start + Length;

    /// <summary>The part's own words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the text.</exception>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>
    /// The stretch of this span around a part of it: a page can have a "sentence" of megabytes, and name something in it five
    /// hundred times. No character is halved.
    /// </summary>
    /// <param name="part">What stands in the middle, as far as it can.</param>
    /// <param name="most">Length of the stretch, in UTF-16 units; a shorter span stays whole.</param>
    /// <param name="text">The text of both.</param>
    public TextSpan Around(TextSpan part, int most, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Length <= most)
        {
            return this;
        }

        var start = Math.Clamp(part.Start - (Math.Max(0, most - part.Length) / 2), Start, End - most);
        var end = start + most;
        start += char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return new TextSpan(start, end - start);
    }
}

/// <summary>Cuts a text into sentences without being misled by "U.S.", "Inc.", initials, numbers or ordinals.</summary>
public static class Sentences
{
    private const string Closing = "\"'”’»)]）」』】》›";

    /// <summary>The sentences in order, without the white space between them. A line break always ends a sentence.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        List<TextSpan> sentences = [];
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var end = EndAt(text, at);
            if (end > at)
            {
                Add(text, start, end, sentences);
                start = end;
                at = end;
            }
            else
            {
                at++;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>Where the sentence ends that this character may finish; the same place where it does not.</summary>
    private static int EndAt(string text, int at)
    {
        var c = text[at];
        if (c == '\n')
        {
            return at + 1;
        }

        var isWide = c is '。' or '！' or '？' or '｡';
        if (!isWide && c is not ('.' or '!' or '?' or '…' or '।' or '؟' or '۔' or '։'))
        {
            return at;
        }

        var end = at + 1;
        while (
            end < text.Length
            && (
                text[end] is '.' or '!' or '?' or '…' or '。' or '！' or '？'
                || Closing.Contains(text[end], StringComparison.Ordinal)
            )
        )
        {
            end++;
        }

        if (isWide || end == text.Length)
        {
            return end;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return at;
        }

        return c == '.' && end == at + 1 && !SentencesAbbreviations.EndsSentence(text, at, end) ? at
            : StartsSentence(text, end) ? end
            : at;
    }

    /// <summary>After a terminator a sentence does not go on with a small letter.</summary>
    private static bool StartsSentence(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at == text.Length || !char.IsLower(text[at]);
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end - start));
        }
    }
}
