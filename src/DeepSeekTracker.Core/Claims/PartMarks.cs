using System.Buffers;

namespace DeepSeekTracker.Core.Claims;

/// <summary>The marks that part a sentence: what stands before one does not reach over it.</summary>
internal static class PartMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:()—–\"“”«»„、，：；（）。「」『』،؛\n");

    public static bool Has(ReadOnlySpan<char> gap)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            if (Marks.Contains(gap[i]) && !IsInNumber(gap, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The comma of "50,000".</summary>
    private static bool IsInNumber(ReadOnlySpan<char> gap, int at) =>
        gap[at] == ',' && at > 0 && at + 1 < gap.Length && char.IsDigit(gap[at - 1]) && char.IsDigit(gap[at + 1]);
}
