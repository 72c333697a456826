using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>What is told where an address chooses by a word that is none of the choices.</summary>
public static class WordProblem
{
    private const int Longest = 40;

    /// <param name="name">The name in the address.</param>
    /// <param name="word">What it asks for; nothing is the first choice.</param>
    /// <param name="choices">The words that are known, the first of them taken in place of others.</param>
    public static IReadOnlyList<string> Of(string name, string? word, IReadOnlyList<string> choices) =>
        string.IsNullOrEmpty(word) || choices.Contains(word)
            ? []
            :
            [
                T(
                    "“{0}” in “{1}” is not known. Use one of: {2}. “{3}” was taken.",
                    word.Length > Longest ? $"{word[..Longest]}…" : word,
                    name,
                    string.Join(", ", choices),
                    choices[0]
                ),
            ];
}
