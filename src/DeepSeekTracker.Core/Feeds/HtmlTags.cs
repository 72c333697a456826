using System.Buffers;
using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>Tells tags from text that only looks like one: "a &lt;b&gt; c" is a tag, "List&lt;T&gt;" is not.</summary>
internal static class HtmlTags
{
    private const int MaxName = 12;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/><");

    private static readonly FrozenSet<string> Blocks = Set(
        "p br div li tr td th h1 h2 h3 h4 h5 h6 blockquote hr pre ul ol table dt dd dl figure figcaption section article header footer main nav aside address"
    );

    /// <summary>Elements that stay in force until they are ended (HTML, 13.2.4.3).</summary>
    private static readonly FrozenSet<string> Formats = Set("a b big code em font i nobr s small strike strong tt u");

    private static readonly FrozenSet<string> Others = Set(
        "a abbr acronym applet area audio b base basefont bdi bdo big body button canvas caption center cite code col colgroup data datalist del details dfn dialog dir em embed fieldset font form frame frameset head html i iframe img input ins kbd label legend link map mark marquee menu meta meter nobr noframes noscript object optgroup option output param picture progress q rp rt ruby s samp script select small source span strike strong style sub summary sup svg math tbody template textarea tfoot thead time title track tt u var video wbr"
    );

    /// <summary>True where a tag, comment, declaration or instruction begins.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return false;
        }

        return text[1] is '!' or '?' || IsIn(Name(text[1..]), Blocks) || IsIn(Name(text[1..]), Others);
    }

    /// <summary>True for an element that stands on lines of its own.</summary>
    /// <param name="tag">What follows the opening sign.</param>
    public static bool IsBlock(ReadOnlySpan<char> tag) => IsIn(Name(tag), Blocks);

    /// <summary>True for an element whose format a new block takes over.</summary>
    /// <param name="tag">What follows the opening sign.</param>
    public static bool IsFormat(ReadOnlySpan<char> tag) => IsIn(Name(tag), Formats);

    /// <summary>The place of the closing sign, past quoted values; -1 for none.</summary>
    public static int End(ReadOnlySpan<char> tag)
    {
        var first = tag.IndexOf('>');
        if (first < 0)
        {
            return -1;
        }

        var at = 0;
        while (true)
        {
            var next = tag[at..].IndexOfAny('"', '\'', '>');
            if (next < 0)
            {
                return first;
            }

            at += next;
            if (tag[at] == '>')
            {
                return at;
            }

            // A quotation mark counts only as the beginning of a value.
            var close = tag[..at].TrimEnd().EndsWith("=") ? tag[(at + 1)..Math.Min(tag.Length, at + 2000)].IndexOf(tag[at]) : -1;
            at += close < 0 ? 1 : close + 2;
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        tag = tag.Length > 0 && tag[0] == '/' ? tag[1..] : tag;
        var end = tag.IndexOfAny(NameEnd);
        return end < 0 ? tag : tag[..end];
    }

    private static bool IsIn(ReadOnlySpan<char> name, FrozenSet<string> names)
    {
        Span<char> lower = stackalloc char[MaxName];
        if (name.Length == 0 || name.Length > MaxName)
        {
            return false;
        }

        name.ToLowerInvariant(lower);
        return names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..name.Length]);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
