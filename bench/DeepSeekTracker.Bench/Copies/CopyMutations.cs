using System.Text.RegularExpressions;

namespace DeepSeekTracker.Bench.Copies;

/// <summary>What happens to a text on its way to other outlets, each made from an original in the same way every time.</summary>
public static partial class CopyMutations
{
    private const int Seed = 20_250_120;

    public static IReadOnlyList<(string Name, Func<string, string> Of)> All { get; } =
    [
        ("white space", text => White().Replace(text, "  ").Replace(". ", ".\n", StringComparison.Ordinal)),
        ("page furniture around it", text => Own(text, 60) + "\n" + text + "\n" + Own(text, 61)),
        ("new lead, 2 % of words", text => Own(text, 35) + "\n" + Changed(Cut(text, 0.06, 1), 0.02)),
        ("first 60 %", text => Cut(text, 0, 0.6)),
        ("first 35 %", text => Cut(text, 0, 0.35)),
        ("25 % excerpt", text => Cut(text, 0.3, 0.55)),
        ("10 % of words changed", text => Changed(text, 0.1)),
        ("every 10th word changed", EveryTenth),
        ("sentences shuffled", Shuffled),
        (
            "embedded in a longer piece",
            text => Own(text, Units(text).Count) + "\n" + text + "\n" + Own(text, Units(text).Count / 2)
        ),
        ("300 own words more", text => text + "\n" + Own(text, 300)),
        ("30 % of words changed", text => Changed(text, 0.3)),
    ];

    /// <summary>Words, or characters where a script has no spaces, each with the white space after it.</summary>
    public static IReadOnlyList<string> Units(string text) => [.. Unit().Matches(text).Select(match => match.Value)];

    /// <summary>Running text of words that no language has: other words for another text or length.</summary>
    public static string Own(string text, int words)
    {
        var random = new Random(text.Aggregate(Seed + words, (seed, c) => unchecked((seed * 31) + c)));
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));
    }

    private static string Cut(string text, double from, double to)
    {
        var units = Units(text);
        return string.Concat(units.Take((int)(units.Count * to)).Skip((int)(units.Count * from)));
    }

    private static string Changed(string text, double share)
    {
        var random = new Random(Seed);
        return string.Concat(Units(text).Select(unit => random.NextDouble() < share ? Word(random) + " " : unit));
    }

    private static string EveryTenth(string text)
    {
        var random = new Random(Seed);
        return string.Concat(Units(text).Select((unit, i) => i % 10 == 9 ? Word(random) + " " : unit));
    }

    private static string Shuffled(string text)
    {
        var sentences = Sentence().Matches(text).Select(match => match.Value).ToArray();
        new Random(Seed).Shuffle(sentences);
        return string.Concat(sentences);
    }

    private static string Word(Random random)
    {
        const string Letters = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        return string.Concat(
            Enumerable.Range(0, 4).Select(_ => $"{Letters[random.Next(Letters.Length)]}{Vowels[random.Next(Vowels.Length)]}")
        );
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex White();

    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsThai}]\s*|[^\s\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsThai}]+\s*",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Unit();

    [GeneratedRegex(@"[^.!?。！？\n]*(?:[.!?。！？\n]+\s*|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();
}
