using System.Text.Json;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Web.Tests.Docs;

/// <summary>Holds JSON against a schema of the words that ours uses; a word that it does not know is a fault too.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    public IEnumerable<string> Faults(JsonElement value) => Faults(root, value, "$");

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at) =>
        schema.EnumerateObject().SelectMany(rule => Faults(schema, rule, value, at));

    private IEnumerable<string> Faults(JsonElement schema, JsonProperty rule, JsonElement value, string at)
    {
        IEnumerable<string> When(bool isFault) => isFault ? [$"{at}: {rule.Name} {rule.Value.GetRawText()}"] : [];
        IEnumerable<JsonElement> items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        double? number = value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
        return rule.Name switch
        {
            "$schema" or "$defs" or "title" or "description" or "default" => [],
            "type" => When(rule.Value.GetString() != TypeOf(value)),
            "$ref" => Faults(Referred(rule.Value.GetString()!), value, at),
            "enum" => When(!rule.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value))),
            "required" => When(rule.Value.EnumerateArray().Any(name => !value.TryGetProperty(name.GetString()!, out _))),
            "properties" => Members(value)
                .SelectMany(m => rule.Value.TryGetProperty(m.Name, out var own) ? Faults(own, m.Value, $"{at}.{m.Name}") : []),
            "additionalProperties" => Members(value)
                .Where(m => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(m.Name, out _))
                .SelectMany(m =>
                    rule.Value.ValueKind == JsonValueKind.False
                        ? [$"{at}: unknown member {m.Name}"]
                        : Faults(rule.Value, m.Value, $"{at}.{m.Name}")
                ),
            "items" => items.SelectMany((item, n) => Faults(rule.Value, item, $"{at}[{n}]")),
            "minItems" => When(items.Count() < rule.Value.GetInt32()),
            "maxItems" => When(items.Count() > rule.Value.GetInt32()),
            "uniqueItems" => When(items.GroupBy(item => item.GetRawText(), StringComparer.Ordinal).Any(same => same.Count() > 1)),
            "pattern" => When(text is not null && !Regex.IsMatch(text, rule.Value.GetString()!)),
            "maxLength" => When(text?.Length > rule.Value.GetInt32()),
            "format" => When(rule.Value.GetString() != "date" || !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _)),
            "exclusiveMinimum" => When(number <= rule.Value.GetDouble()),
            "maximum" => When(number > rule.Value.GetDouble()),
            _ => [$"{at}: the test does not know {rule.Name}"],
        };
    }

    private JsonElement Referred(string pointer) => pointer[2..].Split('/').Aggregate(root, (at, name) => at.GetProperty(name));

    private static IEnumerable<JsonProperty> Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            var kind => kind.ToString().ToLowerInvariant(),
        };
}
