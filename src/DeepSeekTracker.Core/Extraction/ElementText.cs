using System.Text;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Extraction;

/// <summary>All text inside an element as one line.</summary>
internal static class ElementText
{
    private const int Longest = 4_000;

    public static string Of(PageNode element)
    {
        var built = new StringBuilder();
        Gather(element, built);
        return Whitespace.Collapse(built.ToString());
    }

    private static void Gather(PageNode node, StringBuilder built)
    {
        foreach (var child in node.Children)
        {
            if (built.Length > Longest)
            {
                return;
            }

            if (child.IsText)
            {
                built.Append(child.Text);
            }
            else
            {
                var parts = ElementKinds.IsBlock(child.Tag) || child.Tag is "br";
                built.Append(parts ? " " : "");
                Gather(child, built);
                built.Append(parts ? " " : "");
            }
        }
    }
}
