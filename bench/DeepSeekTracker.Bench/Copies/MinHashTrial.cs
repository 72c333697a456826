using System.Globalization;
using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Bench.Copies;

/// <summary>
/// The other way to find candidates: one-permutation MinHash with 128 values (empty bins filled from others by a fixed walk) in
/// 64 bands of two rows. Counts how many mutations share a band with their original, beside how many share enough keys.
/// </summary>
internal static class MinHashTrial
{
    private const int Bins = 128;

    public static int Run(List<string> texts)
    {
        var originals = texts.ConvertAll(ShingledText.Of);
        var bands = originals.ConvertAll(Bands);
        var prints = originals.ConvertAll(text => Fingerprint.Of(text)!);
        Say($"{texts.Count} originals; candidates found by MinHash 64 x 2, by sampled keys");
        var more = new (string Name, Func<string, string> Of)[]
        {
            ("15 % in a piece as long", text => Passage(text, 0.15)),
            ("20 % in a piece as long", text => Passage(text, 0.2)),
            ("30 % in a piece as long", text => Passage(text, 0.3)),
            ("whole in a piece 5 x longer", text => text + "\n" + CopyMutations.Own(text, 4 * CopyMutations.Units(text).Count)),
        };
        foreach (var (name, mutate) in CopyMutations.All.Concat(more))
        {
            var (byBands, byKeys) = (0, 0);
            for (var i = 0; i < texts.Count; i++)
            {
                var mutation = ShingledText.Of(mutate(texts[i]));
                byBands += Bands(mutation).Overlaps(bands[i]) ? 1 : 0;
                var print = Fingerprint.Of(mutation);
                var shared = print?.Keys.Intersect(prints[i].Keys).Count() ?? 0;
                byKeys += print is not null && print.IsCandidate(shared, prints[i].Shingles) ? 1 : 0;
            }

            Say($"{name, -28} {100.0 * byBands / texts.Count, 6:F1} % {100.0 * byKeys / texts.Count, 6:F1} %");
        }

        return 0;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Passage(string text, double share)
    {
        var units = CopyMutations.Units(text);
        var taken = (int)(units.Count * share);
        return CopyMutations.Own(text, units.Count - taken) + "\n" + string.Concat(units.Skip(units.Count / 4).Take(taken));
    }

    private static HashSet<(int Band, ulong First, ulong Second)> Bands(ShingledText text)
    {
        var least = new ulong[Bins];
        Array.Fill(least, ulong.MaxValue);
        foreach (var hash in text.Shingles)
        {
            ref var bin = ref least[hash >> 57];
            bin = Math.Min(bin, hash << 7);
        }

        var filled = Enumerable.Range(0, Bins).Select(bin => Fill(least, bin)).ToArray();
        return [.. Enumerable.Range(0, Bins / 2).Select(band => (band, filled[2 * band], filled[(2 * band) + 1]))];
    }

    private static ulong Fill(ulong[] least, int bin)
    {
        var from = bin;
        for (var step = 1; least[from] == ulong.MaxValue && step < 10_000; step++)
        {
            from = (int)(((ulong)bin + 1) * (ulong)step * 0x9E3779B97F4A7C15 >> 57);
        }

        return least[from];
    }
}
