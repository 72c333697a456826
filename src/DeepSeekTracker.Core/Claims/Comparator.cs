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

    /// <summary>"Less than", "under", and also "or less".</summary>
    LessThan,

    /// <summary>"More than", "over", and also "or more".</summary>
    MoreThan,

    /// <summary>"At most", "up to", "no more than".</summary>
    AtMost,

    /// <summary>"At least", "no less than".</summary>
    AtLeast,
}
