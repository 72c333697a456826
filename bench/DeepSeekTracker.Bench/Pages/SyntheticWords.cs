using System.Text;

namespace DeepSeekTracker.Bench.Pages;

/// <summary>Words by Zipf's law: the word of rank r is met r times as seldom as the first.</summary>
internal sealed class SyntheticWords
{
    private const int Vocabulary = 100_000;
    private const int Characters = 3_000;
    private const string Consonants = "bcdfghjklmnpqrstvwxz";
    private const string Vowels = "aeiou";

    private readonly double[] _sums = Sums(Vocabulary);
    private readonly double[] _characterSums = Sums(Characters);

    /// <summary>Three syllables; neighbours in rank share none, words with the same beginning have all ranks.</summary>
    public static string Word(int rank)
    {
        var number = (int)(rank * 7919L % Vocabulary);
        var word = new StringBuilder(6);
        foreach (var syllable in new[] { number / 10_000, number / 100 % 100, number % 100 })
        {
            word.Append(Consonants[syllable / Vowels.Length]).Append(Vowels[syllable % Vowels.Length]);
        }

        return word.ToString();
    }

    /// <summary>The character of a rank.</summary>
    public static char Character(int rank) => (char)(0x4E00 + (rank * 7 % 20_000));

    public void Write(StringBuilder text, int words, bool isChinese, Random random)
    {
        for (var n = 0; n < words; n++)
        {
            if (isChinese)
            {
                text.Append(Character(Draw(_characterSums, random))).Append(Character(Draw(_characterSums, random)));
            }
            else
            {
                text.Append(n == 0 ? "" : " ").Append(Word(Draw(_sums, random)));
            }
        }
    }

    private static double[] Sums(int count)
    {
        var sums = new double[count];
        for (var rank = 1; rank <= count; rank++)
        {
            sums[rank - 1] = (rank > 1 ? sums[rank - 2] : 0) + (1.0 / rank);
        }

        return sums;
    }

    private static int Draw(double[] sums, Random random)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return (at < 0 ? ~at : at) + 1;
    }
}
