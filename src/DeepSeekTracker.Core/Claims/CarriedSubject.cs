using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What a claim's values are of, as far as the sentences before tell.</summary>
/// <param name="Sentences">For how many sentences to come it is still spoken of.</param>
/// <param name="IsShared">Somebody else was named beside it: who is spoken of since is not sure.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CarriedSubject(int Sentences, bool IsShared)
{
    private const int Throughout = int.MaxValue / 2;

    /// <summary>The story itself is spoken of for a while without its name.</summary>
    private const int OfStory = 8;

    /// <summary>Any other is "the share" or "it" in the next sentence, and the one after.</summary>
    private const int OfOthers = 2;

    public static readonly CarriedSubject None = new(0, false);

    /// <summary>Named by the title: until another is named.</summary>
    public static readonly CarriedSubject OfTitle = new(Throughout, false);

    public bool IsKnown => Sentences > 0;

    public CarriedSubject After(Claim claim, bool namesSubject, bool namesRival) =>
        namesSubject
            ? new(
                Sentences > OfStory ? Sentences
                    : claim.IsSubjectGiven ? OfStory
                    : OfOthers,
                namesRival
            )
        : namesRival ? None
        : this with { Sentences = Math.Max(0, Sentences - 1) };
}
