using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Sentences in which an outlet speaks for itself after the article: newsletters, gifts, comments, apps.</summary>
internal static partial class Pitches
{
    private const int PatternTimeout = 10_000;
    private const int LongestPitch = 400;

    public static bool Match(Block block) =>
        block.Text.Length <= LongestPitch && (Words().IsMatch(block.Text) || CopyrightLine.Match(block));

    [GeneratedRegex(
        @"\bhacemos periodismo\b|\bapóyanos\b|\bcancela cuando quieras\b|\b(?:sign up|signing up|subscribe|join|get)\b[^.!?]{0,80}\bnewsletters?\b|\bnewsletters?\b[^.!?]{0,80}\b(?:inbox|sign up|subscribe)\b|\bnewsletter\b[^.!?]{0,60}\b(?:abonnieren|anmelden|bestellen)\b|\b(?:abonnieren|bestellen)\b[^.!?]{0,60}\bnewsletter\b|\b(?:leave|share|post|drop)\b[^.!?]{0,60}\b(?:in the comments|a comment|comments? below)\b|\b(?:support|help) (?:us|our (?:work|journalism|reporting))\b|\b(?:consider|make) a donation\b|\bfollow (?:us|me) on\b|\bdownload (?:our|the) (?:free )?app\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Words();
}
