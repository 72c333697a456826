namespace DeepSeekTracker.Web.Ingest;

/// <summary>What the owner's form says of a mention.</summary>
/// <param name="Action">reject, correct or move.</param>
/// <param name="Claim">Where it is moved to.</param>
/// <param name="Low">The least value: a number in the unit of the form; for dates the first day, year-month-day.</param>
/// <param name="High">The greatest; empty for one value.</param>
/// <param name="Answer">The key of a declared answer, where words answer the claim.</param>
/// <param name="Modality">How the article says it: asserted, attributed and so on; null = as the machine found it.</param>
/// <param name="Attribution">Who is said to say so.</param>
/// <param name="For">The claim that the value is written for; null = the one that the mention will count for.</param>
public sealed record MentionForm(
    string? Action = null,
    string? Claim = null,
    string? Low = null,
    string? High = null,
    string? Comparator = null,
    string? Note = null,
    string? Answer = null,
    string? For = null,
    string? Modality = null,
    string? Attribution = null
)
{
    public bool HasValue => !string.IsNullOrWhiteSpace(Low) || !string.IsNullOrWhiteSpace(Answer);
}
