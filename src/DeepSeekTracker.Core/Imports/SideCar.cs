using System.Text.Json;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Facts about a saved file, given by a person: in a file of the same name with <c>.json</c>, or as options.</summary>
public sealed record SideCar
{
    /// <summary>The article's address, http or https; null where none is given.</summary>
    public string? Url { get; init; }

    /// <summary>Name of who published it; null where none is given.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline; null where none is given.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, in one text; null where nobody is given.</summary>
    public string? Author { get; init; }

    /// <summary>The date of publication, no finer than it is given; null where none is given.</summary>
    public DateReading? Published { get; init; }

    /// <summary>A BCP 47 tag; null where none is given, or what is given is none (<see cref="LeftOut"/>).</summary>
    public string? Language { get; init; }

    /// <summary>What was given and cannot be so, in plain English; null where all was taken.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Where these facts come from, in words.</summary>
    public const string Origin = "given with the file";

    private static readonly string[] s_read =
    [
        ArticleColumns.Url,
        ArticleColumns.Outlet,
        ArticleColumns.Title,
        ArticleColumns.Author,
        ArticleColumns.PublishedAt,
        ArticleColumns.Language,
    ];

    /// <summary>
    /// Reads a side-car from JSON, under our column names or obvious others (<c>date</c>, <c>source</c>). Empty texts and nulls
    /// count as not given, several authors may be a list; other properties are ignored.
    /// </summary>
    public static SideCarReading Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json.TrimStart('\uFEFF'),
                new JsonDocumentOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = 32,
                }
            );
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Of(document.RootElement)
                : new SideCarReading.Problem("The side-car must be one JSON object in braces, as in {\"outlet\": \"…\"}.");
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            var column = (error.BytePositionInLine ?? 0) + 1;
            return new SideCarReading.Problem(
                $"The side-car is no valid JSON: look at line {line}, about character {column}. Correct it or take the file away."
            );
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds half a surrogate pair ("\ud800") only when the string is asked for.
            return new SideCarReading.Problem(
                "A text in the side-car holds half a character (an unpaired \\u escape). Correct it."
            );
        }
    }

    /// <summary>Makes a side-car from texts, as options of a command or fields of a form give them.</summary>
    public static SideCarReading From(
        string? url,
        string? outlet,
        string? title,
        string? author,
        string? published,
        string? language
    )
    {
        var address = Given(url);
        if (address is not null && !WebAddress.IsSound(address))
        {
            return new SideCarReading.Problem(
                $"url: '{ShownValue.Of(address)}' is no web address. Write all of it, as in https://example.org/article."
            );
        }

        var date = Given(published);
        var reading = date is null ? null : IsoDate.Read(date);
        if (date is not null && reading is null)
        {
            return new SideCarReading.Problem(
                $"published: '{ShownValue.Of(date)}' is no date that can be read without guessing. {IsoDate.Advice}"
            );
        }

        var tag = Given(language);
        var read = tag is null ? null : LanguageTag.Read(tag);
        return new SideCarReading.Given(
            new SideCar
            {
                Url = address,
                Outlet = Given(outlet),
                Title = Given(title),
                Author = Given(author),
                Published = reading,
                Language = read,
                LeftOut = tag is null || read is not null ? null : LanguageTag.LeftOut("language", tag),
            }
        );
    }

    /// <summary>Both together; where they differ, these facts go before the other ones.</summary>
    public SideCar Before(SideCar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new SideCar
        {
            Url = Url ?? other.Url,
            Outlet = Outlet ?? other.Outlet,
            Title = Title ?? other.Title,
            Author = Author ?? other.Author,
            Published = Published ?? other.Published,
            Language = Language ?? other.Language,
            LeftOut = LeftOut ?? other.LeftOut,
        };
    }

    private static SideCarReading Of(JsonElement root)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (ColumnNames.Of(property.Name) is not { } column || !s_read.Contains(column))
            {
                continue;
            }

            if (TextOf(property.Value, mayBeList: column == ArticleColumns.Author) is not { } text)
            {
                return new SideCarReading.Problem(
                    $"{ShownValue.Of(property.Name)}: the side-car must give a text here, in quotation marks."
                );
            }

            if (text.Length > 0 && (!cells.ContainsKey(column) || ColumnNames.IsOwnName(property.Name, column)))
            {
                cells[column] = text;
            }
        }

        return From(
            cells.GetValueOrDefault(ArticleColumns.Url),
            cells.GetValueOrDefault(ArticleColumns.Outlet),
            cells.GetValueOrDefault(ArticleColumns.Title),
            cells.GetValueOrDefault(ArticleColumns.Author),
            cells.GetValueOrDefault(ArticleColumns.PublishedAt),
            cells.GetValueOrDefault(ArticleColumns.Language)
        );
    }

    /// <summary>Empty where nothing is given; null for what is no text. Only a list of texts is joined, where several may stand.</summary>
    private static string? TextOf(JsonElement value, bool mayBeList)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return "";
            case JsonValueKind.String or JsonValueKind.Number:
                return value.ToString().Trim();
            case JsonValueKind.Array when mayBeList:
                var texts = value.EnumerateArray().Select(item => TextOf(item, mayBeList: false)).ToList();
                return texts.Contains(null) ? null : string.Join(ArticleColumns.ValueSeparator, texts.Where(text => text != ""));
            default:
                return null;
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What reading a side-car came to.</summary>
public abstract record SideCarReading
{
    /// <summary>The facts could be read.</summary>
    /// <param name="SideCar">What is given; all of it may be null.</param>
    public sealed record Given(SideCar SideCar) : SideCarReading;

    /// <summary>What is wrong, where, and what to do.</summary>
    public sealed record Problem(string Message) : SideCarReading;
}
