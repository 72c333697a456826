namespace DeepSeekTracker.Core.Stories;

/// <summary>A question that outlets answer differently, with the words by which an answer is known.</summary>
public sealed record Claim
{
    /// <summary>Names the claim in addresses, searches and exports: a to z, 0 to 9 and single hyphens, up to 60 characters.</summary>
    public required string Key { get; init; }

    /// <summary>A short name for the reader.</summary>
    public required string Name { get; init; }

    /// <summary>The question in words.</summary>
    public required string Question { get; init; }

    /// <summary>What counts as an answer and what does not, for the reader.</summary>
    public required string Description { get; init; }

    /// <summary>What sort of value answers it.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The unit of the values: an ISO 4217 code for money, else a word such as <c>chips</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Values outside all of these are no answers; without one every value is. Money: in US dollars.</summary>
    public IReadOnlyList<ClaimRange> Plausible { get; init; } = [];

    /// <summary>Values by which the claim is known even where few words say so.</summary>
    public IReadOnlyList<ClaimRange> Typical { get; init; } = [];

    /// <summary>Values that are answers only where somebody is named as saying so of the subject, or the text calls it the real one.</summary>
    public IReadOnlyList<ClaimRange> Beyond { get; init; } = [];

    /// <summary>Of which one stands beside such a value that somebody named gives.</summary>
    public IReadOnlyList<string> BeyondCues { get; init; } = [];

    /// <summary>Words that set such a value against the one that is given: "real cost".</summary>
    public IReadOnlyList<string> RealCues { get; init; } = [];

    /// <summary>What the value is of.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The story itself is the subject, so that a sentence need not name it.</summary>
    public bool IsSubjectGiven { get; init; }

    /// <summary>Others of whom the same could be said: a value that is theirs is no answer.</summary>
    public IReadOnlyList<string> Rivals { get; init; } = [];

    /// <summary>Words of which one must stand near the value: verbs and nouns of the question.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>Words beside which no value is an answer.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Words beside which only a typical value is an answer: "Nvidia, which doubled last year, lost 589 billion".</summary>
    public IReadOnlyList<string> ExceptUnlessTypical { get; init; } = [];

    /// <summary>What a count counts; one must stand right beside the number.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];

    /// <summary>Narrower questions that an answer may be limited to; empty where there are none.</summary>
    public IReadOnlyList<ClaimScope> Scopes { get; init; } = [];

    /// <summary>Words that are an answer by themselves, such as "top of the charts" for rank 1.</summary>
    public IReadOnlyList<ClaimAnswer> Answers { get; init; } = [];

    /// <summary>Values this close (as a part of the value; for percent in points) are one rounding group.</summary>
    public double Tolerance { get; init; } = 0.02;

    /// <summary>The values are falls: stored below zero.</summary>
    public bool IsFall { get; init; }

    /// <summary>The values tell by how much something changed: what it was before and after ("from 3.5 to 2.9 trillion") is no answer.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether a value of this claim would be one of the other's as it stands: the same kind, unit and sign.</summary>
    public bool SharesValuesWith(Claim other) =>
        Kind == other.Kind && Unit == other.Unit && IsFall == other.IsFall && Kind is not (ClaimKind.Word or ClaimKind.Rank);
}

/// <summary>What sort of value answers a claim.</summary>
public enum ClaimKind
{
    /// <summary>An amount of money, in the currency of the text.</summary>
    Money,

    /// <summary>Per cent: 17 for "17 %".</summary>
    Percent,

    /// <summary>A number of the things that <see cref="Claim.Counted"/> names.</summary>
    Count,

    /// <summary>A share of what others take: 0.05 for "20 times cheaper" and for "95 % less".</summary>
    Ratio,

    /// <summary>A place in a list, from 1.</summary>
    Rank,

    /// <summary>A day or span of days, as numbers yyyymmdd.</summary>
    Date,

    /// <summary>Money for one of something, such as a million tokens.</summary>
    Rate,

    /// <summary>One of the declared answers, such as a country.</summary>
    Word,
}

/// <summary>A range of values in the claim's unit, as a story file declares it; both ends belong to it.</summary>
/// <param name="Low">The least value; a day as yyyymmdd.</param>
/// <param name="High">The greatest value.</param>
public readonly record struct ClaimRange(decimal Low, decimal High)
{
    /// <summary>True where the value lies in the range or at one of its ends.</summary>
    public bool Holds(decimal value) => value >= Low && value <= High;
}

/// <summary>A narrower question within a claim, such as the close against the morning.</summary>
public sealed record ClaimScope(string Key, string Name, IReadOnlyList<string> Any);

/// <summary>Words that answer a claim by themselves.</summary>
/// <param name="Key">Names the answer within its claim.</param>
/// <param name="Name">The answer for the reader.</param>
/// <param name="Value">The number that the words stand for; null where the answer is a word.</param>
/// <param name="Any">The terms of which one must stand in the text (<see cref="Text.TermFinder"/>).</param>
public sealed record ClaimAnswer(string Key, string Name, decimal? Value, IReadOnlyList<string> Any);
