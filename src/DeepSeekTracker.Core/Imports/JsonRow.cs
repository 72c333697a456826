using System.Text.Json;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Reads one JSON object as a row.</summary>
internal static class JsonRow
{
    private static readonly JsonDocumentOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32,
    };

    public static RawRow Read(JsonPiece piece)
    {
        if (piece.Problem is not null)
        {
            return RawRow.Broken(piece.Number, piece.Problem);
        }

        try
        {
            using var document = JsonDocument.Parse(piece.Json, s_options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(piece.Number, document.RootElement)
                : RawRow.Broken(piece.Number, "it is no JSON object in braces");
        }
        catch (JsonException error)
        {
            var column = (error.BytePositionInLine ?? 0) + 1;
            var line = error.LineNumber is > 0 ? $"line {error.LineNumber + 1} of the object, " : "";
            return RawRow.Broken(piece.Number, $"it is no valid JSON ({line}about character {column})");
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds half a surrogate pair ("\ud800") only when the string is asked for.
            return RawRow.Broken(piece.Number, "a text in it holds half a character (an unpaired \\u escape)");
        }
    }

    private static RawRow Read(int number, JsonElement row)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        var (unknown, named) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        IReadOnlyList<string>? tags = null;
        foreach (var property in row.EnumerateObject())
        {
            if (ColumnNames.Of(property.Name) is not { } column)
            {
                unknown.Add(property.Name);
                continue;
            }

            named.Add(column);
            var values = Values(property.Value);
            var text = string.Join(ArticleColumns.ValueSeparator, values);
            if (text.Length > 0 && (!cells.ContainsKey(column) || ColumnNames.IsOwnName(property.Name, column)))
            {
                cells[column] = text;
                tags =
                    string.Equals(column, ArticleColumns.Tags, StringComparison.Ordinal)
                    && property.Value.ValueKind == JsonValueKind.Array
                        ? [.. values.Where(value => value.Length > 0)]
                        : tags;
            }
        }

        return new RawRow(number, cells, tags, Named: named, Unknown: unknown);
    }

    private static List<string> Values(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.String => [Clean(value.GetString() ?? "")],
            JsonValueKind.Array => [.. value.EnumerateArray().Take(1_000).SelectMany(Values)],
            _ => [value.GetRawText()],
        };

    private static string Clean(string text) => text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
