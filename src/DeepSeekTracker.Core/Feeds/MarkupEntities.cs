using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Decodes references in text: XML's five, numbers, HTML's names, and the simple entities that a DTD declares.</summary>
internal sealed class MarkupEntities
{
    private const int MaxDeclared = 500;
    private const int MaxValue = 10_000;
    private const int MaxName = 40;

    /// <summary>Characters that a document's own entities may make in all.</summary>
    private const int MaxExpansion = 1_000_000;

    private Dictionary<string, string>? _declared;

    /// <summary>How many references no table knew; they stay as written.</summary>
    public int Unknown { get; private set; }

    /// <summary>How often a &amp; stayed as written, whatever stands behind it.</summary>
    public int Stray { get; private set; }

    private int _expanded;

    /// <summary>Keeps an entity of a DTD; one that grows beyond the limit stays a reference.</summary>
    public void Declare(string name, string value)
    {
        _declared ??= new Dictionary<string, string>(StringComparer.Ordinal);
        if (_declared.Count >= MaxDeclared || value.Contains('<', StringComparison.Ordinal))
        {
            return;
        }

        var expanded = Decode(value);
        if (expanded.Length <= MaxValue)
        {
            _declared.TryAdd(name, expanded);
        }
    }

    public string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return Legal(text);
        }

        var decoded = new StringBuilder(text.Length);
        while (at >= 0)
        {
            AppendLegal(decoded, text[..at]);
            text = text[at..];
            var used = DecodeOne(decoded, text);
            if (used == 0)
            {
                decoded.Append('&');
                Stray++;
                used = 1;
            }

            text = text[used..];
            at = text.IndexOf('&');
        }

        AppendLegal(decoded, text);
        return decoded.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Illegal = System.Buffers.SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF"
    );

    /// <summary>Text without the characters that XML 1.0 forbids.</summary>
    public static string Legal(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Illegal) < 0)
        {
            return text.ToString();
        }

        var kept = new StringBuilder(text.Length);
        AppendLegal(kept, text);
        return kept.ToString();
    }

    private static void AppendLegal(StringBuilder target, ReadOnlySpan<char> text)
    {
        int bad;
        while ((bad = text.IndexOfAny(Illegal)) >= 0)
        {
            target.Append(text[..bad]);
            text = text[(bad + 1)..];
        }

        target.Append(text);
    }

    private int DecodeOne(StringBuilder decoded, ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MaxName)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        var name = text[1..end];
        if (name[0] == '#')
        {
            return AppendNumber(decoded, name[1..]) ? end + 1 : 0;
        }

        if (Value(name) is not { } value)
        {
            Unknown++;
            return 0;
        }

        decoded.Append(value);
        return end + 1;
    }

    private string? Value(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "amp":
                return "&";
            case "lt":
                return "<";
            case "gt":
                return ">";
            case "quot":
                return "\"";
            case "apos":
                return "'";
            default:
                var written = name.ToString();
                return Own(written) ?? HtmlEntityProvider.Resolver.GetSymbol(written + ";");
        }
    }

    private string? Own(string name)
    {
        if (_declared is null || !_declared.TryGetValue(name, out var value))
        {
            return null;
        }

        _expanded += value.Length;
        return _expanded > MaxExpansion ? null : value;
    }

    private static bool AppendNumber(StringBuilder decoded, ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 0 && digits[0] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        // HTML, 13.2.5.80: C1 numbers were always meant as windows-1252.
        if (code is >= 0x80 and <= 0x9F)
        {
            var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            decoded.Append(latin.GetString([(byte)code]));
        }
        else if (Rune.IsValid(code) && code is 9 or 10 or 13 or (>= 0x20 and not 0xFFFE and not 0xFFFF))
        {
            decoded.Append(new Rune(code).ToString());
        }

        return true;
    }
}
