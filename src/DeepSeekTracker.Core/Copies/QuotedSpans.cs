using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>What stands between quotation marks of any language, at most a paragraph each.</summary>
internal static class QuotedSpans
{
    private const string Opening = "\"“„«»「『”";
    private const int LongestQuote = 1_000;

    public static IEnumerable<TextSpan> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Opening.Contains(text[at], StringComparison.Ordinal))
            {
                continue;
            }

            var end = Closed(text, at);
            if (end > at)
            {
                yield return new TextSpan(at + 1, end - at - 1);
                at = end;
            }
        }
    }

    private static int Closed(string text, int open)
    {
        var closing = text[open] switch
        {
            '„' => "“”",
            '“' or '”' => "”",
            '«' => "»",
            '»' => "«",
            '「' => "」",
            '『' => "』",
            _ => "\"",
        };
        var length = Math.Min(LongestQuote, text.Length - open - 1);
        var rest = text.AsSpan(open + 1, length);
        var line = rest.IndexOf('\n');
        var end = (line < 0 ? rest : rest[..line]).IndexOfAny(closing);
        return end < 0 ? open : open + 1 + end;
    }
}
