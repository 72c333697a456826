using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>What the framework says of an option that cannot be used, with the option's own name and without its types.</summary>
internal static partial class ConfigurationProblem
{
    public static string Explain(OptionsValidationException problem) => Explain(problem.Failures.Select(Plain));

    /// <summary>A number or a yes that cannot be read; null for anything else.</summary>
    public static string? Explain(InvalidOperationException problem) =>
        Conversion.Match(problem.Message) is { Success: true } match
            ? Explain([
                $"{match.Groups["name"].Value} takes {Kind(match.Groups["type"].Value)}; “{match.Groups["value"].Value}” is none.",
            ])
            : null;

    private static string Explain(IEnumerable<string> sentences) =>
        $"The configuration cannot be used: {string.Join(' ', sentences)}";

    /// <summary>"… 'IngestOptions' members: 'Workers' … 'The field Workers must be between 1 and 64.'" → "Ingest:Workers must be between 1 and 64."</summary>
    private static string Plain(string failure)
    {
        if (Annotation.Match(failure) is not { Success: true } match)
        {
            return failure;
        }

        var name = $"{match.Groups["section"].Value}:{match.Groups["member"].Value}";
        var error = match.Groups["error"].Value;
        return error.Contains(name, StringComparison.Ordinal) ? error : Subject.Replace(error, $"{name} ", 1);
    }

    private static string Kind(string type) =>
        type switch
        {
            "System.Boolean" => "true or false",
            "System.Int32" => "a whole number",
            _ => "a number",
        };

    [GeneratedRegex(
        @"^DataAnnotation validation failed for '(?<section>\w+)Options' members: '(?<member>\w+)' with the error: '(?<error>.+)'\.$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Annotation { get; }

    [GeneratedRegex(@"^The (?:field \w+|\w+ field) ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Subject { get; }

    [GeneratedRegex(
        @"^Failed to convert configuration value '(?<value>.*)' at '(?<name>[^']+)' to type '(?<type>[^']+)'\.$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Conversion { get; }
}
