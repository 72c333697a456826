using System.Buffers.Binary;
using DeepSeekTracker.Core.Copies;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>All keys under which an article's text is looked up, in the form that is stored: they are needed to remove it.</summary>
/// <param name="Print">Its sampled shingles; null where the text is too short.</param>
/// <param name="Traits">The keys of its figures and names.</param>
internal sealed record CopyKeys(Fingerprint? Print, IReadOnlyList<long> Traits)
{
    /// <summary>Raised when the same texts would give other keys, or another verdict.</summary>
    public const int Version = Fingerprint.Version + 1;

    public IEnumerable<long> All => (Print?.Keys ?? []).Concat(Traits);

    public byte[] ToBytes()
    {
        var print = Print?.ToBytes() ?? [];
        var bytes = new byte[1 + (Traits.Count * sizeof(long)) + print.Length];
        bytes[0] = (byte)Traits.Count;
        for (var i = 0; i < Traits.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1 + (i * sizeof(long))), Traits[i]);
        }

        print.CopyTo(bytes, bytes.Length - print.Length);
        return bytes;
    }

    /// <summary>Null where the form is another version's.</summary>
    public static CopyKeys? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes.Length < 1 + (bytes[0] * sizeof(long)))
        {
            return null;
        }

        var traits = new long[bytes[0]];
        for (var i = 0; i < traits.Length; i++)
        {
            traits[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(1 + (i * sizeof(long)))..]);
        }

        var rest = bytes[(1 + (traits.Length * sizeof(long)))..];
        var print = Fingerprint.Read(rest);
        return print is null && !rest.IsEmpty ? null : new CopyKeys(print, traits);
    }
}
