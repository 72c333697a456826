using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Search;

/// <summary>What is told of a search that was not read as it was written.</summary>
public sealed partial class SearchParser
{
    private readonly List<SearchProblem> _tips = [];

    /// <summary>A number that one language reads as thousands and another as thousandths.</summary>
    [GeneratedRegex(
        @"(^|[^0-9.,])(?<before>[0-9]{1,3})(?<mark>[.,])(?<after>[0-9]{3})([^0-9.,]|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ambiguous { get; }

    /// <summary>Tells of what words leave out of what was written.</summary>
    private void Tip(SearchLexeme sign, List<string> words)
    {
        if (Ambiguous.Match(sign.Text) is { Success: true } number)
        {
            var (before, mark, after) = (
                number.Groups["before"].Value,
                number.Groups["mark"].Value,
                number.Groups["after"].Value
            );
            var (own, other) = ($"{before}{mark}{after}", $"{before}{(mark == "," ? "." : ",")}{after}");
            if (!_text.Contains(other, StringComparison.Ordinal))
            {
                AddTip(
                    sign,
                    $"Some languages write {other} for {own}, which is another number in English: {own} OR {other} finds both."
                );
            }
        }
        else if (
            sign.Text.AsSpan().ContainsAny('+', '#')
            || (words is ["us" or "it"] && sign.Text.Contains('.', StringComparison.Ordinal))
        )
        {
            var expression = Regex.Escape(sign.Text.TrimEnd('*')).Replace("/", @"\/", StringComparison.Ordinal);
            if (expression.Length is > 0 and <= SearchPatterns.Longest)
            {
                AddTip(
                    sign,
                    $"“{sign.Text}” was searched as “{string.Join(' ', words)}”: signs do not count. To find it as written: /{expression}/"
                );
            }
        }
    }

    private void AddTip(SearchLexeme sign, string message) =>
        _tips.Add(new(sign.Start + 1, Math.Max(1, sign.End - sign.Start), message));

    /// <summary>5.6 million is one number, with quotation marks or without.</summary>
    private SearchLexeme Scaled(SearchLexeme sign)
    {
        if (
            _isInPieces
            || sign.Sign != SearchSign.Word
            || Sign.Sign != SearchSign.Word
            || SearchTokens.Of(sign.Text).Select(token => token.Text).ToList() is not [var number]
            || !SearchScales.IsNumber(number)
            || sign.Text.EndsWith('*')
        )
        {
            return sign;
        }

        var both = $"{sign.Text} {Sign.Text}";
        if (SearchTokens.Of(both).Select(token => token.Text).ToList() is not [_, var scale] || !SearchScales.IsScale(scale))
        {
            return sign;
        }

        _at++;
        return sign with { Text = both, End = _signs[_at - 1].End };
    }

    private void Tell(SearchLexeme sign, string message) => Tell(sign.Start, sign.End, message);

    private void Tell(int start, int end, string message) => _problems.Add(new(start + 1, Math.Max(1, end - start), message));

    /// <summary>A field of the language whose facts are not there yet: its words are searched as text.</summary>
    private void TellLater(SearchLexeme field) =>
        Tell(
            field,
            $"“{field.Text}:” is not available yet; its words were searched as text. {SearchAdvice.OfLater(field.Text, IsAtValue(field) ? Sign.Text : "")}"
        );

    /// <summary>What looks like another program's language is searched as text, and told.</summary>
    private void Hint(SearchLexeme sign)
    {
        if (sign.Sign == SearchSign.Phrase)
        {
            return;
        }

        if (sign.Text == "NOT")
        {
            Tell(sign, "To exclude a word, write -word. NOT was searched as a word.");
            return;
        }

        var colon = sign.Text.IndexOf(':', StringComparison.Ordinal);
        var rest = colon < 0 ? "" : sign.Text[(colon + 1)..];
        if (colon < 1 || rest.StartsWith('/') || !sign.Text[..colon].All(char.IsAsciiLetter))
        {
            return;
        }

        var value =
            rest.Length > 0 ? rest
            : Sign.Sign == SearchSign.Phrase && IsAtValue(sign) ? $"\"{Sign.Text}\""
            : "";
        if (value.Length > 0)
        {
            Tell(
                sign,
                $"There is no field “{sign.Text[..colon]}”, so it was searched as text. {Instead(sign.Text[..colon], value)}"
            );
        }
    }

    private static string Instead(string name, string value) =>
        SearchAdvice.Meant(name, value) is { } meant
            ? $"Did you mean {meant}?"
            : $"Fields are: {string.Join(", ", SearchFields.Names)}.";

    /// <summary>True where the next sign stands right behind this one.</summary>
    private bool IsAtValue(SearchLexeme sign) => Sign.Start == sign.End && Sign.Sign is SearchSign.Word or SearchSign.Phrase;
}
