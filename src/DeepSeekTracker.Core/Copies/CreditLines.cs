using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>A line in which a credit may stand.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="IsHead">True for the first lines.</param>
/// <param name="IsTail">True for the last lines.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CreditLine(TextSpan Place, bool IsHead, bool IsTail);

/// <summary>The first and the last lines of a text, where credits stand.</summary>
internal static class CreditLines
{
    private const int HeadLines = 5;
    private const int TailLines = 5;

    public static IEnumerable<CreditLine> Of(string text)
    {
        var head = Forward(text).Take(HeadLines).ToList();
        var tail = Backward(text).Take(TailLines).Reverse().ToList();
        return head.Union(tail)
            .OrderBy(line => line.Start)
            .Select(line => new CreditLine(line, head.Contains(line), tail.Contains(line)));
    }

    private static IEnumerable<TextSpan> Forward(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (Trimmed(text, start, end) is { Length: > 0 } line)
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    private static IEnumerable<TextSpan> Backward(string text)
    {
        for (var end = text.Length; end > 0; )
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            if (Trimmed(text, start, end) is { Length: > 0 } line)
            {
                yield return line;
            }

            end = start - 1;
        }
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}
