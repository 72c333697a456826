using System.Globalization;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Bench.ExtractionScore;

/// <summary>One page's text figures.</summary>
public sealed record PageScore(string Id, double Precision, double Recall, double F1)
{
    /// <summary>What went wrong, in words.</summary>
    public string Why =>
        this switch
        {
            { F1: 0 } => "empty or another text",
            { Precision: < 0.9, Recall: < 0.9 } => "too much and cut short",
            { Precision: < 0.9 } => "too much",
            { Recall: < 0.9 } => "cut short",
            _ => "small differences",
        };
}

/// <summary>Figures over the pages of one set.</summary>
public sealed class ExtractionFigures
{
    private readonly Dictionary<string, (double Sum, int Count)> _means = new(StringComparer.Ordinal);
    private int _found;
    private int _wronglyIn;
    private int _missed;

    public List<PageScore> Pages { get; } = [];

    /// <summary>Names of the figures that these pages have, in order of first use.</summary>
    public IEnumerable<string> Names => _missed + _found > 0 ? [.. _means.Keys, "segments"] : _means.Keys;

    public double this[string name] =>
        name is "segments" ? 2.0 * _found / Math.Max(1, (2 * _found) + _wronglyIn + _missed)
        : _means.TryGetValue(name, out var mean) ? mean.Sum / mean.Count
        : double.NaN;

    public int Count(string name) => name is "segments" ? _found + _missed : _means.GetValueOrDefault(name).Count;

    public void Add(ExtractionTruth truth, ExtractedArticle article)
    {
        if (truth.Texts.Count > 0)
        {
            var (precision, recall, f1) = ExtractionMeasures.Words(truth.Texts, article.Text);
            Pages.Add(new PageScore(truth.Id, precision, recall, f1));
            Mean("words", f1);
            Mean("not empty", article.Text.Length > 0);
        }

        AddSegments(truth, article);
        if (truth.Title is not null)
        {
            Mean("title", ExtractionMeasures.Key(article.Title) == ExtractionMeasures.Key(truth.Title));
        }

        AddAuthors(truth, article);
        AddDate(truth, article);
        if (truth.Language is { } language)
        {
            Mean(
                "language",
                article.Language is { Length: >= 2 } ours && language.StartsWith(ours[..2], StringComparison.OrdinalIgnoreCase)
            );
        }

        if (truth.Images.Count > 0)
        {
            Mean(
                "image",
                truth.Images.Any(i => ExtractionMeasures.ImageKey(i) == ExtractionMeasures.ImageKey(article.LeadImageUrl))
            );
        }
    }

    private void AddSegments(ExtractionTruth truth, ExtractedArticle article)
    {
        if (truth.With.Count == 0 || truth.Without is null)
        {
            return;
        }

        var line = ExtractionMeasures.OneLine(article.Text);
        var found = truth.With.Count(s => line.Contains(ExtractionMeasures.OneLine(s), StringComparison.Ordinal));
        _found += found;
        _missed += truth.With.Count - found;
        _wronglyIn += truth.Without.Count(s => line.Contains(ExtractionMeasures.OneLine(s), StringComparison.Ordinal));
    }

    private void AddAuthors(ExtractionTruth truth, ExtractedArticle article)
    {
        var wanted = ExtractionMeasures.People(truth.Authors);
        var ours = ExtractionMeasures.People(article.Authors.Concat(article.Organisations));
        if (wanted.Count > 0)
        {
            Mean("author", wanted.SetEquals(ours));
        }
        else if (truth.IsMetaAnnotated && truth.Authors.Count == 0)
        {
            Mean("no author where none", ours.Count == 0);
        }
    }

    private void AddDate(ExtractionTruth truth, ExtractedArticle article)
    {
        if (truth.Dates.Count > 0)
        {
            var utc = article.Published?.Date.Earliest.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var local = article.PublishedDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Mean("date", truth.Dates.Any(day => day == local || day == utc));
            Mean("a date given", article.Published is not null);
        }
        else if (truth.IsMetaAnnotated)
        {
            Mean("no date where none shows", article.Published is null);
            Mean(
                "none but stated or marked as inferred",
                article.Published is null or { Inferred: true } || IsStated(article.Published.Origin)
            );
        }
    }

    /// <summary>Whether the page itself states the date to programs or in its address, seen by readers or not.</summary>
    private static bool IsStated(string origin) =>
        origin.StartsWith("JSON-LD", StringComparison.Ordinal)
        || origin.StartsWith("meta ", StringComparison.Ordinal)
        || origin.StartsWith("microdata", StringComparison.Ordinal)
        || origin is "time element" or "address" or "dateModified";

    private void Mean(string name, bool isRight) => Mean(name, isRight ? 1 : 0);

    private void Mean(string name, double value)
    {
        var (sum, count) = _means.GetValueOrDefault(name);
        _means[name] = (sum + value, count + 1);
    }
}
