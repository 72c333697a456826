using System.Collections.Frozen;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>What a tag means for the parser's work.</summary>
[Flags]
internal enum TagKind
{
    None = 0,

    /// <summary>Void, or closes its own kind where it is left open: never adds to the open elements.</summary>
    Uncounted = 1,

    /// <summary>Opened again by each new paragraph until it is closed.</summary>
    Formatting = 2,

    /// <summary>Part of an SVG drawing.</summary>
    Drawing = 4,

    /// <summary>A part of a drawing that never holds text.</summary>
    Stroke = 8,
    Link = 16,

    /// <summary>Stands inside a line: a space after it parts two words.</summary>
    Inline = 32,
}

/// <summary>The names of tags, attributes and links that matter while a page is parsed.</summary>
internal static class ParsedNames
{
    private static readonly FrozenDictionary<string, TagKind> Tags = Read(
        (TagKind.Uncounted, "area base br col embed hr img input link meta param source track wbr"),
        (TagKind.Uncounted, "p li dt dd option tr td th thead tbody tfoot html head body"),
        (TagKind.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (
            TagKind.Drawing,
            "path circle rect line polygon polyline ellipse use stop g defs image mask lineargradient radialgradient clippath symbol"
        ),
        (TagKind.Stroke, "path circle rect line polygon polyline ellipse use stop"),
        (TagKind.Link, "link"),
        (
            TagKind.Inline,
            "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var"
        )
    );

    /// <summary>Those that this room reads, and those by which the HTML standard builds the tree.</summary>
    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
        "aria-hidden class content datetime hidden href http-equiv id itemprop itemtype lang name property rel role style title xml:lang color encoding face size type".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Links = FrozenSet.ToFrozenSet(
        ["author", "canonical", "image_src"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> TagsBySpan =
        Tags.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AttributesBySpan =
        Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LinksBySpan = Links.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static TagKind KindOf(ReadOnlySpan<char> tag) => TagsBySpan.TryGetValue(tag, out var kind) ? kind : TagKind.None;

    /// <summary>Some outlets name the parts of a headline by attributes of their own.</summary>
    public static bool IsReadAttribute(ReadOnlySpan<char> name) =>
        AttributesBySpan.Contains(name) || name.Contains(Headlines.KickerAttribute, StringComparison.OrdinalIgnoreCase);

    /// <param name="relation">The value of a link's <c>rel</c>.</param>
    public static bool IsReadLink(ReadOnlySpan<char> relation) => LinksBySpan.Contains(relation.Trim());

    private static FrozenDictionary<string, TagKind> Read(params (TagKind Kind, string Names)[] lists)
    {
        Dictionary<string, TagKind> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, names) in lists)
        {
            foreach (var name in names.Split(' '))
            {
                read[name] = read.GetValueOrDefault(name) | kind;
            }
        }

        return read.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
