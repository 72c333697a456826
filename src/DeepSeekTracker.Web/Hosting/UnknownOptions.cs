using DeepSeekTracker.Core.Text;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>
/// What was set and is no option. The binder passes a mistyped name over in silence, and its owner believes in a fence that
/// nobody put up. Values are not told: one may be a password.
/// </summary>
internal static class UnknownOptions
{
    /// <summary>Letters that a section's name may be off by to be taken for a mistyped one of ours, not for another program's.</summary>
    private const int Typing = 2;

    /// <summary>One sentence for each name, in the order of the names.</summary>
    public static IReadOnlyList<string> In(IConfiguration configuration)
    {
        var told = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in ((IConfigurationRoot)configuration).Providers)
        {
            foreach (var key in Keys(provider, null))
            {
                if (IsOurs(key, provider) && !IsKnown(key))
                {
                    told[key] = Sentence(key, provider);
                }
            }
        }

        return [.. told.Values];
    }

    /// <summary>The environment is shared with every other program; a file and a command line are written for this one.</summary>
    private static bool IsOurs(string key, IConfigurationProvider provider)
    {
        var section = key.Split(':')[0];
        if (provider is EnvironmentVariablesConfigurationProvider)
        {
            return key.Contains(':', StringComparison.Ordinal)
                ? OptionBook.Sections.Contains(section)
                : ByOneStroke(key) is not null;
        }

        return OptionBook.Sections.Contains(section)
            || OptionBook.Sections.Concat(OptionBook.Lines.Keys).Any(name => Distance(section, name) is > 0 and <= Typing);
    }

    private static bool IsKnown(string key)
    {
        var parts = key.Split(':');
        // Test hosts pass the sections themselves with an empty value.
        return OptionBook.Lines.ContainsKey(key)
            || (parts.Length == 1 && OptionBook.Sections.Contains(key))
            || (parts.Length > 2 && TakesMembers($"{parts[0]}:{parts[1]}"));
    }

    private static bool TakesMembers(string name) =>
        ListValues.Names.Append(ListValues.HostMap).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Sentence(string key, IConfigurationProvider provider)
    {
        var isVariable = provider is EnvironmentVariablesConfigurationProvider;
        var place = provider switch
        {
            EnvironmentVariablesConfigurationProvider => "of the environment",
            CommandLineConfigurationProvider => "of the command line",
            JsonConfigurationProvider file => $"in {file.Source.Path}",
            _ => "of the configuration",
        };
        var nearest = ByOneStroke(key) ?? OptionBook.Lines.Keys.MinBy(name => Distance(key, name))!;
        return $"“{Written(TextTable.OneLine(key), isVariable)}” {place} is no option and does nothing. The nearest one is {Written(nearest, isVariable)}: {OptionBook.Document}, line {OptionBook.Lines[nearest]}.";
    }

    /// <summary>The option that a variable with one stroke in place of two means: Ingest_Enabled.</summary>
    private static string? ByOneStroke(string key) =>
        key.Contains('_', StringComparison.Ordinal)
            ? OptionBook.Lines.Keys.FirstOrDefault(name => name.Replace(':', '_').Equals(key, StringComparison.OrdinalIgnoreCase))
            : null;

    private static string Written(string name, bool isVariable) =>
        isVariable ? name.Replace(":", "__", StringComparison.Ordinal) : name;

    private static int Distance(string one, string other) =>
        EditDistance.Between(one.ToUpperInvariant(), other.ToUpperInvariant());

    /// <summary>The names under which the provider holds a value.</summary>
    private static IEnumerable<string> Keys(IConfigurationProvider provider, string? parent)
    {
        foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? child : ConfigurationPath.Combine(parent, child);
            if (provider.TryGet(key, out _))
            {
                yield return key;
            }

            foreach (var below in Keys(provider, key))
            {
                yield return below;
            }
        }
    }
}
