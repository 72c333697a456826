using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Text;

/// <summary>What may stand as a language: a tag in the form of BCP 47 (RFC 5646, section 2.1), such as <c>en</c> or <c>zh-Hant</c>.</summary>
/// <remarks>The language itself is not looked up; private tags (<c>x-…</c>) and extensions are none, since no reader knows them.</remarks>
public static partial class LanguageTag
{
    /// <summary>What to write, as the end of a message.</summary>
    public const string Advice = "is no language tag, such as en or zh-Hant";

    /// <summary>
    /// The tag in its usual case (RFC 5646, section 2.1.1), with a hyphen for the underscore that other programs write
    /// (<c>en_us</c> is <c>en-US</c>); null where the text is none.
    /// </summary>
    public static string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tag = text.Replace('_', '-');
        return Form.IsMatch(tag) ? string.Join('-', tag.ToLowerInvariant().Split('-').Select(UsualCase)) : null;
    }

    /// <summary>What is told where a value was left out because it is no tag.</summary>
    /// <param name="place">Where it stands, as the message begins.</param>
    /// <param name="value">The value as written; shown on one line and cut (<see cref="ShownValue"/>).</param>
    public static string LeftOut(string place, string value) =>
        $"{place}: '{ShownValue.Of(value)}' {Advice}, and was left out; the rest was taken.";

    private static string UsualCase(string part, int at) =>
        at == 0 ? part
        : part.Length == 2 ? part.ToUpperInvariant()
        : part.Length == 4 ? char.ToUpperInvariant(part[0]) + part[1..]
        : part;

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form { get; }
}
