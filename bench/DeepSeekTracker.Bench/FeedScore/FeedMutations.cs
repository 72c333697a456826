namespace DeepSeekTracker.Bench.FeedScore;

/// <summary>A document cut at twenty places, and with one to four bytes changed twenty times; the same in every run.</summary>
public static class FeedMutations
{
    private const int Each = 20;

    public static IEnumerable<(string Name, byte[] Body)> Of(string id, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var random = new Random(Seed(id));
        for (var i = 0; i < Each; i++)
        {
            var at = (int)((long)body.Length * i / Each) + (body.Length > Each ? random.Next(body.Length / Each) : 0);
            yield return ($"{id} cut at {at}", body[..Math.Min(at, body.Length)]);
        }

        for (var i = 0; i < Each; i++)
        {
            var flipped = (byte[])body.Clone();
            for (var flips = 1 + i % 4; flips > 0 && flipped.Length > 0; flips--)
            {
                flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            }

            yield return ($"{id} with flips {i}", flipped);
        }
    }

    /// <summary>FNV-1a: string.GetHashCode differs in every process.</summary>
    private static int Seed(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }
}
