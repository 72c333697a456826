namespace DeepSeekTracker.Core.Text;

/// <summary>Counts words. In scripts without spaces each character counts as one, as newsrooms there count.</summary>
public static class WordCount
{
    /// <summary>The number of words; apostrophes, hyphens, full stops and commas within one part none ("AI-driven", "5.6").</summary>
    public static int Of(string text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (WritingSystem.IsUnspaced(c))
            {
                count++;
                inside = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                count += inside ? 0 : 1;
                inside = true;
            }
            else if (c is not ('\'' or '\u2019' or '-' or '.' or ','))
            {
                inside = false;
            }
        }

        return count;
    }
}
