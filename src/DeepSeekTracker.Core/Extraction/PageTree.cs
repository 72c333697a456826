using AngleSharp.Dom;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>Copies AngleSharp's tree into ours, leaving out what never holds text.</summary>
internal static class PageTree
{
    private static readonly HashSet<string> Skipped = ["script", "style", "svg", "math", "template", "object", "embed", "canvas"];

    public static PageNode Of(IElement root)
    {
        var next = 0;
        return Copy(root, null, ref next);
    }

    private static PageNode Copy(IElement element, PageNode? parent, ref int next)
    {
        var node = new PageNode(element.LocalName.ToLowerInvariant(), parent) { Index = next++ };
        if (element.Attributes.Length > 0 || node.Tag.Contains('-', StringComparison.Ordinal))
        {
            node.SetAttributes(Copy(element.Attributes));
        }

        // By index: AngleSharp looks up the place of a node among its siblings each time it is asked for the next one.
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[i];
            if (child is IElement inner)
            {
                if (!Skipped.Contains(inner.LocalName))
                {
                    node.Add(Copy(inner, node, ref next));
                }
            }
            else if (child is IText text && text.Data.Length > 0)
            {
                node.Add(new PageNode("", node, InlineSpaces.Bare(text.Data)) { Index = next, End = next + 1 });
                next++;
            }
        }

        node.End = next;
        return node;
    }

    private static (string Name, string Value)[] Copy(INamedNodeMap attributes)
    {
        var copies = new (string Name, string Value)[attributes.Length];
        for (var i = 0; i < copies.Length; i++)
        {
            if (attributes[i] is { } attribute)
            {
                copies[i] = (attribute.Name.ToLowerInvariant(), attribute.Value);
            }
        }

        return copies;
    }
}
