using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Text;

/// <summary>Words of date texts that are neither month nor zone, in folded form.</summary>
internal static class DateTextWords
{
    /// <summary>Words between the parts that carry no fact.</summary>
    public static readonly FrozenSet<string> Fillers = Set(
        "at on of the um uhr den der am de del a as las los le la alle ore ora kl klo klockan o v г года год в r roku om dne pukul saat d st nd rd th er ᵉʳ eme e go ο στις à ob m anul ngay nam luc gmt0"
    );

    public static readonly FrozenSet<string> Weekdays = Set(
        "mon tue tues wed wednes thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday"
    );

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
