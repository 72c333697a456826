namespace DeepSeekTracker.Core.Text;

/// <summary>Tells the full stop of an abbreviation from the one that ends a sentence.</summary>
internal static class SentencesAbbreviations
{
    private const int LongestWord = 24;

    /// <summary>They stand behind a number, so that what follows with a capital begins anew; after "ул." comes a name.</summary>
    private static readonly HashSet<string> CyrillicUnits = new(StringComparer.OrdinalIgnoreCase)
    {
        "млрд",
        "млн",
        "трлн",
        "тыс",
        "долл",
        "руб",
    };

    private static readonly HashSet<string> NeverEnds = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "gen",
        "rep",
        "sen",
        "gov",
        "lt",
        "col",
        "sgt",
        "capt",
        "rev",
        "hon",
        "messrs",
        "vs",
        "no",
        "nos",
        "fig",
        "figs",
        "vol",
        "pp",
        "cf",
        "viz",
        "approx",
        "est",
        "ca",
        "bzw",
        "ggf",
        "evtl",
        "inkl",
        "zzgl",
        "nr",
        "abs",
        "art",
        "bd",
        "hr",
        "fr",
        "dra",
        "sra",
        "srta",
        "pág",
        "núm",
        "av",
        "mme",
        "mlle",
        "mons",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mrd",
        "mio",
        "mld",
        "mln",
        "tsd",
        "bln",
        "tys",
        "ул",
        "см",
    };

    private static readonly HashSet<string> SeldomEnds = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc",
        "ltd",
        "co",
        "corp",
        "llc",
        "plc",
        "bros",
        "jr",
        "sr",
        "etc",
        "al",
        "dept",
        "univ",
        "assn",
        "intl",
        "bhd",
        "pty",
        "ok",
    };

    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The",
        "A",
        "An",
        "It",
        "Its",
        "In",
        "On",
        "At",
        "But",
        "And",
        "He",
        "She",
        "They",
        "We",
        "I",
        "You",
        "This",
        "That",
        "These",
        "Those",
        "However",
        "Meanwhile",
        "For",
        "If",
        "As",
        "When",
        "While",
        "There",
        "His",
        "Her",
        "Their",
        "Our",
        "What",
        "Who",
        "Why",
        "How",
        "After",
        "Before",
        "Since",
        "With",
        "By",
        "So",
        "Yet",
        "Still",
        "Now",
        "Then",
        "Some",
        "Many",
        "Most",
        "One",
        "According",
        "Although",
        "Despite",
        "Even",
        "Also",
        "Not",
        "No",
    };

    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "januar",
        "jänner",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
        "maj",
        "december",
        "marts",
        "mars",
        "januari",
        "februari",
        "maart",
        "ledna",
        "února",
        "března",
        "dubna",
        "května",
        "června",
        "července",
        "srpna",
        "září",
        "října",
        "listopadu",
        "prosince",
    };

    /// <param name="text">The whole text.</param>
    /// <param name="stop">The full stop.</param>
    /// <param name="after">The white space after it.</param>
    public static bool EndsSentence(string text, int stop, int after)
    {
        var start = stop;
        while (start > 0 && stop - start < LongestWord && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..stop];
        var next = NextWord(text, after);
        if (word.Length is 1 or 2 && word.All(char.IsAsciiDigit))
        {
            return !Months.Contains(next);
        }

        if (CyrillicUnits.Contains(word))
        {
            return IsCyrillicCapital(next);
        }

        if (NeverEnds.Contains(word))
        {
            return false;
        }

        var isInitials =
            (word.Length == 1 && char.IsUpper(word[0])) || (word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1]));
        return !(isInitials || SeldomEnds.Contains(word)) || next.Length == 0 || Starters.Contains(next);
    }

    /// <summary>"600 млрд. Акции …": in Russian only names have capitals within a sentence, and "долл. США" has nothing else.</summary>
    private static bool IsCyrillicCapital(string next) => next is [>= 'А' and <= 'Я', >= 'а' and <= 'я', ..];

    private static string NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && end - at < LongestWord && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[at..end];
    }
}
