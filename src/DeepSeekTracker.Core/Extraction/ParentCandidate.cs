namespace DeepSeekTracker.Core.Extraction;

/// <summary>
/// The third candidate follows Readability's idea: paragraphs vote for their parent and, by half, for its parent; names and
/// links weigh the votes; siblings of the winner that read like it come along.
/// </summary>
internal static class ParentCandidate
{
    private const int LightestVote = 25;
    private const int NameWeight = 25;

    public static List<Block> Choose(PageBlocks blocks, bool[] pruned)
    {
        var scores = Scores(blocks, pruned);
        var top = scores.Select(pair => (Node: pair.Key, Score: pair.Value * (1 - blocks.LinkShareOf(pair.Key)))).DefaultIfEmpty().MaxBy(pair => pair.Score);
        if (top.Node is not { } winner)
        {
            return [];
        }

        var chosen = new bool[blocks.All.Count];
        Take(winner);
        foreach (var sibling in winner.Parent?.Children ?? [])
        {
            if (sibling != winner && !sibling.IsText && Belongs(sibling))
            {
                Take(sibling);
            }
        }

        return [.. blocks.All.Where(block => chosen[block.Order])];

        void Take(PageNode node)
        {
            var (from, to) = blocks.Inside(node);
            for (var i = from; i < to; i++)
            {
                chosen[i] = !pruned[i];
            }
        }

        bool Belongs(PageNode sibling)
        {
            var bonus = sibling.Names.Length > 0 && string.Equals(sibling.Names, winner.Names, StringComparison.Ordinal) ? top.Score * 0.2 : 0;
            if (scores.GetValueOrDefault(sibling) + bonus >= Math.Max(10, top.Score * 0.2))
            {
                return true;
            }

            return sibling.Tag is "p" && blocks.WeightOf(sibling) is var weight && (weight > 80 ? blocks.LinkShareOf(sibling) < 0.25 : weight > 0 && blocks.LinkShareOf(sibling) == 0);
        }
    }

    private static Dictionary<PageNode, double> Scores(PageBlocks blocks, bool[] pruned)
    {
        Dictionary<PageNode, double> scores = [];
        foreach (var block in blocks.All)
        {
            if (pruned[block.Order] || block.Weight < LightestVote || block.LinkShare > 0.5)
            {
                continue;
            }

            var vote = 1 + block.Text.Count(c => c is ',' or '，' or '、' or '،') + Math.Min(3, block.Weight / 100.0);
            var node = block.Element.Tag is "p" or "pre" or "blockquote" or "li" or "td" ? block.Element.Parent : block.Element;
            for (var level = 0; level < 3 && node is not null; level++, node = node.Parent)
            {
                scores.TryAdd(node, WeightOfNames(node));
                scores[node] += vote / (level == 0 ? 1 : level == 1 ? 2 : 6);
            }
        }

        return scores;
    }

    private static double WeightOfNames(PageNode node)
    {
        var tag = node.Tag is "article" or "div" or "section" or "main" ? 5 : node.Tag is "ul" or "ol" or "form" or "td" ? -3 : 0;
        var names = node.Marks.HasFlag(NameMarks.Body) ? NameWeight : (node.Marks & (NameMarks.Junk | NameMarks.Comments)) != 0 ? -NameWeight : 0;
        return tag + names;
    }
}
