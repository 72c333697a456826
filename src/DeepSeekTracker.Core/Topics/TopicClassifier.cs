using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Topics;

/// <summary>
/// Gives articles the topics of a story. Each term counts once a place: its weight three times in the title, twice in the
/// lead, once in the body; a topic is assigned from its threshold on, unless title, lead or body
/// holds one of the terms that keep it away from there. Made once from a story; safe to use from many threads; one pass over each text.
/// </summary>
public sealed class TopicClassifier
{
    /// <summary>Sums of weights such as 0.7 + 0.3 must reach a threshold of 1.</summary>
    private const double Slack = 1e-9;

    private readonly IReadOnlyList<Topic> _topics;
    private readonly List<Rule> _rules = [];
    private readonly TermFinder _finder;

    /// <summary>Prepares the terms of the story's topics.</summary>
    /// <exception cref="ArgumentException">A term has no character to look for; <see cref="StoryFile"/> lets none pass.</exception>
    public TopicClassifier(Story story)
    {
        _topics = story.Topics;
        for (var topic = 0; topic < _topics.Count; topic++)
        {
            _rules.AddRange(_topics[topic].Terms.Select(t => new Rule(topic, t.Term, t.Weight, NotIn: null)));
            _rules.AddRange(_topics[topic].NotInTitle.Select(t => new Rule(topic, t, 0, TopicPlace.Title)));
            _rules.AddRange(_topics[topic].NotInLead.Select(t => new Rule(topic, t, 0, TopicPlace.Lead)));
            _rules.AddRange(_topics[topic].NotInBody.Select(t => new Rule(topic, t, 0, TopicPlace.Body)));
        }

        _finder = new TermFinder([.. _rules.Select(r => r.Term)]);
    }

    /// <summary>The topics in order of their score; equal scores in the order of the story file.</summary>
    public IReadOnlyList<TopicHit> Classify(string? title, string? lead, string? body)
    {
        var tallies = new Tally?[_topics.Count];
        Count(title, TopicPlace.Title, 3, tallies);
        Count(lead, TopicPlace.Lead, 2, tallies);
        Count(body, TopicPlace.Body, 1, tallies);
        return
        [
            .. tallies
                .Select((tally, i) => (tally, topic: _topics[i]))
                .Where(t => t.tally is { Excluded: false } && t.tally.Score >= t.topic.Threshold - Slack)
                .Select(t => new TopicHit(t.topic.Key, t.tally!.Score, t.tally.Matches))
                .OrderByDescending(hit => hit.Score),
        ];
    }

    private void Count(string? text, TopicPlace place, int factor, Tally?[] tallies)
    {
        var hits = new Dictionary<int, (string Words, int Count)>();
        foreach (var hit in _finder.Find(text ?? ""))
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(hits, hit.Term, out var known);
            found = known ? (found.Words, found.Count + 1) : (hit.Words, 1);
        }

        foreach (var (index, (words, count)) in hits.OrderBy(h => h.Key))
        {
            var rule = _rules[index];
            var tally = tallies[rule.Topic] ??= new Tally();
            if (rule.NotIn is null)
            {
                tally.Score += rule.Weight * factor;
                tally.Matches.Add(new TopicMatch(rule.Term, words, place, count));
            }
            else if (place == rule.NotIn)
            {
                tally.Excluded = true;
            }
        }
    }

    private sealed record Rule(int Topic, string Term, double Weight, TopicPlace? NotIn);

    private sealed class Tally
    {
        public double Score { get; set; }

        public bool Excluded { get; set; }

        public List<TopicMatch> Matches { get; } = [];
    }
}
