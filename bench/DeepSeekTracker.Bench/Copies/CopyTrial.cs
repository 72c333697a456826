using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Bench.Copies;

/// <summary>What a search for copies found among originals and their mutations.</summary>
public sealed record CopyTrialResult(
    int Documents,
    int Originals,
    IReadOnlyList<(string Kind, int Found, int Of, double Overlap)> Kinds,
    IReadOnlyList<(int First, int Second, CopyKind Kind, double Overlap)> False
);

/// <summary>
/// Every document is looked up among all others by its keys, as the tracker does, and candidates are judged by their texts.
/// Found = a mutation that was judged related to its own original; false = a pair of different originals.
/// </summary>
public sealed class CopyTrial
{
    private readonly List<(int Original, int Kind, ShingledText Text, Fingerprint? Print)> _documents = [];
    private readonly Dictionary<long, List<int>> _index = [];

    /// <summary>Texts long enough to be cut to a quarter, each piece once.</summary>
    public static List<string> Originals(IEnumerable<string> texts, int fewestWords)
    {
        List<string> originals = [];
        List<ShingledText> kept = [];
        foreach (var text in texts)
        {
            var shingled = ShingledText.Of(text);
            if (
                CopyMutations.Units(text).Count >= fewestWords
                && shingled.Shingles.Count >= fewestWords
                && kept.TrueForAll(other => CopyJudge.Judge(other, shingled).Kind == CopyKind.None)
            )
            {
                originals.Add(text);
                kept.Add(shingled);
            }
        }

        return originals;
    }

    public static CopyTrialResult Run(IReadOnlyList<string> originals)
    {
        var trial = new CopyTrial();
        for (var i = 0; i < originals.Count; i++)
        {
            trial.Add(i, -1, originals[i]);
            for (var kind = 0; kind < CopyMutations.All.Count; kind++)
            {
                trial.Add(i, kind, CopyMutations.All[kind].Of(originals[i]));
            }
        }

        return trial.Judge(originals.Count);
    }

    private void Add(int original, int kind, string text)
    {
        var shingled = ShingledText.Of(text);
        var print = Fingerprint.Of(shingled);
        foreach (var key in print?.Keys ?? [])
        {
            if (!_index.TryGetValue(key, out var places))
            {
                _index.Add(key, places = []);
            }

            places.Add(_documents.Count);
        }

        _documents.Add((original, kind, shingled, print));
    }

    private CopyTrialResult Judge(int originals)
    {
        var kinds = CopyMutations.All.Select(kind => (kind.Name, Found: 0, Of: originals, Overlap: 0.0)).ToArray();
        List<(int, int, CopyKind, double)> wrong = [];
        for (var at = 0; at < _documents.Count; at++)
        {
            var (original, kind, text, print) = _documents[at];
            foreach (var other in print is null ? [] : Candidates(print, at))
            {
                var candidate = _documents[other];
                var judged = CopyJudge.Judge(text, candidate.Text);
                if (judged.Kind != CopyKind.None && candidate.Original != original)
                {
                    wrong.Add((original, candidate.Original, judged.Kind, judged.Overlap));
                }
                else if (kind >= 0 && candidate.Original == original && candidate.Kind == -1 && judged.Kind >= CopyKind.Excerpt)
                {
                    kinds[kind] = kinds[kind] with
                    {
                        Found = kinds[kind].Found + 1,
                        Overlap = kinds[kind].Overlap + judged.Overlap,
                    };
                }
            }
        }

        return new CopyTrialResult(
            _documents.Count,
            originals,
            kinds,
            [.. wrong.Where(pair => pair.Item1 < pair.Item2).Distinct()]
        );
    }

    private IEnumerable<int> Candidates(Fingerprint print, int self) =>
        print
            .Keys.SelectMany(key => _index[key])
            .Where(other => other != self)
            .CountBy(other => other)
            .Where(pair => print.IsCandidate(pair.Value, _documents[pair.Key].Print!.Shingles))
            .Select(pair => pair.Key);
}
