using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Turns the rows of one table into facts and says once what holds for many of them.</summary>
internal sealed class RowJudge
{
    private const int MostLanguages = 20;
    private const string SameForAll = "The same is done for every such row.";

    private bool _saidUnknown;
    private bool _saidZone;
    private bool _saidMoreLanguages;
    private readonly HashSet<string> _saidLanguages = new(StringComparer.Ordinal);

    public IEnumerable<TableRow> Read(RawRow raw)
    {
        if (raw.Unknown is { Count: > 0 } && !_saidUnknown)
        {
            _saidUnknown = true;
            yield return new TableRow.Notice(raw.Number, UnknownColumns(raw.Unknown));
        }

        var row = FactsReader.Read(raw, out var leftOut);
        yield return row;
        foreach (var told in leftOut)
        {
            yield return new TableRow.Notice(row.Row, $"{row.Place}, {told}");
        }

        if (
            row is TableRow.Facts { Article.Language: null }
            && raw.Cells.GetValueOrDefault(ArticleColumns.Language) is { } language
            && LanguageNotice(row, ShownValue.Of(language)) is { } notice
        )
        {
            yield return notice;
        }

        if (row is TableRow.Facts { Article.Published.Zone: ZoneBasis.Assumed } && !_saidZone)
        {
            _saidZone = true;
            yield return new TableRow.Notice(
                row.Row,
                $"{row.Place}, column '{ArticleColumns.PublishedAt}': the time names no zone and was taken as UTC. " + SameForAll
            );
        }
    }

    /// <summary>Each wrong value is told once; where there are very many of them, only that there are more.</summary>
    private TableRow.Notice? LanguageNotice(TableRow row, string shown)
    {
        var place = $"{row.Place}, column '{ArticleColumns.Language}'";
        if (_saidMoreLanguages || _saidLanguages.Contains(shown))
        {
            return null;
        }

        if (_saidLanguages.Count < MostLanguages)
        {
            _saidLanguages.Add(shown);
            return new TableRow.Notice(row.Row, $"{LanguageTag.LeftOut(place, shown)} {SameForAll}");
        }

        _saidMoreLanguages = true;
        return new TableRow.Notice(
            row.Row,
            $"{place}: the table holds more values than these {MostLanguages} that are no language tags; they were left out as well."
        );
    }

    public static string UnknownColumns(IReadOnlyList<string> names)
    {
        var shown = string.Join(", ", names.Take(10).Select(name => $"'{(name.Length > 40 ? name[..40] + "…" : name)}'"));
        var more = names.Count > 10 ? $" and {names.Count - 10} more" : "";
        return $"Not read, because they are no columns of ours: {shown}{more}.";
    }
}
