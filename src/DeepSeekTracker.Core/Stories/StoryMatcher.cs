using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Stories;

/// <summary>
/// Says whether a text belongs to the story, by its <see cref="MatchRule"/>. Made once from a story; safe to use from many
/// threads; time grows with the length of the text only.
/// </summary>
public sealed class StoryMatcher
{
    /// <summary>Enough to show; a hostile page could hold a million different ones.</summary>
    private const int MaxTerms = 50;

    /// <summary>What may stand within one name: a hyphen, a space, both.</summary>
    private const int LongestJoint = 2;

    private readonly TermFinder _finder;
    private readonly int _firstWithContext;
    private readonly int _firstContext;
    private readonly int _firstExcept;

    /// <summary>Prepares the terms of the story's rule.</summary>
    /// <exception cref="ArgumentException">A term has no character to look for; <see cref="StoryFile"/> lets none pass.</exception>
    public StoryMatcher(Story story)
    {
        var rule = story.Match;
        _firstWithContext = rule.Any.Count;
        _firstContext = _firstWithContext + rule.AnyWithContext.Count;
        _firstExcept = _firstContext + rule.Context.Count;
        _finder = new TermFinder([.. rule.Any, .. rule.AnyWithContext, .. rule.Context, .. rule.Except]);
    }

    /// <summary>
    /// Judges an article by its parts together: a term in one and its context in another belong together. A part that is not
    /// known is null. At most 50 words are told.
    /// </summary>
    public StoryMatch Match(string? title, string? summary, string? text)
    {
        List<(TermHit Hit, MatchPlace Place)> hits =
        [
            .. HitsIn(title, MatchPlace.Title),
            .. HitsIn(summary, MatchPlace.Summary),
            .. HitsIn(text, MatchPlace.Text),
        ];
        var hasContext = hits.Any(h => IsContext(h.Hit.Term));
        var deciding = hits.Where(h => h.Hit.Term < _firstWithContext || (hasContext && h.Hit.Term < _firstExcept)).ToList();
        var names = deciding.Where(h => h.Hit.Term < _firstContext).ToList();
        return names.Count == 0
            ? new StoryMatch(false, [], WhyNot(hits))
            : new StoryMatch(true, Words(deciding))
            {
                Names = Words(names),
                NamedInText = Namings([.. names.Where(h => h.Place == MatchPlace.Text).Select(h => h.Hit)], text ?? ""),
            };
    }

    /// <summary>How often the text names the story: "DeepSeek-R1" is one naming, though both its halves are names.</summary>
    private static int Namings(List<TermHit> names, string text)
    {
        var (count, end) = (0, -1);
        foreach (var name in names.OrderBy(h => h.Start))
        {
            count +=
                end < 0 || name.Start > end + LongestJoint || text[end..Math.Max(end, name.Start)].Any(char.IsLetterOrDigit)
                    ? 1
                    : 0;
            end = Math.Max(end, name.Start + name.Words.Length);
        }

        return count;
    }

    private bool IsContext(int term) => term >= _firstContext && term < _firstExcept;

    private static List<MatchedWords> Words(IEnumerable<(TermHit Hit, MatchPlace Place)> hits) =>
        [.. hits.Select(h => new MatchedWords(h.Hit.Words, h.Place)).Distinct().Take(MaxTerms)];

    private string WhyNot(List<(TermHit Hit, MatchPlace Place)> hits)
    {
        var unclear = hits.FirstOrDefault(h => h.Hit.Term < _firstContext).Hit.Words;
        var other = hits.FirstOrDefault(h => h.Hit.Term >= _firstExcept).Hit.Words;
        return unclear is not null ? $"“{unclear}” also means other things, and no word of the story’s context stands beside it."
            : other is not null ? $"“{other}” means something else, and no other word names the story."
            : "No word that names the story stands in it.";
    }

    private IEnumerable<(TermHit, MatchPlace)> HitsIn(string? text, MatchPlace place)
    {
        var all = _finder.Find(text ?? "").ToList();
        var covered = Covered(all);
        return all.Where(h => h.Term >= _firstContext || !covered.Contains(h.Start)).Select(h => (h, place));
    }

    private HashSet<int> Covered(List<TermHit> hits) =>
        [.. hits.Where(h => h.Term >= _firstExcept).SelectMany(h => Enumerable.Range(h.Start, h.Words.Length))];
}
