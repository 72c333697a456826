using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Claims;

/// <summary>A word of a number in a text, or a number in digits among such words.</summary>
/// <param name="Value">Of a number, a scale, a fraction; else nothing.</param>
/// <param name="Other">What the scale may mean where a writer follows English.</param>
/// <param name="IsInWord">It stands in one word with the token before: "zwei" and "tausend" in "zweitausend".</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberToken(
    NumberPart Part,
    decimal Value,
    decimal? Other,
    int Start,
    int End,
    bool IsInWord = false,
    bool IsDigits = false
);

/// <summary>Cuts a run of number words into its parts.</summary>
internal sealed class NumberTokens(string text, string language)
{
    /// <summary>More words than any number has.</summary>
    private const int MostTokens = 24;

    private const int MostGap = 4;
    private const int LongestCompound = 80;

    /// <summary>Between a number that stands for several and its scale: "a couple of million", "trois quarts de".</summary>
    private static readonly string[] Ofs = ["of", "de", "di", "d", "do", "du"];

    /// <summary>These count nothing without a number before them.</summary>
    private static readonly string[] Plurals =
    [
        "mila",
        "cents",
        "тысячи",
        "тысяч",
        "тисячі",
        "тисяч",
        "ста",
        "tysiące",
        "tysięcy",
        "ribu",
        "ratus",
        "nghìn",
        "ngàn",
        "trăm",
    ];

    private static readonly ConcurrentDictionary<string, (string Word, NumberPart Part, decimal Value)[]> Stems = new(
        StringComparer.Ordinal
    );

    /// <summary>The run that begins at a place: words of numbers and what joins them, as far as they go.</summary>
    /// <param name="at">The first place of a word, or right behind digits.</param>
    /// <param name="isAfterDigits">The words go on with a number in digits.</param>
    public List<NumberToken> From(int at, bool isAfterDigits)
    {
        List<NumberToken> tokens = [];
        var end = at;
        while (tokens.Count < MostTokens)
        {
            var next = tokens.Count == 0 && !isAfterDigits ? at : Gap(end);
            if (next < 0 || !Add(tokens, next, tokens.Count == 0 && !isAfterDigits, out var wordEnd))
            {
                break;
            }

            end = wordEnd;
        }

        Trim(tokens);
        Halves(tokens, isAfterDigits);
        return tokens;
    }

    /// <summary>The place of the next word; -1 where a break stands between: a spaced dash parts two amounts.</summary>
    private int Gap(int end)
    {
        // "5 млн. 576 тыс.": the dot is of the word.
        end += ScaleWords.IsCutOff(text, end) && end + 2 < text.Length && Numeral.IsDigit(text[end + 2]) ? 1 : 0;
        var next = Cursor.SkipGap(text, end, MostGap);
        var gap = text.AsSpan(end, next - end);
        return next >= text.Length || (gap.IndexOfAny('-', '‑') >= 0 && gap.IndexOfAny(' ', '\u00A0') >= 0) ? -1 : next;
    }

    private bool Add(List<NumberToken> tokens, int at, bool isFirst, out int end)
    {
        end = at;
        if (Numeral.IsDigit(text[at]))
        {
            return tokens.Count > 0 && AddDigits(tokens, at, out end);
        }

        end = Cursor.WordEnd(text, at);
        if (end == at)
        {
            return false;
        }

        var word = WordTable<int>.Fold(text[at..end]);
        if (NumberWords.Of(word, language) is var (part, value) && part != NumberPart.None)
        {
            tokens.Add(new NumberToken(part, Array.IndexOf(Plurals, word) >= 0 ? -1 : value, null, at, end));
            return true;
        }

        if (ScaleOf(word) is { } scale)
        {
            tokens.Add(scale with { Start = at, End = end });
            return true;
        }

        if (
            !isFirst
            && Array.IndexOf(Ofs, word) >= 0
            && (
                tokens is [.., { Part: NumberPart.Fraction or NumberPart.Several or NumberPart.Dozen }]
                || (tokens.Count == 0 && language == "ro")
            )
        )
        {
            var skipped = end < text.Length && text[end] is '\'' or '’' ? end + 1 : end;
            var next = Gap(skipped);
            return next > 0 && char.IsLetter(text[next]) && Add(tokens, next, false, out end);
        }

        return AddCompound(tokens, word, at, end);
    }

