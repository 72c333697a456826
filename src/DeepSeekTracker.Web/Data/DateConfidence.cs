namespace DeepSeekTracker.Web.Data;

/// <summary>How sure a date is, as <c>published_confidence</c> says it.</summary>
public static class DateConfidence
{
    public const string High = "high";
    public const string Medium = "medium";
    public const string Low = "low";

    /// <summary>The word for a trust of 0 to 100.</summary>
    public static string Of(int trust) =>
        trust >= 80 ? High
        : trust >= 50 ? Medium
        : Low;
}
