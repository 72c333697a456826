using System.Collections.Frozen;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>The texts of one language by their English keys. A text with a number is found by its singular.</summary>
public sealed class TextCatalog(PluralRule rule, IEnumerable<KeyValuePair<string, string[]>> texts)
{
    private readonly FrozenDictionary<string, string[]> _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> Texts => _texts;

    /// <summary>How many forms a text with a number has.</summary>
    public int Forms => rule.Forms;

    internal string? Find(string text) => _texts.TryGetValue(text, out var forms) ? forms[0] : null;

    internal string? Find(string one, int number) =>
        _texts.TryGetValue(one, out var forms) ? forms[Math.Min(rule.FormOf(number), forms.Length - 1)] : null;
}
