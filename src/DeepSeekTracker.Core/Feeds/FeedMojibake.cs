using System.Text;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Reads bytes that no label and no strict decoder explains.</summary>
internal static class FeedMojibake
{
    /// <summary>
    /// UTF-8 with stray bytes, where it holds more good sequences than bad bytes: one bad byte must not turn the whole text
    /// into Latin-1 junk. Otherwise windows-1252, which the unlabelled mostly are.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var text = new StringBuilder(bytes.Length);
        var good = 0;
        var bad = 0;
        Span<char> pair = stackalloc char[2];
        for (var i = 0; i < bytes.Length; )
        {
            if (bytes[i] < 0x80)
            {
                text.Append((char)bytes[i++]);
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[i..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(pair[..rune.EncodeToUtf16(pair)]);
                i += length;
                good++;
            }
            else
            {
                latin.GetChars(bytes.Slice(i, 1), pair);
                text.Append(pair[0]);
                i++;
                bad++;
            }
        }

        return good >= bad && good > 0 ? text.ToString() : (CharsetGuess.Of(bytes) ?? latin).GetString(bytes);
    }
}
