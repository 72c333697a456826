using System.Globalization;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Makes a readable name of a domain: harbour-gazette.example becomes Harbour Gazette.</summary>
internal static partial class DomainName
{
    private const int MaxLabel = 40;

    /// <summary>
    /// The words as the text itself writes them, else the domain cut into common English words, else the domain unchanged.
    /// </summary>
    public static string Of(string domain, string text)
    {
        var label = Label(domain);
        if (label.Length is 0 or > MaxLabel)
        {
            return domain;
        }

        return InText(label.Replace("-", "", StringComparison.Ordinal), text) ?? FromWords(label) ?? domain;
    }

    /// <summary>The part of a registrable domain before its suffix.</summary>
    public static string Label(string domain)
    {
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? domain : domain[..dot];
    }

    /// <summary>Letters and digits in lower case, nothing else.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Capitalised words of the text that spell the label when written together.</summary>
    private static string? InText(string label, string text)
    {
        foreach (var match in Capitalised().EnumerateMatches(text))
        {
            var words = text.Substring(match.Index, match.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var first = 0; first < words.Length; first++)
            {
                var joined = "";
                for (var last = first; last < words.Length && joined.Length < label.Length; last++)
                {
                    joined += Letters(words[last]);
                    if (string.Equals(joined, label, StringComparison.Ordinal))
                    {
                        return string.Join(' ', words[first..(last + 1)]).Trim('.', ',', '\'', '’');
                    }
                }
            }
        }

        return null;
    }

    private static string? FromWords(string label)
    {
        var names = new List<string>();
        foreach (var part in label.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Cut(part) is { } words)
            {
                names.AddRange(words);
            }
            else if (label.Contains('-', StringComparison.Ordinal))
            {
                names.Add(part);
            }
            else
            {
                return null;
            }
        }

        return names.Count == 0 ? null : string.Join(' ', names.Select(Capital));
    }

    /// <summary>The fewest common words that spell the label; null where no words do.</summary>
    private static List<string>? Cut(string label)
    {
        var fewest = new int[label.Length + 1];
        var from = new int[label.Length + 1];
        Array.Fill(fewest, int.MaxValue, 1, label.Length);
        for (var end = 1; end <= label.Length; end++)
        {
            for (var start = Math.Max(0, end - CommonWords.Longest); start < end; start++)
            {
                if (fewest[start] < 5 && fewest[start] + 1 < fewest[end] && CommonWords.All.Contains(label[start..end]))
                {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }

        if (fewest[label.Length] > 5)
        {
            return null;
        }

        var words = new List<string>();
        for (var end = label.Length; end > 0; end = from[end])
        {
            words.Insert(0, label[from[end]..end]);
        }

        return words;
    }

    private static string Capital(string word) =>
        word is "ai" or "tv" or "it" or "uk" or "us" or "pc" or "eu" or "un"
            ? word.ToUpperInvariant()
            : word[..1].ToUpper(CultureInfo.InvariantCulture) + word[1..];

    [GeneratedRegex(
        @"\p{Lu}[\p{L}\p{N}.'’]*( [\p{Lu}\p{N}][\p{L}\p{N}.'’]*){0,5}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Capitalised();
}
