using System.Buffers;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// Ends the value of an attribute whose quotation marks are broken. XML forbids a tag within a value, and what follows a
/// value's quotation mark directly can only be white space or the tag's end: where that does not hold, a mark is missing or
/// one too many. A sound value is never touched.
/// </summary>
internal static class MarkupQuotes
{
    private const string Marks = "\"'";

    /// <summary>A title with quotation marks is followed so far, so that no tag is gone through again at each of its marks.</summary>
    private const int LongestTitle = 300;

    private static readonly SearchValues<string> Tags = SearchValues.Create(
        ["<outline", "</outline", "<body", "</body", "</opml", "<!--"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The value's length and where to read on, both counted from behind its opening mark; null for a sound one.</summary>
    /// <param name="inside">All that follows the opening mark.</param>
    /// <param name="mark">The opening mark.</param>
    /// <param name="end">Where the same mark stands next; negative where it stands nowhere.</param>
    public static (int Length, int Next)? Mend(ReadOnlySpan<char> inside, char mark, int end)
    {
        var value = end < 0 ? inside : inside[..end];
        if (value.IndexOfAny(Tags) is >= 0 and var tag)
        {
            return BeforeTag(value[..tag]);
        }

        if (end < 0)
        {
            return BeforeTag(value[..(value.IndexOf('<') is >= 0 and var next ? next : value.Length)]);
        }

        if (IsEndOfValue(inside[(end + 1)..]))
        {
            return null;
        }

        var name = LastName(value);
        return name >= 0 ? (Trimmed(value[..name]), name) : OfMarksWithin(inside, mark, end);
    }

    /// <summary>The mark is missing, and the value ran on: it ends before the next attribute, or where the tag does.</summary>
    private static (int Length, int Next) BeforeTag(ReadOnlySpan<char> value)
    {
        var end = value.TrimEnd().Length;
        var close =
            value[..end].EndsWith("/>") ? end - 2
            : value[..end].EndsWith(">") ? end - 1
            : end;
        var name = FirstName(value[..close]);
        return name >= 0 ? (Trimmed(value[..name]), name) : (Trimmed(value[..close]), close);
    }

    /// <summary>Marks stand within the value: it ends at the first one behind which a value can end, within the tag.</summary>
    private static (int Length, int Next) OfMarksWithin(ReadOnlySpan<char> inside, char mark, int end)
    {
        inside = inside[..Math.Min(inside.Length, end + LongestTitle)];
        var run = inside[end..].IndexOfAnyExcept(mark);
        if (run > 1 && IsEndOfTag(inside[(end + run)..]))
        {
            // The mark was written twice or more: none of them is of the value.
            return (end, end + run);
        }

        for (var at = end; at >= 0; )
        {
            if (IsEndOfTag(inside[(at + 1)..]))
            {
                return (at, at + 1);
            }

            var step = inside[(at + 1)..].IndexOfAny(mark, '<', '>');
            at = step >= 0 && inside[at + 1 + step] == mark ? at + 1 + step : -1;
        }

        return (end, end + 1);
    }

    private static bool IsEndOfValue(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || char.IsWhiteSpace(rest[0]) || rest[0] is '/' or '>';

    /// <summary>True before the end of the tag or another attribute.</summary>
    private static bool IsEndOfTag(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty || rest[0] is '/' or '>')
        {
            return true;
        }

        var name = NameLength(rest);
        return name > 0 && rest[name..] is ['=', '"' or '\'', ..];
    }

    private static int Trimmed(ReadOnlySpan<char> value) => value.TrimEnd().TrimEnd(Marks).Length;

    /// <summary>Where <c> name=</c> begins that the value ends with.</summary>
    private static int LastName(ReadOnlySpan<char> value)
    {
        var blank = value.LastIndexOfAny(" \t\r\n");
        var name = value[(blank + 1)..];
        return blank >= 0 && NameLength(name) is > 0 and var length && name[length..] is "=" ? blank : -1;
    }

    private static int FirstName(ReadOnlySpan<char> value)
    {
        for (var at = 0; value[at..].IndexOfAny(" \t\r\n") is >= 0 and var step; )
        {
            at += step + 1;
            if (NameLength(value[at..]) is > 0 and var length && value[(at + length)..] is ['=', ..])
            {
                return at - 1;
            }
        }

        return -1;
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is ':' or '_' or '-'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(text[0]) ? length : 0;
    }
}
