using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Claims;

/// <summary>Answers that are one figure, rounded differently.</summary>
/// <param name="Id">For links within the page.</param>
/// <param name="First">Who gave it first, as far as the dates tell.</param>
public sealed record AnswerGroup(string Id, string Label, bool IsOutlier, IReadOnlyList<MentionRow> Rows, FirstOutlet? First)
{
    public int Outlets => Rows.Select(row => row.OutletKey).Distinct(StringComparer.Ordinal).Count();

    public int Articles => Rows.Select(row => row.ArticleId).Distinct().Count();
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
            .DistinctBy(r => r.Row.OutletKey)
            .ToList();
        return dated.Count == 0
            ? null
            : new([.. dated.Where(r => !dated[0].Time!.Value.IsBefore(r.Time!.Value)).Select(r => r.Row)]);
    }
}

/// <summary>A claim with what is answered to it.</summary>
public sealed record ClaimSummary(Claim Claim, IReadOnlyList<MentionRow> Rows, IReadOnlyList<AnswerGroup> Groups)
{
    public int Outlets => Rows.Select(row => row.OutletKey).Distinct(StringComparer.Ordinal).Count();

    public int Articles => Rows.Select(row => row.ArticleId).Distinct().Count();

    public static ClaimSummary Of(Claim claim, IReadOnlyList<MentionRow> rows)
    {
        var valued = rows.Where(row => row is { Low: not null, High: not null, Answer: null, IsVague: false }).ToList();
        var groups = ClaimGroups
            .Of(claim, [.. valued.Select(row => new ClaimValue(row.Low!.Value, row.High!.Value, row.Unit))])
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
                    .Select(group => (group, Outlets: group.Rows.Select(row => row.OutletKey).Distinct().Count()))
                    .OrderByDescending(g => g.Outlets)
                    .Select(
                        (g, i) =>
                            new AnswerGroup(
                                $"g{i + 1}",
                                g.group.Label,
                                g.group.IsOutlier,
                                g.group.Rows,
                                FirstOutlet.Of(g.group.Rows)
                            )
                    ),
            ]
        );
    }

    public static string ValueOf(Claim claim, MentionRow row) =>
        ClaimValueText.Of(
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
    public static string Stance(MentionRow row) =>
        row.Modality switch
        {
            Modality.Asserted => T("in the outlet’s own voice"),
            Modality.Attributed => row.Attribution is { } who ? T("says {0}", who) : T("says somebody else"),
            Modality.Hedged => T("with reserve"),
            Modality.Projected => T("expected"),
            _ => T("doubted"),
        };

    public static MarkedText Sentence(MentionRow row) => MarkedText.Of(row.Sentence, [row.InSentence]);
}
