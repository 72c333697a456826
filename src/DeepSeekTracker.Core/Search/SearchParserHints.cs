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
                    $"Some languages write {other} for {own}, which is another number in English:",
                    $"{own} OR {other}",
                    "{0} finds both."
                );
            }
        }
        else if (
            sign is { Sign: SearchSign.Word, Text: ['/', ..] } && TipOfSlash(sign)
            || TipOfStar(sign, words)
            || TipOfOr(sign)
        )
        {
            return;
        }
        else if (
            sign.Text.AsSpan().ContainsAny("+#%‰")
            || sign.Text.StartsWith('!')
            || (words is [_] && SearchScales.IsNumber(words[0]) && sign.Text.AsSpan().ContainsAny("$€£¥"))
            || (words is ["us" or "it"] && sign.Text.Contains('.', StringComparison.Ordinal))
        )
        {
            var expression = Regex
                .Escape(sign.Text.TrimEnd('*'))
                .Replace("/", @"\/", StringComparison.Ordinal)
                .Replace("%", " ?%", StringComparison.Ordinal);
            if (expression.Length is > 0 and <= SearchPatterns.Longest)
            {
                AddTip(
                    sign,
                    $"“{sign.Text}” was searched as “{string.Join(' ', words)}”: signs do not count.",
                    $"/{expression}/",
                    "To find it as written: {0}"
                );
            }
        }
    }

    /// <summary>A regular expression without its end.</summary>
    private bool TipOfSlash(SearchLexeme sign)
    {
        var text = sign.Text;
        if (text.Contains('[', StringComparison.Ordinal) && !text.Contains(']', StringComparison.Ordinal))
        {
            AddTip(
                sign,
                $"“{text}” was searched as words: the square bracket of the expression is not closed; write \\[ for the sign itself."
            );
            return true;
        }

        if (text.Length < 3 || text.AsSpan(1).Contains('/'))
        {
            return false;
        }

        AddTip(sign, $"“{text}” was searched as words: the expression is not closed.", text + "/");
        return true;
    }

    /// <summary>A star, or what other programs write for any letter, where it says nothing.</summary>
    private bool TipOfStar(SearchLexeme sign, List<string> words)
    {
        var text = sign.Text;
        var isPhrase = sign.Sign == SearchSign.Phrase;
        var star = text.IndexOf('*', StringComparison.Ordinal);
        if (star < 0 || (star == text.Length - 1 && !isPhrase))
        {
            var mark = text.IndexOf('?', StringComparison.Ordinal);
            if (isPhrase || mark < 0 || mark >= text.TrimEnd('?').Length)
            {
                return false;
            }

            star = mark;
        }

        var beginning = text[..star].TrimStart('*', '?');
        var isBeginning = beginning.Length >= LeastOfPrefix && beginning.All(char.IsLetterOrDigit);
        AddTip(
            sign,
            text[star] == '?' ? $"“{text}” was searched as “{string.Join(' ', words)}”: a question mark stands for no letter."
                : isPhrase
                    ? $"“{text}” was searched as “{string.Join(' ', words)}”: within quotation marks a star does not count."
                : $"“{text}” was searched as “{string.Join(' ', words)}”: a star counts only at the end of a word.",
            isBeginning ? beginning + "*" : null
        );
        return true;
    }

    /// <summary>nvidia or tsmc: all three words.</summary>
    private bool TipOfOr(SearchLexeme sign)
    {
        if (
            _isInPieces
            || sign.Sign != SearchSign.Word
            || !sign.Text.Equals("or", StringComparison.OrdinalIgnoreCase)
            || _at < 2
            || _signs[_at - 2].Sign is SearchSign.Open or SearchSign.Or or SearchSign.Minus or SearchSign.Field
            || Sign.Sign is SearchSign.End or SearchSign.Close or SearchSign.Or
        )
        {
            return false;
        }

        AddTip(sign, $"“{sign.Text}” was searched as a word: either of two is asked for with OR in capitals.", "OR");
        return true;
    }

    /// <summary>Where what stands behind NOT ends; null for brackets and for nothing.</summary>
    private int? NotEnd() =>
        Sign.Sign is SearchSign.Word or SearchSign.Phrase ? Sign.End
        : Sign.Sign == SearchSign.Field
        && _signs[_at + 1] is { Sign: SearchSign.Word or SearchSign.Phrase } value
        && value.Start == Sign.End
            ? value.End
        : null;

    private void AddTip(SearchLexeme sign, string text, string? instead = null, string offer = SearchProblem.DidYouMean) =>
        _tips.Add(new(sign.Start + 1, Math.Max(1, sign.End - sign.Start), text) { Instead = instead, Offer = offer });

    /// <summary>Tells of a field whose value could not be read, up to where the value ends.</summary>
    private void TellOf(SearchLexeme field, string problem, string? instead) =>
        _problems.Add(
            new(field.Start + 1, Math.Max(1, _signs[_at - 1].End - field.Start), problem)
            {
                Instead = instead is null ? null : $"{field.Text.ToLowerInvariant()}:{instead}",
                IsLeftOut = true,
            }
        );

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
        if (
            SearchTokens.Of(both).Select(token => token.Text).ToList() is not [_, var scale]
            || !(SearchScales.IsScale(scale) || SearchScales.Short(scale) is not null)
        )
        {
            return sign;
        }

        _at++;
        return sign with { Text = both, End = _signs[_at - 1].End };
    }

    private void Tell(SearchLexeme sign, string message) => Tell(sign.Start, sign.End, message);

    /// <summary>Tells of something asked for that the search goes without.</summary>
    private void TellLeftOut(int start, int end, string message) =>
        _problems.Add(new(start + 1, Math.Max(1, end - start), message) { IsLeftOut = true });

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
            _problems.Add(
                new SearchProblem(sign.Start + 1, 3, "To exclude a word, write -word. NOT was searched as a word.") is var problem
                && NotEnd() is { } end
                    ? problem with
                    {
                        Length = end - sign.Start,
                        Instead = "-" + _text[Sign.Start..end],
                    }
                    : problem
            );
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
            var (meant, isWhole) = SearchAdvice.Meant(sign.Text[..colon], value);
            var end = rest.Length > 0 ? sign.End : Sign.End;
            var text = $"There is no field “{sign.Text[..colon]}”, so it was searched as text.";
            _problems.Add(
                new(
                    sign.Start + 1,
                    end - sign.Start,
                    meant is null ? $"{text} Fields are: {string.Join(", ", SearchFields.Names)}."
                        : isWhole ? text
                        : $"{text} Did you mean {meant}?"
                )
                {
                    Instead = isWhole ? meant : null,
                }
            );
        }
    }

    /// <summary>True where the next sign stands right behind this one.</summary>
    private bool IsAtValue(SearchLexeme sign) => Sign.Start == sign.End && Sign.Sign is SearchSign.Word or SearchSign.Phrase;
}
