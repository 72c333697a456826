using System.Globalization;
using DeepSeekTracker.Core.Extraction;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Judges the cells of one row: facts, or the first thing that is wrong with them. A wrong date costs itself only.</summary>
internal sealed class FactsReader
{
    private const int LongestWord = 300;

    private static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal)
    {
        [ArticleColumns.Url] = 20_000,
        [ArticleColumns.CanonicalUrl] = 20_000,
        [ArticleColumns.FinalUrl] = 20_000,
        [ArticleColumns.FeedUrl] = 20_000,
        [ArticleColumns.Title] = 1_000,
        [ArticleColumns.Outlet] = 1_000,
        [ArticleColumns.Subtitle] = 20_000,
        [ArticleColumns.Author] = 20_000,
        [ArticleColumns.Note] = int.MaxValue,
        [ArticleColumns.Tags] = int.MaxValue,
        [ArticleColumns.Text] = int.MaxValue,
    };

    private readonly RawRow _row;
    private readonly List<string> _leftOut = [];
    private string? _problem;

    private FactsReader(RawRow row) => _row = row;

    /// <param name="leftOut">What is wrong with the dates of a sound row, each with its column.</param>
    public static TableRow Read(RawRow row, out IReadOnlyList<string> leftOut)
    {
        leftOut = [];
        if (row.Problem is not null)
        {
            return new TableRow.Problem(row.Number, Capital($"{row.Problem}. The row was left out."));
        }

        var reader = new FactsReader(row);
        var facts = reader.Facts();
        if (reader._problem is not null)
        {
            return new TableRow.Problem(row.Number, $"{Capital(reader._problem)} The row was left out.");
        }

        leftOut = reader._leftOut;
        return new TableRow.Facts(row.Number, facts);
    }

    private ArticleFacts Facts() =>
        new()
        {
            Url = Address(ArticleColumns.Url) ?? WithoutAddress(),
            CanonicalUrl = Address(ArticleColumns.CanonicalUrl),
            FinalUrl = Address(ArticleColumns.FinalUrl),
            Title = Cell(ArticleColumns.Title),
            Subtitle = Cell(ArticleColumns.Subtitle),
            Outlet = Cell(ArticleColumns.Outlet),
            OutletDomain = Cell(ArticleColumns.OutletDomain),
            NamesDomains = _row.Named?.Contains(ArticleColumns.OutletDomain) ?? false,
            OutletType = Cell(ArticleColumns.OutletType),
            OutletCountry = Cell(ArticleColumns.OutletCountry),
            FeedUrl = Address(ArticleColumns.FeedUrl),
            Author = Cell(ArticleColumns.Author),
            Published = Published(),
            PublishedSource = Cell(ArticleColumns.PublishedSource),
            PublishedConfidence = Cell(ArticleColumns.PublishedConfidence),
            DateConflict = Truth(ArticleColumns.DateConflict),
            ModifiedAt = Date(ArticleColumns.ModifiedAt, DatePrecision.Second),
            FirstSeenAt = Instant(ArticleColumns.FirstSeenAt),
            FetchedAt = Instant(ArticleColumns.FetchedAt),
            Language = Language(),
            Kind = Cell(ArticleColumns.Kind),
            IsOffStory = string.Equals(
                _row.Cells.GetValueOrDefault(ArticleColumns.Relevance),
                ArticleColumns.OffStory,
                StringComparison.OrdinalIgnoreCase
            ),
            TextState = State(),
            ExtractionMethod = Cell(ArticleColumns.ExtractionMethod),
            ListedOn = Day(ArticleColumns.ListedOn),
            Tags = Tags(),
            Note = Cell(ArticleColumns.Note),
            Text = Cell(ArticleColumns.Text),
            Outlinks = Cell(ArticleColumns.Text) is { } text ? TextBody.LinksIn(text) : [],
        };

    private string? Cell(string column)
    {
        var cell = _row.Cells.GetValueOrDefault(column);
        var longest = Longest.GetValueOrDefault(column, LongestWord);
        if (cell is null || cell.Length <= longest)
        {
            return cell;
        }

        // Lists show it fifty times on a page.
        Fail(column, cell, string.Create(CultureInfo.InvariantCulture, $"has more than {longest:N0} characters."));
        return null;
    }

    /// <summary>A saved text may have no address: its words tell it from others. A row with neither names no article.</summary>
    private string WithoutAddress()
    {
        if (Cell(ArticleColumns.Text) is null)
        {
            Fail($"column '{ArticleColumns.Url}': the address is missing. Every article needs one, or else its text.");
        }

        return "";
    }

    private string? Address(string column)
    {
        var cell = Cell(column);
        if (cell is not null && !WebAddress.IsSound(cell))
        {
            Fail(column, cell, "is no web address. Write all of it, as in https://example.org/article.");
        }

        return cell;
    }

    private DateReading? Published()
    {
        var finest = DatePrecision.Second;
        var word = Cell(ArticleColumns.PublishedPrecision);
        var known =
            word is null
            || (Enum.TryParse(word, ignoreCase: true, out finest) && Enum.IsDefined(finest) && char.IsLetter(word[0]));
        if (!known)
        {
            const string Words = "Write year, month, day, minute, second or nothing.";
            LeaveOut(ArticleColumns.PublishedPrecision, word!, "is no precision", Words);
            return null;
        }

        var date = Date(ArticleColumns.PublishedAt, finest);
        if (date is not null && word is not null && (finest == DatePrecision.None || finest > date.Precision))
        {
            var written = ShownValue.Of(Cell(ArticleColumns.PublishedAt)!);
            LeaveOut(
                ArticleColumns.PublishedPrecision,
                word,
                $"does not agree with the date '{written}'",
                "Give a coarser precision, the same, or none at all."
            );
            return null;
        }

        return date;
    }

    private DateReading? Date(string column, DatePrecision finest)
    {
        if (Cell(column) is not { } cell)
        {
            return null;
        }

        var date = IsoDate.ReadAs(cell, finest == DatePrecision.None ? DatePrecision.Second : finest);
        if (date is null)
        {
            LeaveOut(column, cell, "is no date that can be read without guessing", IsoDate.Advice);
        }

        return date;
    }

    private DateTimeOffset? Instant(string column)
    {
        var date = Date(column, DatePrecision.Second);
        if (date is not { Precision: < DatePrecision.Minute })
        {
            return date?.Earliest;
        }

        LeaveOut(column, date.Raw, "names no time", "Write it as 2025-01-27T09:00:00Z, or leave it empty.");
        return null;
    }

    private DateOnly? Day(string column)
    {
        var date = Date(column, DatePrecision.Day);
        if (date is not { Precision: < DatePrecision.Day })
        {
            return date is null ? null : DateOnly.FromDateTime(date.Earliest.UtcDateTime);
        }

        LeaveOut(column, date.Raw, "names no day", "Write it as 2025-01-27, or leave it empty.");
        return null;
    }

    private bool? Truth(string column)
    {
        switch (Cell(column)?.ToLowerInvariant())
        {
            case null:
                return null;
            case "true" or "yes" or "1":
                return true;
            case "false" or "no" or "0":
                return false;
            case var cell:
                Fail(column, cell, "is neither true nor false.");
                return null;
        }
    }

    /// <summary>What is no tag is left out without its row; <see cref="RowJudge"/> tells it.</summary>
    private string? Language() => _row.Cells.GetValueOrDefault(ArticleColumns.Language) is { } tag ? LanguageTag.Read(tag) : null;

    private TextState? State()
    {
        if (Cell(ArticleColumns.TextState) is not { } cell)
        {
            return null;
        }

        var word = string.Concat(cell.Where(char.IsLetter));
        if (word.Length > 0 && Enum.TryParse<TextState>(word, ignoreCase: true, out var state))
        {
            return state;
        }

        var states = string.Join(", ", Enum.GetNames<TextState>()).ToLower(CultureInfo.InvariantCulture);
        Fail(ArticleColumns.TextState, cell, $"is no state of a text. Write one of {states}, or leave it empty.");
        return null;
    }

    private IReadOnlyList<string> Tags() =>
        _row.Tags
        ?? Cell(ArticleColumns.Tags)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        ?? [];

    private void LeaveOut(string column, string value, string what, string advice) =>
        _leftOut.Add(
            $"column '{column}': '{ShownValue.Of(value)}' {what}, so the date was left out; the rest of the row was taken. {advice}"
        );

    private void Fail(string column, string value, string what) => Fail($"column '{column}': '{ShownValue.Of(value)}' {what}");

    private void Fail(string problem) => _problem ??= problem;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
