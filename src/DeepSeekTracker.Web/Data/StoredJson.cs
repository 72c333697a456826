using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeepSeekTracker.Web.Data;

/// <summary>JSON inside the database: read by this program only, so Chinese stays Chinese and takes its own room, not six times it.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(IReadOnlyList<T> values) => JsonSerializer.Serialize(values, Options);

    public static string WriteOne<T>(T value)
        where T : class => JsonSerializer.Serialize(value, Options);

    public static T? ReadOne<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Options);

    public static List<T> Read<T>(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<T>>(json, Options) ?? [];
}
