using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Turns the rows of one table into facts and says once what holds for many of them.</summary>
internal sealed class RowJudge
{
    private bool _saidUnknown;
    private bool _saidZone;

    public IEnumerable<TableRow> Read(RawRow raw)
    {
        if (raw.Unknown is { Count: > 0 } && !_saidUnknown)
        {
            _saidUnknown = true;
            yield return new TableRow.Notice(raw.Number, UnknownColumns(raw.Unknown));
        }

        var row = FactsReader.Read(raw);
        yield return row;
        if (
            row is TableRow.Facts { Article.Language: null }
            && raw.Cells.GetValueOrDefault(ArticleColumns.Language) is { } language
        )
        {
            yield return new TableRow.Notice(
                row.Row,
                $"{row.Place}, column '{ArticleColumns.Language}': '{FactsReader.Cut(language)}' {LanguageTag.Advice}, and was left out; the rest of the row was taken."
            );
        }

        if (row is TableRow.Facts { Article.Published.Zone: ZoneBasis.Assumed } && !_saidZone)
        {
            _saidZone = true;
            yield return new TableRow.Notice(
                row.Row,
                $"{row.Place}, column '{ArticleColumns.PublishedAt}': the time names no zone and was taken as UTC. "
                    + "The same is done for every such row."
            );
        }
    }

    public static string UnknownColumns(IReadOnlyList<string> names)
    {
        var shown = string.Join(", ", names.Take(10).Select(name => $"'{(name.Length > 40 ? name[..40] + "…" : name)}'"));
        var more = names.Count > 10 ? $" and {names.Count - 10} more" : "";
        return $"Not read, because they are no columns of ours: {shown}{more}.";
    }
}
