using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Cleans the plain kind of HTML that most entries hold without building a tree: known elements, rightly nested, quoted
/// attributes. On anything else it gives up and the tree parser does the work. What it writes is of the article profile
/// whatever it reads, since every name comes from a list and every text is escaped.
/// </summary>
internal static class HtmlSimple
{
    private const int MaxDepth = 32;

    private static readonly FrozenSet<string> Inline = Set(
        "a em strong b i u s sub sup code mark small q cite abbr time del ins kbd samp var span font tt big"
    );

    /// <summary>Elements that end an open paragraph.</summary>
    private static readonly FrozenSet<string> Blocks = Set(
        "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd figure figcaption div section article header footer aside main nav center hr"
    );

    private static readonly FrozenSet<string> Known = Inline
        .Concat(Blocks)
        .Concat(["br", "img"])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/>=\"'<");

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789abcdefABCDEFxX");

    /// <summary>Writes the cleaned HTML; false where the text is not of the plain kind (what was written is then void).</summary>
    public static bool TryClean(ReadOnlySpan<char> html, string? origin, StringBuilder output, ref string? firstImage)
    {
        var open = new Stack<string>();
        while (!html.IsEmpty)
        {
            var next = html.IndexOf('<');
            if (!WriteText(next < 0 ? html : html[..next], output))
            {
                return false;
            }

            if (next < 0)
            {
                break;
            }

            html = html[next..];
            var used =
                html.Length < 3
                    ? 0
                    : html[1] switch
                    {
                        '/' => CloseTag(html, open, output),
                        _ when char.IsAsciiLetter(html[1]) => OpenTag(html, open, origin, output, ref firstImage),
                        _ => 0,
                    };
            if (used == 0)
            {
                return false;
            }

            html = html[used..];
        }

        while (open.TryPop(out var left))
        {
            WriteEnd(left, output);
        }

        return true;
    }

    private static bool WriteText(ReadOnlySpan<char> text, StringBuilder output)
    {
        if (!text.Contains('&'))
        {
            HtmlProfile.Escape(output, text);
            return true;
        }

        if (Decode(text) is not { } decoded)
        {
            return false;
        }

        HtmlProfile.Escape(output, decoded);
        return true;
    }

    /// <summary>Text with its references resolved; null where one is written in a way that only the tree parser knows.</summary>
    private static string? Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
        {
            return text.ToString();
        }

        var rest = text;
        int next;
        while ((next = rest.IndexOf('&')) >= 0)
        {
            rest = rest[(next + 1)..];
            var end = rest[..Math.Min(rest.Length, 32)].IndexOf(';');
            var isReference = rest.Length > 0 && (char.IsAsciiLetterOrDigit(rest[0]) || rest[0] == '#');
            if (isReference && (end < 0 || !IsKnown(rest[..end])))
            {
                return null;
            }
        }

        return new MarkupEntities().Decode(text);
    }

    private static bool IsKnown(ReadOnlySpan<char> name) =>
        name[0] == '#'
            ? name.Length is > 1 and <= 8 && !name[1..].ContainsAnyExcept(NumberSigns)
            : name is "amp" or "lt" or "gt" or "quot" or "apos" or "nbsp"
                || AngleSharp.Html.HtmlEntityProvider.Resolver.GetSymbol(name.ToString() + ";") is not null;

    private static int CloseTag(ReadOnlySpan<char> html, Stack<string> open, StringBuilder output)
    {
        var end = html.IndexOf('>');
        if (end < 0 || !open.TryPeek(out var top) || !html[2..end].TrimEnd().Equals(top, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        open.Pop();
        WriteEnd(top, output);
        return end + 1;
    }

    private static int OpenTag(
        ReadOnlySpan<char> html,
        Stack<string> open,
        string? origin,
        StringBuilder output,
        ref string? firstImage
    )
    {
        var length = html[1..].IndexOfAny(NameEnd);
        if (length is < 1 or > 12)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[12];
        html.Slice(1, length).ToLowerInvariant(lower);
        if (!Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var name) || !Fits(name, open))
        {
            return 0;
        }

        var kept = HtmlProfile.IsKept(name);
        output
            .Append(
                kept ? "<"
                : HtmlProfile.IsSeparator(name) ? "\n"
                : ""
            )
            .Append(kept ? name : "");
        var at = 1 + length;
        while (true)
        {
            if (!ReadAttribute(html, ref at, out var attribute, out var value))
            {
                return 0;
            }

            if (attribute.Length == 0)
            {
                break;
            }

            if (!kept || !HtmlProfile.IsAttribute(attribute))
            {
                continue;
            }

            if (Decode(value) is not { } text)
            {
                return 0;
            }

            var written = HtmlProfile.WriteAttribute(output, attribute, text, origin);
            if (attribute is "src" && name is "img" && written is not null && FeedBase.HasScheme(written))
            {
                firstImage ??= written;
            }
        }

        if (kept)
        {
            HtmlProfile.WriteFixedAttributes(output, name);
            output.Append('>');
        }

        if (!HtmlProfile.IsVoid(name))
        {
            open.Push(name);
        }

        return at;
    }

    /// <summary>False where HTML's rules would close or move an element.</summary>
    private static bool Fits(string name, Stack<string> open)
    {
        if (open.Count >= MaxDepth)
        {
            return false;
        }

        var isBlock = Blocks.Contains(name);
        foreach (var outer in open)
        {
            if (
                (isBlock && (outer is "p" || Inline.Contains(outer) || (outer[0] == 'h' && name[0] == 'h')))
                || (name is "a" && outer is "a")
            )
            {
                return false;
            }
        }

        return name is not ("li" or "dt" or "dd") || !open.TryPeek(out var top) || top is "ul" or "ol" or "dl";
    }

    /// <summary>The next attribute, with an empty name at the tag's end; false where it is not written plainly.</summary>
    private static bool ReadAttribute(ReadOnlySpan<char> html, ref int at, out string name, out ReadOnlySpan<char> value)
    {
        name = "";
        value = default;
        while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] == '/'))
        {
            at++;
        }

        if (at >= html.Length)
        {
            return false;
        }

        if (html[at] == '>')
        {
            at++;
            return true;
        }

        var length = html[at..].IndexOfAny(NameEnd);
        if (length is < 1 or > 40)
        {
            return false;
        }

        name = html.Slice(at, length).ToString().ToLowerInvariant();
        at += length;
        if (at + 1 >= html.Length || html[at] != '=')
        {
            return at < html.Length && html[at] is not ('"' or '\'' or '<');
        }

        var quote = html[at + 1];
        var end = quote is '"' or '\'' ? html[(at + 2)..].IndexOf(quote) : -1;
        if (end < 0)
        {
            return false;
        }

        value = html.Slice(at + 2, end);
        at += end + 3;
        return true;
    }

    private static void WriteEnd(string name, StringBuilder output)
    {
        if (HtmlProfile.IsKept(name))
        {
            output.Append("</").Append(name).Append('>');
        }
        else if (HtmlProfile.IsSeparator(name))
        {
            output.Append('\n');
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
