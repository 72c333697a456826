using System.Globalization;
using System.Text;
using DeepSeekTracker.Web.Ingest;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>What a reanalysis would change, for the terminal.</summary>
internal static class PlanTable
{
    private const int Longest = 300;

    public static string Of(ReanalysisPlan plan)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{plan.Summary} Nothing was changed.\n");
        foreach (var field in plan.Fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Articles, 7}  {field.Field}\n");
        }

        foreach (var article in plan.Changes.GroupBy(change => (change.ArticleId, change.Title)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{article.Key.ArticleId}  {Line(article.Key.Title)}\n");
            foreach (var change in article)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  {change.Field}: {Line(change.Before) ?? "–"} → {Line(change.After) ?? "–"}\n"
                );
            }
        }

        foreach (var entry in plan.Newcomers)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nwould join: {Line(entry.Title)} {entry.Url} (“{entry.Words}”)\n");
        }

        if (plan.All > plan.Changes.Count)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{Amount.Of(plan.All - plan.Changes.Count, "more change is", "more changes are")} counted above and not listed.\n"
            );
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>A stranger's words on one line, without what a terminal would obey.</summary>
    private static string? Line(string? text) =>
        text is null
            ? null
            : string.Concat((text.Length > Longest ? text[..Longest] + "…" : text).Select(c => char.IsControl(c) ? ' ' : c));
}
