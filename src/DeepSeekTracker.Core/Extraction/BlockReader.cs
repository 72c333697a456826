using System.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Cuts a page's tree into blocks.</summary>
internal sealed class BlockReader
{
    private const int LongestBlock = 200_000;
    private const int ShortestName = 3;
    private const int DeepestCard = 6;
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly List<BlockLink> _links = [];
    private int _start = -1;
    private int _linkStart = -1;
    private string? _href;
    private int _breaks;

    public static PageBlocks Read(PageNode root)
    {
        var reader = new BlockReader();
        reader.Visit(root, root);
        reader.Flush(root);
        return new PageBlocks(reader._blocks);
    }

    private void Visit(PageNode node, PageNode container)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText)
            {
                Append(child.Text, child.Index, container.Tag is "pre");
            }
            else if (child.Tag is "br")
            {
                Break(child, container);
            }
            else if (ElementKinds.IsUnread(child) || IsCardOfLink(child))
            {
                continue;
            }
            else if (child.Tag is "table" && DataTable.Read(child) is { } rows)
            {
                Flush(container);
                Append(rows, child.Index + 1, verbatim: true);
                Flush(child);
            }
            else if (ElementKinds.IsBlock(child.Tag))
            {
                Flush(container);
                Visit(child, child);
                Flush(child);
            }
            else if (child.Tag is "a" && child["href"] is { } href && _href is null)
            {
                (_href, _linkStart) = (href, _text.Length);
                Visit(child, container);
                EndLink();
                _href = null;
            }
            else
            {
                Visit(child, container);
            }
        }
    }

    /// <summary>
    /// A box for the mouse's pointer, inside a sentence: it begins with a link of the same words as the link before it, and tells
    /// more of whom or what that names.
    /// </summary>
    private static bool IsCardOfLink(PageNode node)
    {
        if (
            ElementKinds.IsBlock(node.Tag)
            || node.Tag is "a"
            || node.Parent?.Children is not { } beside
            || beside.IndexOf(node) is not (> 0 and var at)
            || beside[at - 1] is not { Tag: "a" } link
        )
        {
            return false;
        }

        var name = ElementText.Of(link);
        return name.Length >= ShortestName
            && ElementText.Of(node) is var card
            && card.Length > name.Length
            && card.StartsWith(name, StringComparison.Ordinal)
            && HasLink(node, name, 0);
    }

    private static bool HasLink(PageNode node, string name, int depth) =>
        depth < DeepestCard
        && node.Children.Exists(child =>
            (child.Tag is "a" && string.Equals(ElementText.Of(child), name, StringComparison.Ordinal))
            || HasLink(child, name, depth + 1)
        );

    private void Append(string text, int index, bool verbatim)
    {
        if (_text.Length > LongestBlock)
        {
            return;
        }

        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var run = 0;
            while (run < rest.Length && !IsSpace(rest[run]) && !IsDropped(rest[run]))
            {
                run++;
            }

            if (run > 0)
            {
                _start = _start < 0 ? index : _start;
                _breaks = 0;
                _text.Append(rest[..run]);
            }
            else if (IsSpace(rest[0]) && _text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }

            rest = rest[Math.Max(1, run)..];
        }

        bool IsSpace(char c) => !verbatim && char.IsWhiteSpace(c);
    }

    private static bool IsDropped(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' || (char.IsControl(c) && c is not ('\n' or '\t'));

    private void Break(PageNode at, PageNode container)
    {
        if (++_breaks >= 2)
        {
            Flush(container);
        }
        else if (_text.Length > 0)
        {
            if (_text[^1] == ' ')
            {
                _text.Length--;
            }

            _text.Append('\n');
        }
    }

    private void EndLink()
    {
        var end = _text.Length;
        if (_href is not null && _linkStart >= 0 && end > _linkStart)
        {
            _links.Add(new BlockLink(_linkStart, end - _linkStart, _href));
        }
    }

    private void Flush(PageNode element)
    {
        EndLink();
        _breaks = 0;
        _linkStart = 0;
        if (_start >= 0)
        {
            var text = _text.ToString().TrimEnd();
            BlockLink[] links =
                _links.Count == 0 ? [] : [.. _links.Where(link => link.Start < text.Length).Select(link => Within(link, text))];
            var (kind, level) = ElementKinds.KindOf(element);
            _blocks.Add(
                new Block
                {
                    Order = _blocks.Count,
                    Start = _start,
                    Element = element,
                    Kind = kind,
                    Level = level,
                    Text = text,
                    Links = links,
                    Weight = BlockWeight.Of(text),
                    LinkWeight = links.Sum(link => BlockWeight.Of(text.AsSpan(link.Start, link.Length))),
                }
            );
        }

        _text.Clear();
        _links.Clear();
        _start = -1;
    }

    private static BlockLink Within(BlockLink link, string text)
    {
        var end = Math.Min(link.Start + link.Length, text.Length);
        var start = link.Start;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new BlockLink(start, end - start, link.Href);
    }
}
