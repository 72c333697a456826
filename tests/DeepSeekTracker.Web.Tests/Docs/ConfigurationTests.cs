using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using DeepSeekTracker.Web.Hosting;
using DeepSeekTracker.Web.Tests.House;

namespace DeepSeekTracker.Web.Tests.Docs;

/// <summary>docs/configuration.md tells every option with its default, and none that does not exist.</summary>
public sealed partial class ConfigurationTests
{
    /// <summary>Options without a record: the host's own, and the mark that the verb demo sets.</summary>
    private static readonly Dictionary<string, string> Loose = new(StringComparer.Ordinal)
    {
        ["Urls"] = TrackerBuilder.DefaultUrl,
        ["AllowedHosts"] = "localhost;127.0.0.1;[::1]",
        ["Demo:Enabled"] = "false",
    };

    private static readonly Dictionary<string, string[]> Told = Document
        .Read("docs/configuration.md")
        .Rows.Where(cells => cells.Length == 3 && OptionName.IsMatch(cells[0]))
        .ToDictionary(cells => cells[0].Trim('`'), StringComparer.Ordinal);

    /// <summary>Every property of every record whose name ends in Options, by its name in the configuration.</summary>
    private static readonly Dictionary<string, (PropertyInfo Property, string Default)> Known = (
        from type in typeof(Program).Assembly.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract
        let defaults = Activator.CreateInstance(type)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let key = $"{type.Name[..^"Options".Length]}:{property.Name}"
        select (key, (property, Shown(property.GetValue(defaults))))
    ).ToDictionary();

    [Fact]
    public void Tells_every_option_with_its_default()
    {
        var expected = Known.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Default)).Concat(Loose);
        var wrong =
            from option in expected
            let told = Told.GetValueOrDefault(option.Key)?[1].Trim('`')
            where told != option.Value
            select $"{option.Key}: the default is {option.Value}, the document says {told ?? "nothing"}";
        Findings.None(wrong);
    }

    [Fact]
    public void The_program_knows_each_line_of_it()
    {
        var lines = File.ReadAllLines(Path.Combine(TestFolder.Repository, OptionBook.Document));
        Assert.Equal(Told.Keys.Order(StringComparer.Ordinal), OptionBook.Lines.Keys.Order(StringComparer.Ordinal));
        Findings.None(
            OptionBook
                .Lines.Where(option => !lines[option.Value - 1].StartsWith($"| `{option.Key}` |", StringComparison.Ordinal))
                .Select(option => option.Key)
        );
    }

    [Fact]
    public void Tells_no_option_that_does_not_exist() =>
        Findings.None(Told.Keys.Where(name => !Known.ContainsKey(name) && !Loose.ContainsKey(name)));

    [Fact]
    public void Tells_limits_as_they_are_checked()
    {
        var wrong =
            from option in Known
            let told = Told.GetValueOrDefault(option.Key)?[2]
            let limits = Limits.Match(told ?? "")
            where limits.Success
            let range = option.Value.Property.GetCustomAttribute<RangeAttribute>()
            where limits.Value != string.Create(CultureInfo.InvariantCulture, $"{range?.Minimum} to {range?.Maximum}")
            select $"{option.Key}: {limits.Value}, but {range?.Minimum} to {range?.Maximum} are checked";
        Findings.None(wrong);
    }

    [Fact]
    public void Tells_keys_that_code_reads_without_a_record()
    {
        var read = from file in SourceFile.Shipped from Match match in ReadKey.Matches(file.Text) select match.Groups[1].Value;
        Assert.Subset(Told.Keys.ToHashSet(), read.ToHashSet());
    }

    private static string Shown(object? value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            string text => text.Replace('\\', '/'),
            IEnumerable list => list.Cast<object>().Any() ? string.Join(", ", list.Cast<object>()) : "none",
            null => "none",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    [GeneratedRegex("^`[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)?`$")]
    private static partial Regex OptionName { get; }

    [GeneratedRegex(@"\b\d+ to \d+\b")]
    private static partial Regex Limits { get; }

    [GeneratedRegex("""(?:GetValue(?:<\w+>)?\(|[Cc]onfiguration\[)"([A-Z][A-Za-z]+:[A-Za-z]+)["]""")]
    private static partial Regex ReadKey { get; }
}
