using System.Text;
using System.Text.RegularExpressions;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>The text of one JSON object of a longer file, not parsed yet.</summary>
internal sealed record JsonPiece(int Number, string Json, string? Problem = null);

/// <summary>
/// Cuts a stream of JSON into its objects without holding more than one: the elements of an array, of an array inside one
/// object, or one object a line. Where each line holds its own object, a broken line costs itself only.
/// </summary>
internal sealed partial class JsonPieces
{
    /// <summary>Longest object, in characters.</summary>
    private const int MaxPiece = 8 << 20;
    private const int MaxHead = 2_000;
    private const int MaxReturns = 20;
    private readonly CsvTableCharacters _characters;
    private readonly StringBuilder _piece = new();
    private bool _tooLong;
    private int _number;
    private int _returns;

    private JsonPieces(TextReader reader) => _characters = new CsvTableCharacters(reader);

    public static IEnumerable<JsonPiece> Of(TextReader reader)
    {
        var pieces = new JsonPieces(reader);
        return pieces.EntersArray() || pieces.IsSpread() ? pieces.Elements() : pieces.Lines();
    }

    /// <summary>Steps into the outermost array, or into the array of objects that an outermost object wraps.</summary>
    private bool EntersArray()
    {
        if (NextAfterSpace() == '[')
        {
            _characters.Read();
            return true;
        }

        Start();
        while (_piece.Length < MaxHead && _characters.Peek() is >= 0 and not '[')
        {
            Keep(_characters.Read());
        }

        if (_characters.Peek() == '[')
        {
            Keep(_characters.Read());
            if (Wrapper().IsMatch(_piece.ToString()) && (NextAfterSpace() is '{' or ']'))
            {
                return true;
            }
        }

        _characters.PutBack(_piece.ToString());
        return false;
    }

    /// <summary>
    /// True where the first object goes over several lines: a pretty-printed one breaks after a brace, a bracket or a comma,
    /// and a line of JSON Lines never ends so.
    /// </summary>
    private bool IsSpread()
    {
        Start();
        while (_piece.Length < MaxHead && _characters.Peek() is >= 0 and not '\n')
        {
            Keep(_characters.Read());
        }

        var line = _piece.ToString();
        var text = line.Length < MaxHead ? line.Trim() : "";
        _characters.PutBack(line);
        return text is ['{', .., '{' or '[' or ','] or "{";
    }

    private IEnumerable<JsonPiece> Lines()
    {
        while (_characters.Peek() >= 0)
        {
            ReadLine();
            var text = _piece.ToString().Trim();
            if (text.Length > 0)
            {
                yield return new JsonPiece(++_number, text, _tooLong ? TooLong() : null);
            }
        }
    }

    private IEnumerable<JsonPiece> Elements()
    {
        while (NextAfterSpace() is var next and >= 0 && next != ']')
        {
            if (next == ',')
            {
                _characters.Read();
                continue;
            }

            yield return ReadElement();
        }
    }

    private JsonPiece ReadElement()
    {
        Start();
        var depth = 0;
        var inString = false;
        while (_characters.Peek() is var c and >= 0)
        {
            if (!inString && depth == 0 && (c == ',' || c == ']'))
            {
                break;
            }

            Keep(_characters.Read());
            if (inString && c == '\\')
            {
                Keep(_characters.Read());
            }
            else if (c == '"')
            {
                inString = !inString;
            }
            else if (!inString)
            {
                depth += c is '{' or '[' ? 1 : 0;
                depth -= c is '}' or ']' ? 1 : 0;
                if (depth <= 0 && c == '}')
                {
                    break;
                }
            }
        }

        if (!_tooLong && depth <= 0 && !inString)
        {
            return new JsonPiece(++_number, _piece.ToString());
        }

        var problem = _tooLong ? TooLong() : "a brace or a quotation mark is missing in it";
        GoBackToNextObject();
        return new JsonPiece(++_number, "", problem);
    }

    // A brace that is never closed swallows what follows: reading goes on at the next line that begins with a brace.
    private void GoBackToNextObject()
    {
        var match = ++_returns <= MaxReturns ? ObjectOnNewLine().Match(_piece.ToString()) : Match.Empty;
        if (match.Success)
        {
            _characters.PutBack(_piece.ToString(match.Index, _piece.Length - match.Index));
        }
    }

    private void ReadLine()
    {
        Start();
        for (var c = _characters.Read(); c is >= 0 and not '\n'; c = _characters.Read())
        {
            Keep(c);
        }
    }

    private void Start()
    {
        _piece.Clear();
        _tooLong = false;
    }

    private void Keep(int c)
    {
        if (_piece.Length < MaxPiece && c >= 0)
        {
            _piece.Append((char)c);
        }
        else
        {
            _tooLong = true;
        }
    }

    private int NextAfterSpace()
    {
        while (_characters.Peek() is var c and >= 0 && char.IsWhiteSpace((char)c))
        {
            _characters.Read();
        }

        return _characters.Peek();
    }

    private static string TooLong() => $"it is longer than {MaxPiece:N0} characters";

    [GeneratedRegex(
        @"^\{\s*(""[^""]*""\s*:\s*(""[^""]*""|[\w.+-]+)\s*,\s*)*""(articles|items|rows|results|data|records)""\s*:\s*\[$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"\n\s*\{", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ObjectOnNewLine();
}
