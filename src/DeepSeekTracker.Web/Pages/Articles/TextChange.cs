using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Web.Pages.Articles;

/// <summary>What parts two texts: the paragraphs that only one of them has, in its order. One that only moved is in neither list.</summary>
public sealed record TextChange(IReadOnlyList<string> Gone, IReadOnlyList<string> Come)
{
    public static TextChange Of(IReadOnlyList<TextBlock> before, IReadOnlyList<TextBlock> after) =>
        new(Only(before, after), Only(after, before));

    /// <summary>A paragraph that stands twice in one and once in the other differs once.</summary>
    private static List<string> Only(IReadOnlyList<TextBlock> here, IReadOnlyList<TextBlock> there)
    {
        var counts = there
            .GroupBy(block => block.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var only = new List<string>();
        foreach (var block in here)
        {
            var left = counts.GetValueOrDefault(block.Text);
            counts[block.Text] = left - 1;
            if (left <= 0)
            {
                only.Add(block.Text);
            }
        }

        return only;
    }
}
