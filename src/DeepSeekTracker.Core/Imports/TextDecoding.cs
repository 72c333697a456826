using System.Text;
using System.Text.Unicode;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>
/// Which encoding bytes are in: byte order mark, then strict UTF-8, then what the bytes would say, then windows-1252, which
/// takes any byte and is therefore refused where the letters are not as in Latin text.
/// </summary>
internal static class TextDecoding
{
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>What is to be told of bytes that <see cref="Find"/> gives no encoding.</summary>
    public const string Advice = "Save it as UTF-8 text and import that.";

    /// <summary>Languages in windows-1252 write hardly one letter in eight outside ASCII; other scripts nearly all.</summary>
    private const double MostHighLetters = 0.25;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        return (Find(bytes, isWhole: true) ?? Windows1252).GetString(bytes);
    }

    /// <summary>The encoding of bytes without a byte order mark; null where it is none that is known here.</summary>
    /// <param name="bytes">All of a text, or its beginning.</param>
    /// <param name="isWhole">False where more bytes follow, so that a last character may be cut.</param>
    public static Encoding? Find(ReadOnlySpan<byte> bytes, bool isWhole) =>
        IsUtf8(bytes, isWhole) ? Encoding.UTF8 : CharsetGuess.Of(bytes) ?? (IsLatin(bytes) ? Windows1252 : null);

    /// <summary>False where a text that is no UTF-8 can be read as windows-1252 only by making nonsense of it.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) || IsWide(bytes) || Find(bytes, isWhole: true) is not null;

    /// <summary>True for UTF-16 that says so.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);

    private static bool IsLatin(ReadOnlySpan<byte> bytes)
    {
        var (ascii, high) = (0, 0);
        foreach (var b in bytes)
        {
            ascii += char.IsAsciiLetter((char)b) ? 1 : 0;
            high += b >= 0xC0 ? 1 : 0;
        }

        return high <= MostHighLetters * (ascii + high);
    }

    /// <param name="isWhole">False where more bytes follow, so that a last character may be cut.</param>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        for (var cut = 1; !isWhole && cut <= 3 && cut < bytes.Length; cut++)
        {
            if (Utf8.IsValid(bytes[..^cut]))
            {
                return true;
            }
        }

        return false;
    }
}
