using System.Globalization;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Copies;

/// <summary>One text as the judge of rewrites sees it.</summary>
/// <param name="Traits">Its figures, names and quotations.</param>
/// <param name="Text">The text itself, to find the other's outlet in.</param>
/// <param name="Outlet">The name of its outlet.</param>
/// <param name="Published">When it may have appeared.</param>
public sealed record RewriteSide(RewriteTraits Traits, string Text, string? Outlet, PublishedInterval? Published);

/// <summary>That one of two texts is probably a translation or rewrite of the other.</summary>
/// <param name="Points">How much they share: the threshold is <see cref="RewriteJudge.Threshold"/>.</param>
/// <param name="Share">Which part of the unusual figures that the poorer text names the other names too, from 0 to 1.</param>
/// <param name="Reasons">What they share, in plain English.</param>
public sealed record RewriteJudgement(double Points, double Share, IReadOnlyList<string> Reasons);

/// <summary>
/// Whether one text is probably a translation or rewrite of another. Independent articles on one story share its well-known
/// figures and people, so only what is unusual counts, of more than one sort, close in time, and much of the figures that the poorer has.
/// </summary>
public static class RewriteJudge
{
    /// <summary>Fewer <see cref="RewriteJudgement.Points"/> than this are no evidence; the most that can be reached are 23.</summary>
    public const double Threshold = 9;

    private const double LeastShare = 0.4;
    private const int LongestNamed = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <summary>A day as long as it is that day somewhere.</summary>
    private static readonly TimeSpan Listed = TimeSpan.FromHours(50);

    /// <summary>Null where the evidence does not suffice.</summary>
    /// <param name="first">One text.</param>
    /// <param name="second">The other.</param>
    /// <param name="isUsual">Whether many articles of the story name the thing.</param>
    public static RewriteJudgement? Judge(RewriteSide first, RewriteSide second, Func<RewriteTrait, bool> isUsual)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(isUsual);
        if (first.Published is not { } one || second.Published is not { } other || Apart(one, other) > Longest)
        {
            return null;
        }

        var shared = first.Traits.All.Where(trait => second.Traits.Words(trait) is not null && !isUsual(trait)).ToList();
        var figures = Words(first, shared, TraitKind.Figure);
        var names = Words(first, WithoutTails(shared), TraitKind.Name);
        var quotes = Words(first, shared, TraitKind.Quote);
        var source = Credited(first, second) ?? Credited(second, first);
        var sorts = new[] { figures.Count, names.Count, quotes.Count, source is null ? 0 : 1 }.Count(count => count > 0);
        var points =
            Math.Min(6, 1.5 * figures.Count)
            + Math.Min(8, 2.0 * names.Count)
            + Math.Min(6, 3.0 * quotes.Count)
            + (source is null ? 0 : 3);
        var share = Share(first, second, shared, isUsual);
        return sorts < 2 || points < Threshold || share < LeastShare
            ? null
            : new RewriteJudgement(points, share, Reasons(figures, names, quotes, source, Time(one, other)));
    }

    /// <summary>"Northgate Evaluation" and "Evaluation Group" are parts of one name.</summary>
    private static IEnumerable<RewriteTrait> WithoutTails(List<RewriteTrait> shared)
    {
        var ends = shared.Where(trait => trait.Kind == TraitKind.Name).Select(trait => trait.Key.Split(' ')[1]).ToHashSet();
        return shared.Where(trait => trait.Kind != TraitKind.Name || !ends.Contains(trait.Key.Split(' ')[0]));
    }

    private static List<string> Words(RewriteSide side, IEnumerable<RewriteTrait> shared, TraitKind kind) =>
        [
            .. shared
                .Where(trait => trait.Kind == kind)
                .Select(trait => side.Traits.Words(trait)!)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Figures only: quotations are cut at will, and a translation spells names otherwise and has none of the quotations.</summary>
    private static double Share(
        RewriteSide first,
        RewriteSide second,
        List<RewriteTrait> shared,
        Func<RewriteTrait, bool> isUsual
    )
    {
        var poorer = Math.Min(Figures(first), Figures(second));
        return poorer == 0 ? 1 : shared.Count(trait => trait.Kind == TraitKind.Figure) / (double)poorer;

        int Figures(RewriteSide side) => side.Traits.All.Count(trait => trait.Kind == TraitKind.Figure && !isUsual(trait));
    }

    private static string? Credited(RewriteSide side, RewriteSide source)
    {
        if (source.Outlet is not { } outlet || string.Equals(side.Outlet, outlet, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bracket = outlet.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket > 0 ? outlet[..bracket] : outlet).Trim();
        // Spelt so, and as words of their own: the Financial Times does not name Time.
        return
            name.Length >= 3 && side.Text.Contains(name, StringComparison.Ordinal) && new TermFinder([name]).Contains(side.Text)
            ? name
            : null;
    }

    private static TimeSpan Apart(PublishedInterval one, PublishedInterval other)
    {
        (one, other) = (Likely(one), Likely(other));
        return one.IsBefore(other) ? other.From - one.Until
            : other.IsBefore(one) ? one.From - other.Until
            : TimeSpan.Zero;
    }

    /// <summary>A daily list names what is new, as a rule.</summary>
    private static PublishedInterval Likely(PublishedInterval time) =>
        time.HasBeginning ? time : time with { From = time.Until - Listed };

    private static string Time(PublishedInterval one, PublishedInterval other)
    {
        var apart = Apart(one, other);
        var told =
            apart < TimeSpan.FromHours(1)
                ? "they appeared at about the same time"
                : "they appeared within " + Math.Ceiling(apart.TotalHours).ToString(CultureInfo.InvariantCulture) + " hours";
        return one.HasBeginning && other.HasBeginning
            ? told
            : told + " by the day of a daily list, which may have named it later";
    }

    private static List<string> Reasons(
        List<string> figures,
        List<string> names,
        List<string> quotes,
        string? source,
        string time
    )
    {
        List<string> reasons = [];
        Add("figures", figures);
        Add("names", names);
        Add("quotations", quotes);
        if (source is not null)
        {
            reasons.Add("one names " + source + ", where the other appeared");
        }

        reasons.Add(time);
        return reasons;

        void Add(string what, List<string> words)
        {
            if (words.Count > 0)
            {
                reasons.Add("the same " + what + ": " + string.Join(", ", words.Take(LongestNamed)));
            }
        }
    }
}
