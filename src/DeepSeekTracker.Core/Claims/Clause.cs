using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>The part of a sentence that an amount stands in.</summary>
/// <param name="IsContrast">It tells what something is compared with: what the sentence says before does not hold in it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Clause(int Start, int End, bool IsContrast);

/// <summary>The parts of one sentence, cut at dashes, brackets, colons, semicolons and words of comparison.</summary>
internal sealed class SentenceParts
{
    private static readonly TermFinder Contrasts = new([
        "compared to",
        "compared with",
        "in comparison to",
        "in comparison with",
        "in contrast to",
        "as opposed to",
        "versus",
        "vs",
        "vs.",
        "rather than",
        "than the",
        "than what",
        "than openai*",
        "whereas",
        "while",
        "unlike",
        "against the",
        "fraction of the",
        "fraction of what",
        "im vergleich zu",
        "im vergleich zum",
        "verglichen mit",
        "gegenüber",
        "während",
        "par rapport à",
        "par rapport aux",
        "contre",
        "alors que",
        "tandis que",
        "comparé à",
        "comparado con",
        "en comparación con",
        "frente a",
        "frente al",
        "mientras que",
        "em comparação com",
        "enquanto",
        "ante os",
        "rispetto a",
        "rispetto ai",
        "a fronte di",
        "contro i",
        "mentre",
        "in confronto a",
        "vergeleken met",
        "tegenover",
        "terwijl",
        "по сравнению с",
        "в отличие от",
        "против",
        "тогда как",
        "w porównaniu z",
        "podczas gdy",
        "相比之下",
        "相比",
        "相较于",
        "相較於",
        "而",
        "に対し",
        "に比べ",
        "에 비해",
        "반면",
        "مقارنة ب",
        "مقارنة مع",
        "بينما",
        "की तुलना में",
        "के मुकाबले",
        "जबकि",
        "dibandingkan",
        "sementara",
        "so với",
        "trong khi",
    ]);

    private readonly List<(int At, bool IsContrast)> _cuts = [];
    private readonly TextSpan _sentence;

    public SentenceParts(string text, TextSpan sentence)
    {
        _sentence = sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (IsCut(text, i))
            {
                _cuts.Add((i, false));
            }
        }

        foreach (var hit in Contrasts.Find(sentence.In(text)))
        {
            _cuts.Add((sentence.Start + hit.Start, true));
        }

        _cuts.Sort();
    }

    public Clause Around(int start, int end)
    {
        var low = LowerBound(start + 1);
        var from = low > 0 ? _cuts[low - 1] : (At: _sentence.Start, IsContrast: false);
        var high = LowerBound(end);
        return new Clause(from.At, high < _cuts.Count ? _cuts[high].At : _sentence.End, from.IsContrast);
    }

    private int LowerBound(int at)
    {
        var low = 0;
        var high = _cuts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _cuts[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsCut(string text, int at) =>
        text[at] switch
        {
            ';' or '；' or '—' or '(' or ')' or '（' or '）' or '：' => true,
            ':' => at + 1 < text.Length && text[at + 1] == ' ',
            '–' or '-' => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ',
            _ => false,
        };
}
