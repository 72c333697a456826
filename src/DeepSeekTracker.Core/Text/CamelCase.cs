namespace DeepSeekTracker.Core.Text;

/// <summary>Names of the code as readers see them.</summary>
public static class CamelCase
{
    /// <summary>"MoreThan" in small letters with its words parted: "more-than".</summary>
    /// <param name="name">A name whose words each begin with a capital.</param>
    /// <param name="between">What parts the words.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static string Parted(string name, char between)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(
            name.Select(
                (c, at) => at > 0 && char.IsUpper(c) ? $"{between}{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"
            )
        );
    }
}
