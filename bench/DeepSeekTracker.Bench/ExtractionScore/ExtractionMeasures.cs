using System.Text;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>The corpus scorer's measures, so that tests and measurements need no other program.</summary>
public static partial class ExtractionMeasures
{
    private const int PatternTimeout = 10_000;
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Bag-of-words precision, recall and F1 against the best-matching truth.</summary>
    public static (double Precision, double Recall, double F1) Words(IEnumerable<string> truths, string text)
    {
        var ours = Bag(text);
        return truths.Select(truth => Words(Bag(truth), ours)).MaxBy(score => score.F1);
    }

    /// <summary>Lower case, punctuation and white space as one space.</summary>
    public static string Key(string? text)
    {
        var built = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                built.Append(c);
            }
            else if (built.Length > 0 && built[^1] != ' ')
            {
                built.Append(' ');
            }
        }

        return built.ToString().Trim();
    }

    public static string OneLine(string text) => White().Replace(text, " ").Trim();

    public static HashSet<string> People(IEnumerable<string> names) =>
        [.. names.SelectMany(name => Separator().Split(Prefix().Replace(name, ""))).Select(Key).Where(key => key.Length > 0)];

    /// <summary>Address without scheme, query and fragment.</summary>
    public static string ImageKey(string? url) =>
        Query().Replace(Scheme().Replace(url ?? "", ""), "").TrimEnd('/').ToLowerInvariant();

    private static (double Precision, double Recall, double F1) Words(Dictionary<string, int> truth, Dictionary<string, int> ours)
    {
        double truthCount = truth.Values.Sum();
        double ourCount = ours.Values.Sum();
        if (truthCount == 0 || ourCount == 0)
        {
            return truthCount == ourCount ? (1, 1, 1) : (0, 0, 0);
        }

        var shared = ours.Sum(word => Math.Min(word.Value, truth.GetValueOrDefault(word.Key)));
        var (precision, recall) = (shared / ourCount, shared / truthCount);
        return (precision, recall, shared == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static Dictionary<string, int> Bag(string text)
    {
        Dictionary<string, int> bag = new(StringComparer.Ordinal);
        foreach (var word in Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bag[word] = bag.GetValueOrDefault(word) + 1;
        }

        return bag;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, PatternTimeout)]
    private static partial Regex White();

    [GeneratedRegex(@"\s*(?:[,;|/·•\n]|\s(?:and|und|et|y|e|en|og|och|i)\s|\s?&\s?)\s*", Loose, PatternTimeout)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*(?:by|von|par|por|di|door|af|av)\s*:?\s+", Loose, PatternTimeout)]
    private static partial Regex Prefix();

    [GeneratedRegex("^https?:", RegexOptions.CultureInvariant, PatternTimeout)]
    private static partial Regex Scheme();

    [GeneratedRegex("[?#].*$", RegexOptions.CultureInvariant | RegexOptions.Singleline, PatternTimeout)]
    private static partial Regex Query();
}
