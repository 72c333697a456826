using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>How much a text says, in comparable units over scripts.</summary>
internal static class BlockWeight
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var weight = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                weight += c >= '\u0E00' && WritingSystem.IsUnspaced(c) ? 2 : 1;
            }
        }

        return weight;
    }
}
