using System.Text;

namespace DeepSeekTracker.Core.Text;

/// <summary>The language of a text by its script and, for scripts that many languages share, its commonest words and letters.</summary>
public static class LanguageGuess
{
    private const int Window = 20_000;
    private const int FewestLetters = 20;

    /// <summary>A BCP 47 tag (<c>zh-Hant</c> for traditional Chinese); null where the text is too short or not clear.</summary>
    public static string? Of(string text)
    {
        var counts = LanguageGuessScripts.Of(text.AsSpan(0, Math.Min(text.Length, Window)));
        if (counts.Letters < FewestLetters)
        {
            return null;
        }

        return counts.Main switch
        {
            Script.Latin => LanguageGuessWords.Best(Words(text)),
            Script.Cyrillic => Cyrillic(counts),
            Script.Arabic => counts.Has("ٹڈڑںے") ? "ur"
            : counts.Has("پچژگ") ? "fa"
            : "ar",
            Script.Han => Chinese(text),
            Script.Kana => "ja",
            Script.Hangul => "ko",
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Devanagari => counts.Has("ळ") ? "mr" : "hi",
            Script.Bengali => "bn",
            Script.Tamil => "ta",
            Script.Telugu => "te",
            Script.Gujarati => "gu",
            Script.Gurmukhi => "pa",
            Script.Kannada => "kn",
            Script.Malayalam => "ml",
            Script.Sinhala => "si",
            Script.Thai => "th",
            Script.Lao => "lo",
            Script.Khmer => "km",
            Script.Burmese => "my",
            Script.Georgian => "ka",
            Script.Armenian => "hy",
            Script.Amharic => "am",
            _ => null,
        };
    }

    private static string Cyrillic(LanguageGuessScripts counts) =>
        counts.Has("іїєґ")
            ? (
                counts.Has("ўэ") ? "be"
                : counts.Has("ңғқ") ? "kk"
                : "uk"
            )
        : counts.Has("ңғқ") ? "kk"
        : counts.Has("өү") ? "mn"
        : counts.Has("јљњ") ? (counts.Has("ќѓ") ? "mk" : "sr")
        : counts.Has("ыэ") ? "ru"
        : "bg";

    private static string Chinese(string text)
    {
        const string Simplified = "们这个来说国会对时过发后里经学样为从还开关问题实现见电业体应于万与书东产亿币传";
        const string Traditional = "們這個來說國會對時過發後裡經學樣為從還開關問題實現見電業體應於萬與書東產億幣傳";
        var balance = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Window)))
        {
            balance +=
                Simplified.Contains(c, StringComparison.Ordinal) ? 1
                : Traditional.Contains(c, StringComparison.Ordinal) ? -1
                : 0;
        }

        return balance < 0 ? "zh-Hant" : "zh";
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text.Take(Window).Append(' '))
        {
            if (char.IsLetter(c) || (c is '\'' or '’' && word.Length > 0))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
