namespace DeepSeekTracker.Core.Search;

/// <summary>What is told of a search that was not read as it was written.</summary>
public sealed partial class SearchParser
{
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
