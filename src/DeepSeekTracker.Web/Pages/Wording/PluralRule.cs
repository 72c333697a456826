using System.Globalization;
using System.Text.RegularExpressions;

namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>
/// Which form of a text goes with a number: the header <c>Plural-Forms</c> of a PO file, an expression of C over n (GNU
/// gettext manual, "Additional functions for plural forms").
/// </summary>
public sealed partial class PluralRule
{
    /// <summary>From the loosest to the tightest; those of one line bind alike, from the left.</summary>
    private static readonly string[][] Operators =
    [
        ["||"],
        ["&&"],
        ["==", "!="],
        ["<=", ">=", "<", ">"],
        ["+", "-"],
        ["*", "/", "%"],
    ];

    private readonly Func<long, long> _form;
    private readonly List<string> _tokens;
    private int _at;

    /// <exception cref="FormatException">The header is none that can be read.</exception>
    public PluralRule(string header)
    {
        if (Header.Match(header) is not { Success: true } match)
        {
            throw new FormatException($"“{header}” is no rule for plural forms.");
        }

        Forms = int.Parse(match.Groups["forms"].ValueSpan, CultureInfo.InvariantCulture);
        _tokens = [.. Token.Matches(match.Groups["rule"].Value).Select(token => token.Value)];
        _form = Choice();
        if (_at < _tokens.Count)
        {
            throw new FormatException($"“{_tokens[_at]}” is not expected in a rule for plural forms.");
        }
    }

    public int Forms { get; }

    public int FormOf(int number) => (int)Math.Clamp(_form(Math.Abs((long)number)), 0, Forms - 1);

    private Func<long, long> Choice()
    {
        var condition = Binary(0);
        if (!Takes("?"))
        {
            return condition;
        }

        var yes = Choice();
        Expect(":");
        var no = Choice();
        return n => condition(n) != 0 ? yes(n) : no(n);
    }

    private Func<long, long> Binary(int level)
    {
        if (level == Operators.Length)
        {
            return Single();
        }

        var left = Binary(level + 1);
        while (Operators[level].FirstOrDefault(Takes) is { } sign)
        {
            left = Joined(sign, left, Binary(level + 1));
        }

        return left;
    }

    private static Func<long, long> Joined(string sign, Func<long, long> a, Func<long, long> b) =>
        sign switch
        {
            "||" => n => a(n) != 0 || b(n) != 0 ? 1 : 0,
            "&&" => n => a(n) != 0 && b(n) != 0 ? 1 : 0,
            "==" => n => a(n) == b(n) ? 1 : 0,
            "!=" => n => a(n) != b(n) ? 1 : 0,
            "<=" => n => a(n) <= b(n) ? 1 : 0,
            ">=" => n => a(n) >= b(n) ? 1 : 0,
            "<" => n => a(n) < b(n) ? 1 : 0,
            ">" => n => a(n) > b(n) ? 1 : 0,
            "+" => n => a(n) + b(n),
            "-" => n => a(n) - b(n),
            "*" => n => a(n) * b(n),
            "/" => n => b(n) is var by and not 0 ? a(n) / by : 0,
            _ => n => b(n) is var by and not 0 ? a(n) % by : 0,
        };

    private Func<long, long> Single()
    {
        if (Takes("!"))
        {
            var inner = Single();
            return n => inner(n) == 0 ? 1 : 0;
        }

        if (Takes("("))
        {
            var inner = Choice();
            Expect(")");
            return inner;
        }

        if (Takes("n"))
        {
            return n => n;
        }

        var token = _at < _tokens.Count ? _tokens[_at++] : "";
        return int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? _ => value
            : throw new FormatException($"A number or n is expected in a rule for plural forms, not “{token}”.");
    }

    private bool Takes(string token)
    {
        if (_at >= _tokens.Count || _tokens[_at] != token)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Takes(token))
        {
            throw new FormatException($"“{token}” is missing in a rule for plural forms.");
        }
    }

    [GeneratedRegex(
        @"^\s*nplurals\s*=\s*(?<forms>[1-9])\s*;\s*plural\s*=(?<rule>[^;]{1,500});?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Header { get; }

    [GeneratedRegex(
        @"\|\||&&|[=!<>]=|\d+|\S",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Token { get; }
}
