using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Export;

/// <summary>A JSON array, or one JSON object a line (JSON Lines). Unknown is null.</summary>
internal sealed class JsonFormat(bool lines, bool withText) : IArticleFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private bool _first = true;

    public string Head => lines ? "" : "[\n";

    public string Tail =>
        lines ? ""
        : _first ? "]\n"
        : "\n]\n";

    public string Row(ArticleExportRow row)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var (name, value) in ArticleCells.Of(row, withText))
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        var before = lines || _first ? "" : ",\n";
        _first = false;
        return before + text + (lines ? "\n" : "");
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<string> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
