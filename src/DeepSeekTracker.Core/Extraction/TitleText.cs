using System.Buffers;
using System.Text;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Comparing and trimming headlines.</summary>
internal static class TitleText
{
    private static readonly string[] Separators =
    [
        " | ",
        " - ",
        " – ",
        " — ",
        " :: ",
        " » ",
        " « ",
        " · ",
        " • ",
        " ― ",
        "｜",
        " ⋆ ",
        " ~ ",
        " / ",
        " : ",
        " / ",
        "_",
        " ‹ ",
        " → ",
    ];

    private const int ShortestOfCompound = 8;
    private const int ShortestBefore = 3;
    private static readonly SearchValues<char> Edge = SearchValues.Create("|-–—―:»«·•｜_~/›‹→>");

    /// <summary>Letters and digits in lower case: two headlines with the same key are the same headline.</summary>
    public static string Key(string? text)
    {
        var built = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (char.IsLetterOrDigit(c))
            {
                built.Append(char.ToLowerInvariant(c));
            }
        }

        return built.ToString();
    }

    public static bool IsName(string text, string? outlet) =>
        outlet is not null && string.Equals(Key(text), Key(outlet), StringComparison.Ordinal);

    /// <summary>How alike two headlines are, from 0 to 1: shared words (letters in unspaced scripts) over all.</summary>
    public static double Likeness(string a, string b)
    {
        var left = Tokens(a);
        var right = Tokens(b);
        var shared = left.Count(right.Contains);
        return left.Count + right.Count == 0 ? 0 : 2.0 * shared / (left.Count + right.Count);
    }

    /// <summary>Cuts the outlet's name (and in title tags a short last part) from either end of a headline.</summary>
    public static string WithoutOutlet(string text, string? outlet, string host, string? section, bool isTitleTag)
    {
        for (var round = 0; round < 3; round++)
        {
            var (head, tail) = LastPart(text);
            if (
                head is not null
                && (
                    IsOutlet(tail!, outlet, host)
                    || IsName(tail!, section)
                    || (isTitleTag ? IsShortTail(head, tail!, text) : IsLabel(head, tail!, text))
                )
            )
            {
                text = head;
                continue;
            }

            var (first, rest) = FirstPart(text);
            if (first is null || !IsOutlet(first, outlet, host))
            {
                break;
            }

            text = rest!;
        }

        return text;
    }

    private static (string? Head, string? Tail) LastPart(string text)
    {
        var (place, separator) = Separators.Select(s => (text.LastIndexOf(s, StringComparison.Ordinal), s)).MaxBy(p => p.Item1);
        return place <= 0 ? (null, null) : (text[..place].Trim(), text[(place + separator.Length)..].Trim());
    }

    private static (string? First, string? Others) FirstPart(string text)
    {
        var (place, separator) = Separators
            .Select(s => (text.IndexOf(s, StringComparison.Ordinal), s))
            .Where(p => p.Item1 > 0)
            .DefaultIfEmpty((-1, ""))
            .MinBy(p => p.Item1);
        return place <= 0 ? (null, null) : (text[..place].Trim(), text[(place + separator.Length)..].Trim());
    }

    /// <summary>Whether a part of a line is the outlet: its name, a piece of it, or its host in words.</summary>
    public static bool IsOutlet(string part, string? outlet, string host)
    {
        var key = Key(part);
        if (key.Length == 0)
        {
            return true;
        }

        if (
            outlet is not null
            && Key(outlet) is { Length: > 0 } name
            && (
                key == name
                || (key.Length > 3 && name.Contains(key, StringComparison.Ordinal))
                || (name.Length > 3 && key.StartsWith(name, StringComparison.Ordinal) && key.Length < name.Length * 2)
            )
        )
        {
            return true;
        }

        return key.Length > 2 && IsHost(part, host);
    }

    /// <summary>Whether a part is the address's host in words: "Lantern Courier" of lanterncourier.example.</summary>
    private static bool IsHost(string part, string host)
    {
        var site = Key(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
        var key = Key(Unaccented(part));
        return site.StartsWith(key, StringComparison.Ordinal)
            || (
                key.Length > 5
                && part.Count(c => c == ' ') <= 3
                && part.Split(' ')
                    .Select(word => Key(Unaccented(word)))
                    .All(word => site.Contains(word, StringComparison.Ordinal))
            );
    }

    private static string Unaccented(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => !WritingSystem.IsMark(c)));

    /// <summary>In a title tag a bar parts the headline from the outlet; after other marks the outlet's name is at least short.</summary>
    private static bool IsShortTail(string head, string tail, string text) =>
        (text[head.Length..].TrimStart() is ['|' or '｜', ..] && head.Length >= 12)
        || (tail.Split(' ').Length <= 4 && tail.Length <= 36 && head.Split(' ').Length >= 4 && tail.Length * 2 < head.Length);

    /// <summary>On the page a bar sets a label after the headline: its kind ("Opinion") or its part of a series.</summary>
    private static bool IsLabel(string head, string tail, string text) =>
        text[head.Length..].TrimStart() is ['|' or '｜', ..] && head.Length >= 12 && tail.Length * 2 < head.Length;

    /// <summary>Whether a line is one whole part of a longer title: all that stands between its start, its end and separators.</summary>
    public static bool IsPart(string line, string title)
    {
        var place = title.IndexOf(line, StringComparison.Ordinal);
        return place >= 0
            && line.Length < title.Length
            && (place == 0 || Edge.Contains(title.AsSpan(0, place).TrimEnd()[^1]))
            && (place + line.Length == title.Length || Edge.Contains(title.AsSpan(place + line.Length).TrimStart()[0]));
    }

    /// <summary>Whether two texts share a word of four letters or more, or one is the end of the other's compound.</summary>
    public static bool SharesWord(string a, string b)
    {
        var right = Tokens(b);
        return Tokens(a)
            .Any(word =>
                ((word.Length >= 4 || WritingSystem.IsUnspaced(word[0])) && right.Contains(word))
                || right.Any(other => IsEndOf(word, other) || IsEndOf(other, word))
            );

        static bool IsEndOf(string word, string compound) =>
            word.Length >= ShortestOfCompound
            && compound.Length - word.Length >= ShortestBefore
            && compound.EndsWith(word, StringComparison.Ordinal);
    }

    private static HashSet<string> Tokens(string text)
    {
        HashSet<string> tokens = new(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c) && !WritingSystem.IsUnspaced(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0)
            {
                tokens.Add(word.ToString());
                word.Clear();
            }

            if (WritingSystem.IsUnspaced(c))
            {
                tokens.Add(c.ToString());
            }
        }

        return tokens;
    }
}
