using System.Buffers.Binary;
using System.Numerics;

namespace DeepSeekTracker.Core.Copies;

/// <summary>
/// A sample of a text's shingles by which texts that share passages are found among very many: those whose hash ends in so many
/// zero bits. Two texts pick the same ones of the shingles that they share, however different their lengths are, so an excerpt
/// is found as surely as a full copy; and the share of keys that two texts have in common estimates the containment. (Measured
/// against one-permutation MinHash in docs/technotes/copies.md.)
/// </summary>
/// <param name="Shingles">Different shingles of the text.</param>
/// <param name="Keys">The sample in ascending order: 47 bits each, about 20 to 40 of them.</param>
public sealed record Fingerprint(int Shingles, IReadOnlyList<long> Keys)
{
    /// <summary>
    /// Raised when keys of two versions could not be compared; fingerprints of other versions are made anew. A sample of
    /// another size can be: the smaller one's keys are all among the larger one's.
    /// </summary>
    public const byte Version = 1;

    private const int MostKeys = 40;
    private const int LowestLevel = 2;
    private const int HighestLevel = 6;
    private const double LeastLikeness = 0.05;
    private const double FewKeys = 6;
    private const int KeyShift = 17;
    private const int HeaderLength = 5;

    /// <summary>One shingle in 2^level is a key.</summary>
    public int Level => LevelOf(Shingles);

    /// <summary>The text's fingerprint; null where it is too short to be judged.</summary>
    public static Fingerprint? Of(ShingledText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.IsLongEnough)
        {
            return null;
        }

        var level = LevelOf(text.Distinct.Length);
        List<long> keys = [];
        foreach (var hash in text.Distinct)
        {
            var key = (long)(hash >> KeyShift);
            if (BitOperations.TrailingZeroCount(hash) >= level && (keys.Count == 0 || keys[^1] != key))
            {
                keys.Add(key);
            }
        }

        return new Fingerprint(text.Distinct.Length, keys);
    }

    /// <summary>
    /// How much of the shorter text the longer one seems to hold, from 0 to 1, given how many keys they share.
    /// </summary>
    /// <param name="shared">Keys in common.</param>
    /// <param name="otherShingles">Different shingles of the other text.</param>
    public double Likeness(int shared, int otherShingles) => Math.Min(1, shared / Math.Max(1, Expected(otherShingles)));

    /// <summary>Whether two texts share enough keys to be worth reading both.</summary>
    /// <param name="shared">Keys in common.</param>
    /// <param name="otherShingles">Different shingles of the other text.</param>
    public bool IsCandidate(int shared, int otherShingles) =>
        shared >= (Expected(otherShingles) < FewKeys ? 1 : 2) && Likeness(shared, otherShingles) >= LeastLikeness;

    /// <summary>The form to store: version, number of shingles, keys of six bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderLength + (Keys.Count * 6)];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), Shingles);
        for (var i = 0; i < Keys.Count; i++)
        {
            var place = bytes.AsSpan(HeaderLength + (i * 6));
            BinaryPrimitives.WriteUInt32LittleEndian(place, (uint)Keys[i]);
            BinaryPrimitives.WriteUInt16LittleEndian(place[4..], (ushort)(Keys[i] >> 32));
        }

        return bytes;
    }

    /// <summary>Reads the stored form; null where it is of another version or damaged.</summary>
    public static Fingerprint? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || bytes[0] != Version || (bytes.Length - HeaderLength) % 6 != 0)
        {
            return null;
        }

        var keys = new long[(bytes.Length - HeaderLength) / 6];
        for (var i = 0; i < keys.Length; i++)
        {
            var place = bytes[(HeaderLength + (i * 6))..];
            keys[i] =
                BinaryPrimitives.ReadUInt32LittleEndian(place)
                | ((long)BinaryPrimitives.ReadUInt16LittleEndian(place[4..]) << 32);
        }

        var shingles = BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]);
        return shingles < ShingledText.FewestShingles ? null : new Fingerprint(shingles, keys);
    }

    /// <summary>Keys in common that a full copy of the shorter text would give.</summary>
    private double Expected(int otherShingles) =>
        Math.Min(Shingles, otherShingles) / (double)(1 << Math.Max(Level, LevelOf(otherShingles)));

    private static int LevelOf(int shingles)
    {
        var level = LowestLevel;
        while (level < HighestLevel && shingles >> level > MostKeys)
        {
            level++;
        }

        return level;
    }
}
