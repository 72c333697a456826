using System.Globalization;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>What a translation or rewrite keeps of a text.</summary>
public enum TraitKind
{
    /// <summary>A number of at least three significant digits, or an exact one above a thousand; no year.</summary>
    Figure,

    /// <summary>Two capitalised words that follow each other.</summary>
    Name,

    /// <summary>Five words that follow each other inside quotation marks.</summary>
    Quote,
}

/// <summary>One thing that a text names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The same in every text: digits without separators and zeros at the ends; words in small letters.</param>
public sealed record RewriteTrait(TraitKind Kind, string Key);

/// <summary>The figures, names and quotations of a text, each with the words that gave it.</summary>
public sealed class RewriteTraits
{
    private const int LongestText = 30_000;
    private const int MostTraits = 400;
    private const int QuoteWords = 5;
    private const int MostFigures = 8;
    private const int MostNames = 12;
    private const int KeyShift = 17;

    private readonly Dictionary<RewriteTrait, string> _found = [];
    private readonly Lazy<Dictionary<RewriteTrait, string>> _withQuotes;

    private RewriteTraits(string text) =>
        _withQuotes = new Lazy<Dictionary<RewriteTrait, string>>(() =>
        {
            // Only what is judged needs them: most texts are looked up by their figures and names, and nothing is found.
            AddQuotes(text);
            return _found;
        });

    /// <summary>All that was found, 400 at the most. The first call reads the quotations, which takes longer than the rest.</summary>
    public IReadOnlyCollection<RewriteTrait> All => _withQuotes.Value.Keys;

    /// <summary>The words that gave a trait; null where the text has no such trait.</summary>
    public string? Words(RewriteTrait trait) => _withQuotes.Value.GetValueOrDefault(trait);

    /// <summary>Reads a text's figures and names; of a text longer than 30,000 UTF-16 units, those of its beginning.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static RewriteTraits Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Length <= LongestText ? text : text[..LongestText];
        var traits = new RewriteTraits(read);
        foreach (var (key, words) in FigureKeys.In(read))
        {
            traits.Add(TraitKind.Figure, key, words);
        }

        traits.AddNames(read);
        return traits;
    }

    /// <summary>
    /// Some of the figures and names, each with a key below zero by which articles that share it are looked up. Texts that share
    /// many pick many of the same: those of the smallest hashes.
    /// </summary>
    public IReadOnlyDictionary<RewriteTrait, long> Sample() =>
        new[] { (Kind: TraitKind.Figure, Most: MostFigures), (Kind: TraitKind.Name, Most: MostNames) }
            .SelectMany(sort =>
                _found
                    .Keys.Where(trait => trait.Kind == sort.Kind)
                    .Select(trait => (Trait: trait, Hash: Hash64.Of(trait.Kind + trait.Key)))
                    .OrderBy(pair => pair.Hash)
                    .Take(sort.Most)
            )
            .ToDictionary(pair => pair.Trait, pair => -1 - (long)(pair.Hash >> KeyShift));

    private void AddNames(string text)
    {
        TextSpan? before = null;
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || WritingSystem.IsMark(text[end])))
            {
                end++;
            }

            if (end == at)
            {
                before = IsInsideName(text[at]) ? before : null;
                at++;
                continue;
            }

            var word = new TextSpan(at, end - at);
            var isName = char.IsUpper(text[at]) && word.Length > 1;
            if (isName && before is { } first)
            {
                Add(TraitKind.Name, Fold(first.In(text)) + " " + Fold(word.In(text)), text[first.Start..end]);
            }

            // A possessive's s ("Writers' Assembly", "Nvidia's Huang") parts no name.
            before =
                isName ? word
                : word.Length == 1 && text[at] == 's' ? before
                : null;
            at = end;
        }
    }

    private void AddQuotes(string text)
    {
        foreach (var quote in QuotedSpans.In(text))
        {
            var words = CopyWords.Of(quote.In(text));
            for (var first = 0; first + QuoteWords <= words.Count; first++)
            {
                var hash = Enumerable.Range(first, QuoteWords).Aggregate(Hash64.Seed, (h, i) => Hash64.Join(h, words.Hash(i)));
                Add(TraitKind.Quote, hash.ToString("x16", CultureInfo.InvariantCulture), quote.In(text));
            }
        }
    }

    private void Add(TraitKind kind, string key, string words)
    {
        if (_found.Count < MostTraits)
        {
            _found.TryAdd(new RewriteTrait(kind, key), words);
        }
    }

    private static bool IsInsideName(char c) => c is ' ' or '&' or '\'' or '’' or '-' or '\u00A0';

    private static string Fold(string word) => word.ToLowerInvariant();
}