    private NumberToken? ScaleOf(string word) =>
        ScaleWords.Of(word, language) switch
        {
            null => null,
            100 => new NumberToken(NumberPart.Hundred, -1, null, 0, 0),
            1000 => new NumberToken(NumberPart.Thousand, -1, null, 0, 0),
            { } scale => new NumberToken(NumberPart.Scale, scale, ScaleWords.OtherOf(word, language), 0, 0),
        };

    /// <summary>"5 million 600 thousand": digits go on with a number where a scale follows them.</summary>
    private bool AddDigits(List<NumberToken> tokens, int at, out int end)
    {
        var numeral = Numeral.Read(text, at, language);
        end = numeral.End;
        if (numeral.Value is not { } value || at == 0 || text[at - 1] is not (' ' or '\u00A0' or '\u202F'))
        {
            return false;
        }

        var next = Gap(end);
        var word = next < 0 ? "" : WordTable<int>.Fold(text[next..Cursor.WordEnd(text, next)]);
        var isScaled = ScaleOf(word) is { Part: NumberPart.Thousand or NumberPart.Scale };

        // "2 mil 48 chips": nobody can tell whether the digits go on with the number.
        var isLoose = tokens is [.., { Part: NumberPart.Thousand }] && end - at <= 3 && language is "es" or "pt";
        if (isScaled || isLoose)
        {
            tokens.Add(new NumberToken(isScaled ? NumberPart.Number : NumberPart.None, value, null, at, end, IsDigits: true));
        }

        return isScaled || isLoose;
    }

    /// <summary>"fünfhundertneunundachtzig", "tweeduizend", "duemila", "полмиллиарда".</summary>
    private bool AddCompound(List<NumberToken> tokens, string word, int at, int end)
    {
        var cut = word.StartsWith("полу", StringComparison.Ordinal) ? 4 : 3;
        if (language is "ru" && word.StartsWith("пол", StringComparison.Ordinal) && ScaleOf(word[cut..]) is { } scale)
        {
            tokens.Add(new NumberToken(NumberPart.Half, 0, null, at, end));
            tokens.Add(scale with { Start = at, End = end, IsInWord = true });
            return true;
        }

        if (language is not ("de" or "nl" or "it" or "sv" or "no" or "da") || word.Length > LongestCompound)
        {
            return false;
        }

        var parts = new List<NumberToken>();
        if (!Decompose(word, 0, parts) || parts.Count < 2)
        {
            return false;
        }

        tokens.AddRange(parts.Select((part, i) => part with { Start = at, End = end, IsInWord = i > 0 }));
        return true;
    }

    private bool Decompose(string word, int at, List<NumberToken> parts)
    {
        if (at == word.Length)
        {
            return parts[^1].Part != NumberPart.And;
        }

        foreach (var (stem, part, value) in Stems.GetOrAdd(language, StemsOf))
        {
            if (string.CompareOrdinal(word, at, stem, 0, stem.Length) == 0)
            {
                parts.Add(new NumberToken(part, value, null, 0, 0));
                if (Decompose(word, at + stem.Length, parts))
                {
                    return true;
                }

                parts.RemoveAt(parts.Count - 1);
            }
        }

        return false;
    }

