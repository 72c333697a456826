using System.Text;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>The text of an OPML file: by its byte order mark, else by its XML declaration, else UTF-8.</summary>
internal static partial class OpmlText
{
    private const int LongestDeclaration = 200;

    public static string Decode(byte[] content)
    {
        var start = Encoding.Latin1.GetString(content.AsSpan(0, Math.Min(content.Length, LongestDeclaration)));
        var declared = Declared.Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
        using var reader = new StreamReader(
            new MemoryStream(content),
            Named(declared) ?? Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true
        );
        return reader.ReadToEnd();
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            // A declaration that could be read as ASCII is not UTF-16, whatever it says.
            return name is null || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
                ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?<name>[A-Za-z0-9._-]{1,40})["']""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declared { get; }
}
