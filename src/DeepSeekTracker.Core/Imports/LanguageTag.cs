using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Imports;

/// <summary>What may stand as a language: a tag in the form of BCP 47 (RFC 5646, section 2.1), such as <c>en</c> or <c>zh-Hant</c>.</summary>
/// <remarks>The language itself is not looked up; private tags (<c>x-…</c>) and extensions are none, since no reader knows them.</remarks>
public static partial class LanguageTag
{
    /// <summary>What to write, as the end of a message.</summary>
    public const string Advice = "is no language tag, such as en or zh-Hant";

    public static bool IsOne(string text) => Form.IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form { get; }
}
