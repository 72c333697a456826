namespace DeepSeekTracker.Core.Search;

/// <summary>
/// What is one and the same but written otherwise: 5.6 million and 5,6 Millionen, GPT-4o and gpt4o. What a reader puts into
/// quotation marks is looked for as it is, but for the names of scales.
/// </summary>
public static class SearchVariants
{
    /// <summary>Of a shorter beginning the parts are words of many languages: a 100 is not A100.</summary>
    private const int LeastLetters = 2;

    /// <summary>The words and their other ways of writing.</summary>
    public static IReadOnlyList<SearchWords> Of(SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<SearchWords> all = [words];
        all.AddRange(SearchScales.Of(words).Select(scale => words with { Words = [.. words.Words.SkipLast(1), scale] }));
        if (words.IsExact)
        {
            return all;
        }

        if (Joined(words.Words) is { } joined)
        {
            all.Add(words with { Words = joined });
        }
        else if (words.Words is [var word] && Parted(word) is { } parted)
        {
            all.Add(words with { Words = parted });
        }

        return all;
    }

    /// <summary>gpt 4o as gpt4o; null where no letter stands before a digit.</summary>
    private static List<string>? Joined(IReadOnlyList<string> words)
    {
        List<string> joined = [words[0]];
        foreach (var word in words.Skip(1))
        {
            if (char.IsAsciiLetterLower(joined[^1][^1]) && char.IsAsciiDigit(word[0]))
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined.Count < words.Count ? joined : null;
    }

    private static string[]? Parted(string word)
    {
        var letters = word.AsSpan().IndexOfAnyExceptInRange('a', 'z');
        return letters >= LeastLetters && char.IsAsciiDigit(word[letters]) ? [word[..letters], word[letters..]] : null;
    }
}
