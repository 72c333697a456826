using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>How the text stands to what it says.</summary>
public enum Modality
{
    /// <summary>Said as a fact, in the outlet's own voice.</summary>
    Asserted,

    /// <summary>Somebody else is said to say so: <see cref="ClaimMention.Attribution"/>.</summary>
    Attributed,

    /// <summary>Said with reserve and without a name: "reportedly", "it is estimated"; asked, supposed or left open.</summary>
    Hedged,

    /// <summary>Expected, not yet so.</summary>
    Projected,

    /// <summary>Named in order to doubt or to deny it.</summary>
    Disputed,
}

/// <summary>One answer to a claim in a text, with its evidence.</summary>
public sealed record ClaimMention
{
    /// <summary>The claim's key in the story file.</summary>
    public required string Claim { get; init; }

    /// <summary>The lower end of the value in <see cref="Unit"/>; days as yyyymmdd; null where the answer is a word.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end; equals <see cref="Low"/> where one value is stated.</summary>
    public decimal? High { get; init; }

    /// <summary>An ISO 4217 code for money (as the text has it, never converted), else the claim's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The key of the declared answer where the claim is answered by a word, such as a country.</summary>
    public string? Answer { get; init; }

    /// <summary>How the value stands to the real one; <see cref="Comparator.Exactly"/> where the text does not say.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>No number stands in the text ("hundreds of billions"): low and high bound the order of magnitude.</summary>
    public bool IsVague { get; init; }

    /// <summary>The same amount in another currency, as the text gives it beside this one.</summary>
    public StatedAmount? Equivalent { get; init; }

    /// <summary>The words that name what the value is of; null where the text leaves it to the story.</summary>
    public string? Subject { get; init; }

    /// <summary>Keys of the claim's scopes that the sentence names, in the order of the story file.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The day for which the sentence gives the value, where it names one.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether the text says it as a fact, of somebody else, with reserve, as expected or to doubt it.</summary>
    public Modality Modality { get; init; }

    /// <summary>Who is said to say so, in the text's words; of a disputed answer, who is said to deny it.</summary>
    public string? Attribution { get; init; }

    /// <summary>The evidence: the sentence in the text that was given.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The amount or answer within the text that was given.</summary>
    public required TextSpan Amount { get; init; }

    /// <summary>What decided: the kinds of evidence in words, such as <c>subject + cue</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; }
}

/// <summary>An amount of money as a text states it.</summary>
/// <param name="Low">The lower end, in <paramref name="Unit"/>.</param>
/// <param name="High">The upper end; equals <paramref name="Low"/> where one amount is stated.</param>
/// <param name="Unit">An ISO 4217 code.</param>
public sealed record StatedAmount(decimal Low, decimal High, string Unit);
