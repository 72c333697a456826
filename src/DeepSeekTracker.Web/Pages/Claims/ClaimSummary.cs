using System.Globalization;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Claims;

/// <summary>Answers that are one figure, rounded differently.</summary>
/// <param name="Ids">
/// Each of its values as a name for links, the most given first: a link to a value leads to the group that holds it, whatever
/// other values have come to the claim.
/// </param>
/// <param name="First">Who gave it first, as far as the dates tell.</param>
public sealed record AnswerGroup(
    IReadOnlyList<string> Ids,
    string Label,
    bool IsOutlier,
    IReadOnlyList<MentionRow> Rows,
    FirstOutlet? First
)
{
    public string Id => Ids[0];

    public int Outlets => Rows.Select(row => row.OutletKey).Distinct(StringComparer.Ordinal).Count();

    public int Articles => Reports.Articles;

    /// <summary>How many of the articles are reports of their own.</summary>
    public ReportCount Reports { get; } = ClaimSummary.ReportsOf(Rows);
}

/// <summary>Who gave a figure first. "First" only where its time is over before any other's begins.</summary>
/// <param name="Candidates">One row where it is certain; else the earliest of each outlet whose times overlap.</param>
public sealed record FirstOutlet(IReadOnlyList<MentionRow> Candidates)
{
    public bool IsCertain => Candidates.Count == 1;

    /// <summary>Null where no row is dated.</summary>
    public static FirstOutlet? Of(IEnumerable<MentionRow> rows)
    {
        var dated = rows.Select(row => (Row: row, Time: row.Date.Interval))
            .Where(r => r.Time is not null)
            .OrderBy(r => r.Time!.Value.Until)
            .ToList();
        // An outlet's article of a daily list may be earlier than one of the same outlet whose day is known.
        return dated.Count == 0
            ? null
            : new([
                .. dated
                    .Where(r => !dated[0].Time!.Value.IsBefore(r.Time!.Value))
                    .Select(r => r.Row)
                    .DistinctBy(row => row.OutletKey),
            ]);
    }
}

/// <summary>A claim with what is answered to it.</summary>
public sealed record ClaimSummary(Claim Claim, IReadOnlyList<MentionRow> Rows, IReadOnlyList<AnswerGroup> Groups)
{
    public int Outlets => Rows.Select(row => row.OutletKey).Distinct(StringComparer.Ordinal).Count();

    public int Articles => Reports.Articles;

    /// <summary>How many of the articles are reports of their own.</summary>
    public ReportCount Reports { get; } = ReportsOf(Rows);

    public static ReportCount ReportsOf(IEnumerable<MentionRow> rows) =>
        ReportCount.Of([.. rows.DistinctBy(row => row.ArticleId).Select(row => row.Report)]);

    public static ClaimSummary Of(Claim claim, IReadOnlyList<MentionRow> rows)
    {
        var valued = rows.Where(row => row is { Low: not null, High: not null, Answer: null, IsVague: false }).ToList();
        var groups = ClaimGroups
            .Of(claim, [.. valued.Select(row => new ClaimValue(row.Low!.Value, row.High!.Value, row.Unit, row.OutletKey))])
            .Select(group => (group.Label, group.IsOutlier, Rows: group.Values.Select(i => valued[i]).ToList()));
        var words = rows.Except(valued)
            .GroupBy(row => ValueOf(claim, row), StringComparer.Ordinal)
            .Select(group => (Label: group.Key, IsOutlier: false, Rows: group.ToList()));
        return new ClaimSummary(
            claim,
            rows,
            [
                .. groups
                    .Concat(words)
                    .Select(group => new AnswerGroup(
                        IdsOf(claim, group.Rows),
                        group.Label,
                        group.IsOutlier,
                        group.Rows,
                        FirstOutlet.Of(group.Rows)
                    ))
                    .OrderByDescending(group => group.Outlets),
            ]
        );
    }

    private static IReadOnlyList<string> IdsOf(Claim claim, IEnumerable<MentionRow> rows) =>
        [
            .. rows.GroupBy(row => IdOf(claim, row), StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];

    /// <summary>The name of a value in addresses: letters and digits of any script, the rest as hyphens.</summary>
    private static string IdOf(Claim claim, MentionRow row)
    {
        var value = row is { Low: { } low, High: { } high, Answer: null, IsVague: false }
            ? string.Create(CultureInfo.InvariantCulture, $"{low:0.############}_{high:0.############}_{row.Unit}")
            : ValueOf(claim, row);
        return "v-"
            + string.Concat(value.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? char.ToLowerInvariant(c) : '-'));
    }

    /// <summary>The value in words; where an answer was moved here without one, what the text has.</summary>
    public static string ValueOf(Claim claim, MentionRow row) =>
        row is { Low: null, Answer: null }
            ? T("“{0}”, no value stated", row.Raw)
            : ClaimValueText.Of(
                claim,
                new ClaimMention
                {
                    Claim = row.Claim,
                    Low = row.Low,
                    High = row.High,
                    Unit = row.Unit,
                    Answer = row.Answer,
                    IsVague = row.IsVague,
                    Comparator = row.Comparator,
                    Sentence = default,
                    Amount = row.InSentence,
                    Rule = row.Rule,
                }
            );

    /// <summary>The ways in which a value can be given, with their words.</summary>
    public static IReadOnlyList<(string Comparator, string Words)> Comparators =>
        [
            .. Enum.GetValues<Comparator>()
                .Select(c => (c.ToString(), c == Comparator.Exactly ? T("exactly that") : ClaimValueText.Comparison(c).Trim())),
        ];

    public static string ComparatorOf(MentionRow row) => row.Comparator.ToString();

    /// <summary>How the article stands to what it says.</summary>
    public static string Stance(MentionRow row) => Stance(row.Modality, row.Attribution);

    private static string Stance(Modality modality, string? attribution) =>
        modality switch
        {
            Modality.Asserted => T("in the outlet’s own voice"),
            Modality.Attributed => attribution is { } who ? T("says {0}", who) : T("says somebody else"),
            Modality.Hedged => T("with reserve"),
            Modality.Projected => T("expected"),
            _ => attribution is { } who ? T("denied by {0}", who) : T("doubted"),
        };

    /// <summary>The ways in which an article can stand to what it says, with their words.</summary>
    public static IReadOnlyList<(string Modality, string Words)> Modalities =>
        [.. Enum.GetValues<Modality>().Select(modality => (modality.ToString(), Stance(modality, null)))];

    public static string ModalityOf(MentionRow row) => row.Modality.ToString();

    /// <summary>What keeps a value from being the outlet's own plain word; null where nothing does.</summary>
    public static string? Reserve(MentionRow row) => row.Modality == Modality.Asserted ? null : Stance(row);

    public static MarkedText Sentence(MentionRow row) => MarkedText.Of(row.Sentence, [row.InSentence]);
}
