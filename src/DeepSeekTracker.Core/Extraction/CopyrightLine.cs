using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Lines that say whose an article is, apart from sentences about copyright.</summary>
internal static partial class CopyrightLine
{
    private const int PatternTimeout = 10_000;

    public static bool Match(Block block) => Notice().IsMatch(block.Text) || (Word().IsMatch(block.Text) && !block.IsStatement);

    /// <summary>
    /// A sign; the word before a name, a year or nothing; the word before "of this article", where it says that the rights are
    /// somebody's. "Copyright holders" and "copyright law" are what a sentence is about.
    /// </summary>
    [GeneratedRegex(
        @"^\W*(?:©|copyright\b(?!\s(?-i:(?!by\b|notice\b)\p{Ll}))|copyright\s(?=[^\n]*\b(?:reserved|belongs?|protected|held)\b)(?:of|in|on|for|to|and|is|the|this|these|all|held|protected|reserved|belongs)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Notice();

    [GeneratedRegex(@"^\W*copyright", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout)]
    private static partial Regex Word();
}
