using System.Globalization;
using System.Text.Json;

namespace DeepSeekTracker.Core.Stories;

/// <summary>One JSON object read strictly: each fault is noted with its path, and reading goes on to find the next.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly List<StoryFileProblem> _problems;

    public JsonMembers(JsonElement element, string path, List<StoryFileProblem> problems, params ReadOnlySpan<string> allowed)
    {
        Path = path;
        _problems = problems;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Note(path, "is not an object; write { … }.");
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!allowed.Contains(member.Name))
            {
                Note(PathOf(member.Name), $"is not known here; remove it or use one of: {string.Join(", ", allowed)}.");
            }
            else if (!_members.TryAdd(member.Name, member.Value))
            {
                Note(PathOf(member.Name), "stands twice; keep one.");
            }
        }
    }

    public string Path { get; }

    public string PathOf(string name) => $"{Path}.{name}";

    public void Note(string path, string message) => _problems.Add(new StoryFileProblem(path, message));

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>The member as an object to go on with; where it is missing, an empty one after noting that.</summary>
    public JsonMembers Object(string name, params ReadOnlySpan<string> allowed)
    {
        if (_members.TryGetValue(name, out var value))
        {
            return new JsonMembers(value, PathOf(name), _problems, allowed);
        }

        Note(PathOf(name), "is missing; add it as an object.");
        return new JsonMembers(JsonElement.Parse("{}"), PathOf(name), [], allowed);
    }

    public string Text(string name)
    {
        if (!_members.TryGetValue(name, out var value))
        {
            Note(PathOf(name), "is missing; add it as a text.");
            return "";
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (string.IsNullOrWhiteSpace(text))
        {
            Note(PathOf(name), "is not a text with at least one character; write one in quotation marks.");
        }

        return text.Trim();
    }

    /// <summary>True or false; false where the member is missing.</summary>
    public bool Flag(string name)
    {
        if (!_members.TryGetValue(name, out var value) || value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        Note(PathOf(name), "is neither true nor false; write one of them without quotation marks.");
        return false;
    }

    public double PositiveNumber(string name, double otherwise)
    {
        if (!_members.TryGetValue(name, out var value))
        {
            return otherwise;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is > 0 and <= 1000)
        {
            return number;
        }

        Note(PathOf(name), "is not a number above 0 and up to 1000; write one without quotation marks.");
        return otherwise;
    }

    /// <summary>A number of any size; null where the member is missing.</summary>
    public decimal? Number(string name)
    {
        if (!_members.TryGetValue(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return number;
        }

        Note(PathOf(name), "is not a number; write one without quotation marks.");
        return null;
    }

    /// <summary>Pairs of a lower and an upper number.</summary>
    public IReadOnlyList<ClaimRange> Ranges(string name)
    {
        var ranges = new List<ClaimRange>();
        foreach (var (element, path) in Items(name))
        {
            if (
                element.ValueKind == JsonValueKind.Array
                && element.GetArrayLength() == 2
                && element[0].ValueKind == JsonValueKind.Number
                && element[1].ValueKind == JsonValueKind.Number
                && element[0].TryGetDecimal(out var low)
                && element[1].TryGetDecimal(out var high)
                && low <= high
            )
            {
                ranges.Add(new ClaimRange(low, high));
            }
            else
            {
                Note(path, "is not a pair of numbers, the lower first; write it as [1, 2].");
            }
        }

        return ranges;
    }

    /// <summary>An object whose members are lists of terms; empty where it is missing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> TermLists(string name)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (!_members.TryGetValue(name, out var value))
        {
            return lists;
        }

        string[] names = value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject().Select(m => m.Name)] : [];
        var members = new JsonMembers(value, PathOf(name), _problems, names);
        foreach (var list in names.Distinct(StringComparer.Ordinal))
        {
            lists[list] = TermList.Read(members, list);
        }

        return lists;
    }

    public DateOnly Day(string name)
    {
        var hasText = _members.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String;
        if (
            hasText
            && DateOnly.TryParseExact(
                value.GetString(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        Note(PathOf(name), "is not a day; write it as \"2025-01-20\".");
        return default;
    }

    /// <summary>The items of a list with their paths; nothing where the member is missing.</summary>
    public IReadOnlyList<(JsonElement Element, string Path)> Items(string name)
    {
        if (!_members.TryGetValue(name, out var value))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((item, i) => (item, $"{PathOf(name)}[{i}]"))];
        }

        Note(PathOf(name), "is not a list; write [ … ].");
        return [];
    }
}
