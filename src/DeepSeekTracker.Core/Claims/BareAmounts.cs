namespace DeepSeekTracker.Core.Claims;

/// <summary>Whether an amount without a currency may be money: "lost 500 billion in market value", but not "a million tokens".</summary>
internal static class BareAmounts
{
    private const int LongestWord = 12;

    /// <summary>Words that begin what is said of an amount, never what it counts.</summary>
    private static readonly HashSet<string> Relations = new(
        [
            // English
            "in",
            "on",
            "at",
            "from",
            "off",
            "for",
            "to",
            "by",
            "over",
            "since",
            "when",
            "after",
            "as",
            "during",
            "while",
            "and",
            "but",
            "or",
            "within",
            "before",
            "compared",
            "versus",
            // German, Dutch
            "an",
            "am",
            "im",
            "bei",
            "für",
            "durch",
            "seit",
            "aus",
            "auf",
            "und",
            "nach",
            "vor",
            "zum",
            "zur",
            "gegenüber",
            "binnen",
            "op",
            "aan",
            "bij",
            "voor",
            "sinds",
            "na",
            "en",
            // French, Spanish, Portuguese, Italian
            "à",
            "au",
            "aux",
            "par",
            "pour",
            "sur",
            "dans",
            "et",
            "depuis",
            "après",
            "lors",
            "contre",
            "por",
            "para",
            "sobre",
            "y",
            "desde",
            "tras",
            "em",
            "no",
            "ao",
            "e",
            "após",
            "nel",
            "nella",
            "al",
            "per",
            "su",
            "dopo",
            "contro",
            // Swedish, Norwegian, Danish
            "i",
            "på",
            "til",
            "till",
            "för",
            "efter",
            "etter",
            "och",
            "og",
            "under",
            "ved",
            "vid",
            // Russian, Ukrainian, Polish
            "в",
            "во",
            "на",
            "за",
            "с",
            "после",
            "по",
            "и",
            "у",
            "та",
            "w",
            "za",
            "po",
            "od",
            // Indonesian, Vietnamese
            "di",
            "pada",
            "dalam",
            "dari",
            "untuk",
            "dan",
            "trong",
            "vào",
            "từ",
            "cho",
            "và",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"1.8 trillion-parameter", "a million “tokens”": the mark leads on to what is counted.</summary>
    private static bool IsJoined(string text, int at) =>
        at + 1 < text.Length
        && text[at] is '-' or '\u2010' or '\u2011' or '"' or '“' or '„' or '«' or '\''
        && char.IsLetter(text[at + 1]);

    /// <summary>True where nothing that could be counted follows: the end, a mark, or a word of relation.</summary>
    public static bool StandsAlone(string text, int end)
    {
        var at = end < text.Length && text[end] is ' ' or '\u00A0' ? end + 1 : end;
        var wordEnd = at;
        while (wordEnd < text.Length && wordEnd - at <= LongestWord && char.IsLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        return wordEnd == at ? !IsJoined(text, at) : Relations.Contains(text[at..wordEnd]);
    }
}
