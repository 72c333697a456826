using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Lines of a window that asks for consent, saved above the article.</summary>
internal static partial class ConsentBanner
{
    private const int MaxLength = 600;

    public static void Drop(IEnumerable<SavedLine> lines)
    {
        foreach (var line in lines.Where(line => line.IsOpen))
        {
            if (line.Text.Length <= MaxLength && Line().IsMatch(line.Text))
            {
                line.Drop("cookie notice");
            }
            else if (line.IsLong)
            {
                return;
            }
        }
    }

    [GeneratedRegex(
        """
            ^(we[ ](value|respect|care[ ]about)[ ]your[ ]privacy[.!]?
            |we[ ]and[ ]our([ ][0-9.,]+|[ ]trusted|[ ]third[- ]party|[ ]advertising)*[ ]partners[ ](store|use|process|access|collect)\b.*
            |(we|this[ ](site|website))[ ]uses?[ ].{0,40}cookies\b.*
            |your[ ]privacy[ ](choices|settings|matters)[.!]?
            |(manage|more|cookie|privacy)[ ](options|settings|choices)|(accept|reject|decline|allow)[ ](all([ ]cookies)?|cookies)
            |wir[ ](und[ ]unsere[ ]([0-9.]+[ ])?partner|schätzen[ ]ihre[ ]privatsphäre|verwenden[ ]cookies)\b.*
            |nous[ ](et[ ]nos[ ]([0-9.]+[ ])?partenaires|utilisons[ ]des[ ]cookies)\b.*
            |nosotros[ ]y[ ]nuestros[ ]([0-9.]+[ ])?(socios|partners)\b.*)$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Line();
}
