namespace DeepSeekTracker.Core.Text;

/// <summary>What somebody wrote, as messages show it: on one line and cut.</summary>
public static class ShownValue
{
    private const int Longest = 60;

    /// <summary>The first 60 UTF-16 units, control characters as spaces, with "…" where more follows; not encoded for HTML.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var isCut = value.Length > Longest;
        // Half a surrogate pair is no character.
        var end = isCut && char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Math.Min(value.Length, Longest);
        var line = string.Concat(value.Take(end).Select(c => char.IsControl(c) ? ' ' : c));
        return isCut ? line + "…" : line;
    }
}
