using System.Text.RegularExpressions;

namespace DeepSeekTracker.Web.Tests.Docs;

/// <summary>One Markdown file of the repository.</summary>
/// <param name="Path">From the repository's root, such as <c>docs/configuration.md</c>.</param>
internal sealed partial record Document(string Path, string Text)
{
    public static Document Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(TestFolder.Repository, path)));

    /// <summary>The documents that are ours: at the root, and below docs.</summary>
    public static IEnumerable<string> All =>
        Directory
            .EnumerateFiles(TestFolder.Repository, "*.md")
            .Concat(
                Directory.EnumerateFiles(
                    System.IO.Path.Combine(TestFolder.Repository, "docs"),
                    "*.md",
                    SearchOption.AllDirectories
                )
            )
            .Select(path => System.IO.Path.GetRelativePath(TestFolder.Repository, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>The cells of every table's rows, headings and rules included.</summary>
    public IEnumerable<string[]> Rows =>
        Text.Split('\n')
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    /// <summary>The words inside code spans and code blocks.</summary>
    public IReadOnlySet<string> CodeWords =>
        Code.Matches(Text).SelectMany(match => match.Value.Split(Breaks)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Links and pictures that lead to files of the repository, as written, without an anchor.</summary>
    public IEnumerable<string> FileLinks =>
        Link.Matches(Text)
            .Select(match => match.Groups["to"].Value)
            .Where(to => !to.Contains(':', StringComparison.Ordinal))
            .Select(to => to.Split('#')[0])
            .Where(to => to.Length > 0);

    private static readonly char[] Breaks = [' ', '\n', '\t', '`', '=', '|', '[', ']', '(', ')', ',', '"', '\''];

    [GeneratedRegex("```.*?```|`[^`\n]+`", RegexOptions.Singleline)]
    private static partial Regex Code { get; }

    [GeneratedRegex("""\]\((?<to>[^)\s]+)|\b(?:src|href)="(?<to>[^"]+)"|^\[[^\]]+\]:\s*(?<to>\S+)""", RegexOptions.Multiline)]
    private static partial Regex Link { get; }
}
