using System.Buffers;

namespace DeepSeekTracker.Core.Text;

internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Devanagari,
    Bengali,
    Tamil,
    Telugu,
    Gujarati,
    Gurmukhi,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Khmer,
    Burmese,
    Georgian,
    Armenian,
    Amharic,
}

/// <summary>How many letters of each script a text has.</summary>
internal sealed class LanguageGuessScripts
{
    private readonly int[] _counts = new int[(int)Script.Amharic + 1];
    private readonly string _sample;

    private LanguageGuessScripts(string sample) => _sample = sample;

    public int Letters { get; private set; }

    /// <summary>The script of most letters. A little kana makes Han Japanese; a foreign script counts when it says as much.</summary>
    public Script Main
    {
        get
        {
            if (_counts[(int)Script.Kana] * 8 > _counts[(int)Script.Han] && _counts[(int)Script.Kana] * 8 > Letters)
            {
                return Script.Kana;
            }

            var main = Script.None;
            var most = 0;
            for (var i = 1; i < _counts.Length; i++)
            {
                // One letter of a script without alphabet says as much as two or three of one with.
                var weight =
                    _counts[i]
                    * (
                        (Script)i is Script.Han or Script.Hangul ? 3
                        : (Script)i is Script.Latin ? 1
                        : 2
                    );
                if (weight > most)
                {
                    (main, most) = ((Script)i, weight);
                }
            }

            return main;
        }
    }

    public static LanguageGuessScripts Of(ReadOnlySpan<char> text)
    {
        var counts = new LanguageGuessScripts(text.ToString().ToLowerInvariant());
        foreach (var c in text)
        {
            if (char.IsLetter(c) && ScriptOf(c) is var script and not Script.None)
            {
                counts._counts[(int)script]++;
                counts.Letters++;
            }
        }

        return counts;
    }

    /// <summary>True where at least one letter in two hundred is one of these.</summary>
    public bool Has(string letters)
    {
        var set = SearchValues.Create(letters);
        var rest = _sample.AsSpan();
        var found = 0;
        for (var at = rest.IndexOfAny(set); at >= 0; at = rest.IndexOfAny(set))
        {
            found++;
            rest = rest[(at + 1)..];
        }

        return found * 200 >= Letters && found > 0;
    }

    private static Script ScriptOf(char c) =>
        c switch
        {
            < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
            >= '\u0370' and <= '\u03FF' => Script.Greek,
            >= '\u0400' and <= '\u052F' => Script.Cyrillic,
            >= '\u0530' and <= '\u058F' => Script.Armenian,
            >= '\u0590' and <= '\u05FF' => Script.Hebrew,
            >= '\u0600' and <= '\u06FF' => Script.Arabic,
            >= '\u0900' and <= '\u097F' => Script.Devanagari,
            >= '\u0980' and <= '\u09FF' => Script.Bengali,
            >= '\u0A00' and <= '\u0A7F' => Script.Gurmukhi,
            >= '\u0A80' and <= '\u0AFF' => Script.Gujarati,
            >= '\u0B80' and <= '\u0BFF' => Script.Tamil,
            >= '\u0C00' and <= '\u0C7F' => Script.Telugu,
            >= '\u0C80' and <= '\u0CFF' => Script.Kannada,
            >= '\u0D00' and <= '\u0D7F' => Script.Malayalam,
            >= '\u0D80' and <= '\u0DFF' => Script.Sinhala,
            >= '\u0E00' and <= '\u0E7F' => Script.Thai,
            >= '\u0E80' and <= '\u0EFF' => Script.Lao,
            >= '\u1000' and <= '\u109F' => Script.Burmese,
            >= '\u10A0' and <= '\u10FF' => Script.Georgian,
            >= '\u1200' and <= '\u137F' => Script.Amharic,
            >= '\u1780' and <= '\u17FF' => Script.Khmer,
            >= '\u3040' and <= '\u30FF' => Script.Kana,
            >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
            _ when WritingSystem.IsHan(c) => Script.Han,
            _ => Script.None,
        };
}
