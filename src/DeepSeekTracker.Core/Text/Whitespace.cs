using System.Text;

namespace DeepSeekTracker.Core.Text;

/// <summary>White space as readers see it.</summary>
public static class Whitespace
{
    /// <summary>
    /// Every run of white space as one space, none at the ends; soft hyphens, zero-width spaces and other invisible marks out.
    /// Joiners stay: Indic scripts and emoji need them.
    /// </summary>
    public static string Collapse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var built = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                built.Append(c);
            }
            else if (built.Length > 0 && built[^1] != ' ')
            {
                built.Append(' ');
            }
        }

        if (built.Length > 0 && built[^1] == ' ')
        {
            built.Length--;
        }

        return built.ToString();
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F';
}
