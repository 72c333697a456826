using System.Globalization;
using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Search;

/// <summary>An amount as a search writes it.</summary>
/// <param name="Value">With its scale.</param>
/// <param name="Scale">1, or what "m" and its like stand for.</param>
/// <param name="Unit">An ISO 4217 code where a sign of money stands there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchAmount(double Value, double Scale, string? Unit);

/// <summary>Reads amounts in searches by the rules by which texts are read: 5.6m, $600bn, 2,048, -17%.</summary>
internal static class SearchAmounts
{
    private const double Greatest = 1e18;

    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal)
    {
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
    };

    /// <summary>The amount; null where the text is none.</summary>
    public static SearchAmount? Read(string text)
    {
        var rest = text.Trim();
        var sign = rest.Length > 0 && rest[0] is '-' or '−' ? -1 : 1;
        rest = sign < 0 ? rest[1..] : rest;
        var unit =
            rest.Length == 0 ? null
            : rest[0] == '$' ? "USD"
            : rest[0] == '€' ? "EUR"
            : rest[0] == '£' ? "GBP"
            : null;
        rest = (unit is null ? rest : rest[1..]).TrimEnd('%').Trim();
        if (rest.Length == 0 || SearchNumbers.Digit(rest[0]) < 0)
        {
            return null;
        }

        var words = SearchTokens.Of(rest).Select(token => token.Text).ToList();
        var scale = 1.0;
        if (words.Count > 2 || (words.Count == 2 && !Scales.TryGetValue(words[1], out scale)))
        {
            return null;
        }

        return
            double.TryParse(
                SearchNumbers.Plain(words[0]),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            && value * scale < Greatest
            ? new SearchAmount(sign * value * scale, scale, unit)
            : null;
    }
}