    /// <summary>The longest first, so that "siebzehn" is not "sieb" and more.</summary>
    private static (string Word, NumberPart Part, decimal Value)[] StemsOf(string language)
    {
        string[] elided = ["vent", "trent", "quarant", "cinquant", "sessant", "settant", "ottant", "novant"];
        string[] joints = language switch
        {
            "de" => ["ein", "und", "hundert", "tausend", "einhalb"],
            "nl" => ["een", "en", "ën", "honderd", "duizend", "half"],
            "it" => ["cento", "mille", "mila"],
            "sv" => ["ett", "hundra", "tusen"],
            "no" => ["ett", "og", "hundre", "tusen"],
            _ => ["et", "og", "hundrede", "tusind"],
        };
        var stems = NumberWords.WordsOf(language).Concat(joints).Select(word => (word, Of: NumberWords.Of(word, language)));
        var all = stems.Select(stem =>
            stem.Of.Part == NumberPart.None || stem.Of.Part == NumberPart.Article
                ? (stem.word, NumberPart.Number, 1m)
                : (stem.word, stem.Of.Part, stem.Of.Value)
        );
        if (language == "it")
        {
            all = all.Concat(elided.Select((word, i) => (word, NumberPart.Number, (decimal)((i + 2) * 10))))
                .Append(("uno", NumberPart.Number, 1m))
                .Append(("un", NumberPart.Number, 1m));
        }

        return [.. all.OrderByDescending(stem => stem.Item1.Length).ThenBy(stem => stem.Item1, StringComparer.Ordinal)];
    }

    /// <summary>What joins words of numbers joins nothing at the end; an article counts before what it can count.</summary>
    private void Trim(List<NumberToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1].Part : NumberPart.None;
            if (tokens[i].Part == NumberPart.Article && i > 0 && IsUnit(tokens, i))
            {
                tokens[i] = tokens[i] with { Part = NumberPart.Number, Value = 1 };
            }

            var isLoose =
                tokens[i].Part == NumberPart.Article
                && next
                    is not (
                        NumberPart.Half
                        or NumberPart.Scale
                        or NumberPart.Hundred
                        or NumberPart.Thousand
                        or NumberPart.Dozen
                        or NumberPart.Fraction
                        or NumberPart.Several
                    );
            if (isLoose)
            {
                tokens.RemoveRange(i, tokens.Count - i);
            }
        }

        while (tokens is [.., { Part: NumberPart.And }])
        {
            tokens.RemoveAt(tokens.Count - 1);
        }
    }

    /// <summary>"Vingt et un", "ciento un": the article of these languages is their one.</summary>
    private bool IsUnit(List<NumberToken> tokens, int at)
    {
        var before = tokens[at - 1].Part == NumberPart.And && at > 1 ? tokens[at - 2] : tokens[at - 1];
        return language is "fr" or "es" or "pt" or "it"
            && (
                before is { Part: NumberPart.Number, Value: >= 20 }
                || (tokens[at - 1].Part is NumberPart.Hundred or NumberPart.Thousand && language != "it")
            );
    }

    /// <summary>"And a half" is one part: of the scale before it, or of the number that a scale follows.</summary>
    private void Halves(List<NumberToken> tokens, bool isAfterDigits)
    {
        for (var i = isAfterDigits ? 0 : 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Part != NumberPart.And)
            {
                continue;
            }

            var half = tokens[i + 1].Part == NumberPart.Article ? i + 2 : i + 1;
            if (half >= tokens.Count || tokens[half].Part != NumberPart.Half)
            {
                continue;
            }

            var isScaled = half + 1 < tokens.Count && tokens[half + 1].Part is NumberPart.Scale or NumberPart.Thousand;
            var isOfNumber = i == 0 || tokens[i - 1].Part == NumberPart.Number;
            if (!isOfNumber && !isScaled && !IsEnd(tokens[half].End))
            {
                // "Six million and half a year": the half is of something else.
                tokens.RemoveRange(i, tokens.Count - i);
            }
            else if (isOfNumber ? language != "en" || half > i + 1 : !isScaled)
            {
                tokens[i] = new NumberToken(NumberPart.PlusHalf, 0, null, tokens[i].Start, tokens[half].End);
                tokens.RemoveRange(i + 1, half - i);
            }
        }
    }

    /// <summary>Nothing that could be counted follows, or what the whole number counts.</summary>
    private bool IsEnd(int at)
    {
        var next = Cursor.SkipGap(text, at);
        var word = WordTable<int>.Fold(text[next..Cursor.WordEnd(text, next)]);
        return Array.IndexOf(Ofs, word) >= 0
            || BareAmounts.StandsAlone(text, at)
            || UnitReader.After(text, at, language).Kind != QuantityKind.Number;
    }
}
