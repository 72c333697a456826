using System.Text;
using System.Text.Unicode;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Which encoding bytes are in: byte order mark, then strict UTF-8, then windows-1252, which takes any byte.</summary>
internal static class TextDecoding
{
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

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

        return (IsUtf8(bytes, isWhole: true) ? Encoding.UTF8 : Windows1252).GetString(bytes);
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
