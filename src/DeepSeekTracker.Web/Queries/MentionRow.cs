using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Web.Queries;

/// <summary>One answer of one article to a claim, as it counts: what the machine found, with the owner's ruling over it.</summary>
/// <param name="Date">Of the article.</param>
/// <param name="Place">title, or text.</param>
/// <param name="Ruling">What the owner says of it; null where nothing.</param>
public sealed record MentionRow(
    int ArticleId,
    string? Title,
    string? Url,
    string OutletKey,
    string OutletName,
    string? Language,
    ShownDate Date,
    string Claim,
    string Key,
    decimal? Low,
    decimal? High,
    string Unit,
    string? Answer,
    bool IsVague,
    string? Equivalent,
    Comparator Comparator,
    Modality Modality,
    string? Attribution,
    string? Subject,
    string? Scopes,
    DateOnly? AsOf,
    string Place,
    string Raw,
    string Sentence,
    int SentenceNumber,
    int SentenceStart,
    int CharStart,
    int CharEnd,
    string Rule,
    double Confidence,
    int Version,
    MentionRulingRow? Ruling
)
{
    /// <summary>What its article is among reports.</summary>
    public ReportRole Report { get; init; }

    public bool IsRejected => Ruling is { Action: "reject" };

    /// <summary>The day of publication; null unless known to the day.</summary>
    public DateOnly? Day =>
        Date is { At: { } at, Precision: >= DatePrecision.Day } ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    /// <summary>Where the amount stands in <see cref="Sentence"/>.</summary>
    public TextSpan InSentence =>
        new(
            Math.Max(0, CharStart - SentenceStart),
            Math.Min(CharEnd - CharStart, Sentence.Length - Math.Max(0, CharStart - SentenceStart))
        );
}

/// <summary>What the owner said of a mention.</summary>
/// <param name="MachineValue">What the machine had found when it was said.</param>
public sealed record MentionRulingRow(
    int Id,
    string Action,
    string MachineValue,
    string? Note,
    string By,
    DateTimeOffset At,
    DateTimeOffset? UndoneAt
);

/// <summary>An answer that an outlet changed: amounts as written, null where there was none or is none any more.</summary>
public sealed record ChangedAnswer(
    int ArticleId,
    string OutletKey,
    string OutletName,
    string? Language,
    DateTimeOffset SeenAt,
    string? Before,
    string? After
);
