using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>
/// The words of a text as hashes, each with its place. Case, accents' composition, width, apostrophes, punctuation and white
/// space make no difference. In scripts without spaces each character is a word.
/// </summary>
internal sealed class CopyWords
{
    private readonly List<ulong> _hashes = [];
    private readonly List<TextSpan> _places = [];
    private readonly List<byte> _weights = [];

    private CopyWords() { }

    public int Count => _hashes.Count;

    public ulong Hash(int index) => _hashes[index];

    public TextSpan Place(int index) => _places[index];

    /// <summary>How much a word says, in fortieths of a shingle: a spaced word 8, a Han or kana character 5, others 2.</summary>
    public int Weight(int index) => _weights[index];

    public static CopyWords Of(string text)
    {
        var words = new CopyWords();
        var folded = FoldedText.Of(text);
        var at = 0;
        while (at < folded.Folded.Length)
        {
            var end = words.Read(folded, at);
            at = Math.Max(end, at + 1);
        }

        return words;
    }

    /// <summary>Reads the word that begins here; gives its end, or the same place where none begins.</summary>
    private int Read(FoldedText folded, int start)
    {
        var text = folded.Folded;
        var first = text[start];
        if (WritingSystem.IsUnspaced(first))
        {
            Add(folded, start, start + 1, Hash64.Add(Hash64.Seed, first), (byte)(first >= '\u2E80' ? 5 : 2));
            return start + 1;
        }

        if (!WritingSystem.IsSpacedWordCharacter(first))
        {
            return start;
        }

        var hash = Hash64.Add(Hash64.Seed, first);
        var at = start + 1;
        while (at < text.Length)
        {
            // "DeepSeek's" is one word, as it is where a copy lost its apostrophes.
            var next = text[at] == '\'' && at + 1 < text.Length ? at + 1 : at;
            if (!WritingSystem.AreOneWord(text[at - 1], text[next]))
            {
                break;
            }

            hash = Hash64.Add(hash, text[next]);
            at = next + 1;
        }

        Add(folded, start, at, hash, 8);
        return at;
    }

    private void Add(FoldedText folded, int start, int end, ulong hash, byte weight)
    {
        var place = folded.OriginalIndex(start);
        _hashes.Add(Hash64.Mix(hash));
        _places.Add(new TextSpan(place, folded.OriginalIndex(end) - place));
        _weights.Add(weight);
    }
}
