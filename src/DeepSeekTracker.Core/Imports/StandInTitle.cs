using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>A title made from what is there, for a file that has none: good enough to list the article by.</summary>
internal static class StandInTitle
{
    private const int MaxLength = 110;

    public static Found<string> Of(string? teaser, IReadOnlyList<TextBlock> blocks, string fileName)
    {
        if (teaser is not null)
        {
            return new Found<string>(teaser, SavedArticle.NoTitle + "teaser line", Confidence.Low);
        }

        var first = blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Text;
        return first is null
            ? new Found<string>(fileName, SavedArticle.NoTitle + "file name", Confidence.Low)
            : new Found<string>(Cut(FirstSentence(first)), SavedArticle.NoTitle + "first sentence", Confidence.Low);
    }

    private static string FirstSentence(string text)
    {
        var start = text.Length <= 2_000 ? text : text[..2_000];
        return Sentences.Split(start) is [var first, ..] ? first.In(start) : start;
    }

    private static string Cut(string sentence)
    {
        if (sentence.Length <= MaxLength)
        {
            return sentence;
        }

        var space = sentence.LastIndexOf(' ', MaxLength);
        var end = space > MaxLength / 2 ? space : MaxLength;
        end -= char.IsHighSurrogate(sentence[end - 1]) ? 1 : 0;
        return sentence[..end].TrimEnd(',', ';', ':', ' ', '-', '–', '—') + "…";
    }
}
