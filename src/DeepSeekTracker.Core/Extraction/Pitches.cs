using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Sentences in which an outlet speaks for itself after the article: newsletters, gifts, comments, apps.</summary>
internal static partial class Pitches
{
    private const int PatternTimeout = 10_000;
    private const int LongestPitch = 400;

    public static bool Match(Block block) =>
        block.Text.Length <= LongestPitch
        && (Words().IsMatch(block.Text) || CopyrightLine.Match(block) || LeadsToFeed(block) || Bare().IsMatch(block.Text));

    /// <summary>"You can follow any responses to this entry through RSS 2.0", in any language.</summary>
    private static bool LeadsToFeed(Block block) =>
        block.Links.Any(link => block.Text.AsSpan(link.Start, link.Length) is "RSS" or "RSS 2.0" or "RSS-Feed" or "RSS feed");

    [GeneratedRegex(
        @"\bhacemos periodismo\b|\bapóyanos\b|\bcancela cuando quieras\b|\b(?:sign up|signing up|subscribe|join|get)\b[^.!?]{0,80}\bnewsletters?\b|\bnewsletters?\b[^.!?]{0,80}\b(?:inbox|sign up|subscribe)\b|\bnewsletter\b[^.!?]{0,60}\b(?:abonnieren|anmelden|bestellen)\b|\b(?:abonnieren|bestellen)\b[^.!?]{0,60}\bnewsletter\b|\b(?:leave|share|post|drop)\b[^.!?]{0,60}\b(?:in the comments|a comment|comments? below)\b|\b(?:support|help) (?:us|our (?:work|journalism|reporting))\b|\b(?:consider|make) a donation\b|\bfollow (?:us|me) on\b|\bdownload (?:our|the) (?:free )?app\b|\bunterstütz(?:en sie|e|t) (?:uns|unsere arbeit)\b|\bsoutenez(?:-nous| notre)\b|\bfaites un don\b|\bsostieni(?:ci| il nostro)\b|\bfai una donazione\b|\bhaz una donación\b|\bfaça uma doação\b|\bsteun ons\b|\bподдержите (?:нас|нашу|редакцию)|\bwesprzyj nas\b|\bikuti\b[^.!?]{0,40}\b(?:whatsapp|telegram|google news)|(?:^|[.!?:]\s+)(?:abonnier\p{L}*|folg(?:e|st|t|en)|follow|join|sigue|síguenos|segui(?:ci)?|suivez|rejoignez|volg|följ|følg)\b[^.!?]{0,60}\b(?:whatsapp|telegram|google news)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Words();

    /// <summary>The writer's address alone, and what agencies set below their last line.</summary>
    [GeneratedRegex(
        @"^\W*(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|end|ends|끝|完)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTimeout
    )]
    private static partial Regex Bare();
}
