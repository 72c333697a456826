using System.Numerics;

namespace DeepSeekTracker.Core.Copies;

/// <summary>
/// A 64-bit hash that is the same on every machine and in every version: stored fingerprints depend on it. FNV-1a for a word,
/// the finaliser of SplitMix64 so that every bit of the result depends on every character.
/// </summary>
internal static class Hash64
{
    public const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    public static ulong Add(ulong hash, char c) => (hash ^ c) * Prime;

    public static ulong Of(string text)
    {
        var hash = Seed;
        foreach (var c in text)
        {
            hash = Add(hash, c);
        }

        return Mix(hash);
    }

    /// <summary>A hash of a sequence: the order of what is joined counts.</summary>
    public static ulong Join(ulong hash, ulong next) => Mix(BitOperations.RotateLeft(hash, 23) + next);

    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
