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

    private readonly TermFinder _finder;
    private readonly int _firstWithContext;
    private readonly int _firstContext;
    private readonly int _firstExcept;

    public StoryMatcher(Story story)
    {
        var rule = story.Match;
        _firstWithContext = rule.Any.Count;
        _firstContext = _firstWithContext + rule.AnyWithContext.Count;
        _firstExcept = _firstContext + rule.Context.Count;
        _finder = new TermFinder([.. rule.Any, .. rule.AnyWithContext, .. rule.Context, .. rule.Except]);
    }

    public StoryMatch Match(string? title, string? summary, string? text)
    {
        List<(TermHit Hit, MatchPlace Place)> hits =
        [
            .. HitsIn(title, MatchPlace.Title),
            .. HitsIn(summary, MatchPlace.Summary),
            .. HitsIn(text, MatchPlace.Text),
        ];
        var hasContext = hits.Any(h => h.Hit.Term >= _firstContext);
        var deciding = hits.Where(h => h.Hit.Term < _firstWithContext || hasContext).ToList();
        return deciding.Any(h => h.Hit.Term < _firstContext)
            ? new StoryMatch(true, [.. deciding.Select(h => new MatchedWords(h.Hit.Words, h.Place)).Distinct().Take(MaxTerms)])
            : new StoryMatch(false, []);
    }

    private IEnumerable<(TermHit, MatchPlace)> HitsIn(string? text, MatchPlace place)
    {
        var all = _finder.Find(text ?? "").ToList();
        var covered = Covered(all);
        return all.Where(h => h.Term < _firstExcept)
            .Where(h => h.Term >= _firstContext || !covered.Contains(h.Start))
            .Select(h => (h, place));
    }

    private HashSet<int> Covered(List<TermHit> hits) =>
        [.. hits.Where(h => h.Term >= _firstExcept).SelectMany(h => Enumerable.Range(h.Start, h.Words.Length))];
}
