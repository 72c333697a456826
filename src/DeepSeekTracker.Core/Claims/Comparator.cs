namespace DeepSeekTracker.Core.Claims;

/// <summary>How a stated value stands to the real one, as the text puts it.</summary>
public enum Comparator
{
    /// <summary>The value is stated plainly.</summary>
    Exactly,

    /// <summary>"About", "some", "estimated".</summary>
    About,

    /// <summary>"Nearly", "almost": a little less.</summary>
    Nearly,
    LessThan,
    MoreThan,
    AtMost,
    AtLeast,
}
