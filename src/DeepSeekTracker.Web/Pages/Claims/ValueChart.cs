using System.Globalization;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Claims;

/// <summary>One answer in the chart. Across, places are shares of the width; down, they are pixels.</summary>
/// <param name="Href">The article's answers; those of the group where it stands for others too, for which there was no room.</param>
public sealed record ValueDot(string X, int Y, string Label, string Href, bool IsOutlier);

/// <param name="LabelY">The line of its words: above the highest value and below the lowest, where no dot can stand.</param>
public sealed record ValueLine(int Y, int LabelY, string Label);

/// <summary>A group of roundings of one figure, from its greatest to its least value.</summary>
public sealed record ValueBand(int Y, int Height, string Label);

/// <summary>A claim's values by the day of publication. Only rows of a known day are drawn.</summary>
public sealed record ValueChart(
    string Label,
    IReadOnlyList<ValueDot> Dots,
    IReadOnlyList<ValueLine> Lines,
    IReadOnlyList<ValueBand> Bands,
    string FirstDay,
    string LastDay,
    int Height,
    int Undrawn
)
{
    /// <summary>Where the axis ends before the last answers: how far they reach. Their dots stand beyond <see cref="EdgeX"/>.</summary>
    public string? Later { get; init; }

    public const string EdgeX = "91%";

    /// <summary>Where the upright line ends, between the lowest value's words and those of the days.</summary>
    public int EdgeHeight => Height - DayRoom;

    /// <summary>The line of the days' words.</summary>
    public int DayY => Height - 6;

    private const double Left = 2;
    private const double Right = 98;
    private const double RightOfMost = 88;

    /// <summary>The answers of these come soon after the event; a straggler a year on must not press them into one column.</summary>
    private const double MostOfThem = 0.85;

    private const int LeastSpan = 14;
    private const int WideFactor = 4;

    private const int Plot = 180;
    private const int Top = 28;
    private const int BandRoom = 8;

    /// <summary>From a line to the words above and below it: what a dot and a band need, and the height of the letters below.</summary>
    private const int WordsAbove = 12;
    private const int WordsBelow = 20;

    private const int DayRoom = 22;

    /// <summary>From this factor between the least and the greatest value on, steps are factors.</summary>
    private const double WideSpan = 20;

    /// <summary>Null where fewer than two values could be drawn.</summary>
    public static ValueChart? Of(ClaimSummary summary)
    {
        var kind = summary.Claim.Kind;
        var valued = summary.Rows.Where(row => row.Low is not null).ToList();
        if (kind is ClaimKind.Date or ClaimKind.Rank or ClaimKind.Word || valued.Count == 0)
        {
            return null;
        }

        var unit = valued.GroupBy(row => row.Unit).OrderByDescending(g => g.Count()).First().Key;
        var rows = summary
            .Groups.SelectMany(group => group.Rows.Select(row => (Row: row, Group: group)))
            .Where(r => r.Row is { Low: not null, IsVague: false } && r.Row.Day is not null && r.Row.Unit == unit)
            .Select(r => new DrawnAnswer(r.Row, r.Group, r.Row.Day!.Value, (double)(r.Row.Low! + r.Row.High!.Value) / 2))
            .ToList();
        if (rows.Count < 2)
        {
            return null;
        }

        var (first, last) = (rows.Min(r => r.Day), rows.Max(r => r.Day));
        var (low, high) = (rows.Min(r => r.Value), rows.Max(r => r.Value));
        var byFactor = low > 0 && high / low > WideSpan;
        double Scaled(double value) => byFactor ? Math.Log(value) : value;
        var span = Scaled(high) - Scaled(low);
        int Y(double value) => Top + (span == 0 ? Plot / 2 : (int)Math.Round(Plot * (Scaled(high) - Scaled(value)) / span));
        var most = rows.Select(r => r.Day).Order().ElementAt((int)(rows.Count * MostOfThem));
        var isCut = last.DayNumber - first.DayNumber > WideFactor * Math.Max(LeastSpan, most.DayNumber - first.DayNumber);
        var (end, right) = isCut ? (most, RightOfMost) : (last, Right);
        var days = Math.Max(1, end.DayNumber - first.DayNumber);
        double X(DateOnly day) =>
            day > end ? (Right + RightOfMost + 2) / 2 : Left + ((right - Left) * (day.DayNumber - first.DayNumber) / days);
        string Words(double value) => ClaimValueText.Of(summary.Claim, (decimal)value, (decimal)value, unit);
        return new ValueChart(
            T("{0} by day of publication: {1} values from {2} to {3}", summary.Claim.Name, rows.Count, Words(low), Words(high)),
            [
                .. Spread(summary.Claim, rows.Where(r => r.Day <= end), X, Y, (right - Left) / days),
                .. Spread(summary.Claim, rows.Where(r => r.Day > end), X, Y, Right - RightOfMost - 4),
            ],
            [
                .. new[] { high, low }
                    .Distinct()
                    .Select((value, i) => new ValueLine(Y(value), Y(value) + (i == 0 ? -WordsAbove : WordsBelow), Words(value))),
            ],
            [
                .. summary
                    .Groups.Select(group =>
                        (group.Label, Values: rows.Where(r => group.Rows.Contains(r.Row)).Select(r => r.Value).ToList())
                    )
                    .Where(group => group.Values.Distinct().Count() > 1)
                    .Select(group => new ValueBand(
                        Y(group.Values.Max()) - BandRoom,
                        Y(group.Values.Min()) - Y(group.Values.Max()) + (2 * BandRoom),
                        T("One figure, rounded differently: {0}", group.Label)
                    )),
            ],
            isCut ? T("{0} to {1}", DateWords.Day(first), DateWords.Day(end)) : DateWords.Day(first),
            isCut ? T("later") : DateWords.Day(last),
            Top + Plot + WordsBelow + DayRoom,
            summary.Rows.Count - rows.Count
        )
        {
            Later = isCut ? DateWords.Day(last) : null,
        };
    }

    /// <summary>Each answer beside its day as near as there is room; those for which there is none are one with the last that has a place.</summary>
    /// <param name="room">What belongs to one day.</param>
    private static IEnumerable<ValueDot> Spread(
        Claim claim,
        IEnumerable<DrawnAnswer> answers,
        Func<DateOnly, double> x,
        Func<double, int> y,
        double room
    )
    {
        var places = new DotPlaces(room);
        List<(double X, int Y, List<DrawnAnswer> Answers)> dots = [];
        foreach (var answer in answers)
        {
            var (day, height) = (x(answer.Day), y(answer.Value));
            if (places.Take(day, height) is { } free)
            {
                dots.Add((free, height, [answer]));
            }
            else
            {
                dots.Where(dot => x(dot.Answers[0].Day).Equals(day))
                    .MinBy(dot => (dot.Answers[0].Group != answer.Group, Math.Abs(dot.Y - height)))
                    .Answers.Add(answer);
            }
        }

        return dots.Select(dot =>
        {
            var first = dot.Answers[0];
            var label = T(
                "{0}, {1}: {2}",
                first.Row.OutletName,
                DateWords.Day(first.Day),
                ClaimSummary.ValueOf(claim, first.Row)
            );
            var more = dot.Answers.Count - 1;
            return new ValueDot(
                dot.X.ToString("0.##", CultureInfo.InvariantCulture) + "%",
                dot.Y,
                more == 0 ? label : Counted("{1}, and {0} more", "{1}, and {0} more", more, label),
                more == 0 ? $"/articles/{first.Row.ArticleId}#mentions" : $"#{Uri.EscapeDataString(first.Group.Id)}",
                first.Group.IsOutlier
            );
        });
    }

    private sealed record DrawnAnswer(MentionRow Row, AnswerGroup Group, DateOnly Day, double Value);
}
