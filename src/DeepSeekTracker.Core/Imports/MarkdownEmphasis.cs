using System.Text;

namespace DeepSeekTracker.Core.Imports;

/// <summary>Finds which runs of <c>*</c>, <c>_</c> and <c>~</c> are marks and takes those away.</summary>
internal sealed class MarkdownEmphasis
{
    private readonly List<Run> _runs = [];
    private readonly Dictionary<char, Stack<Run>> _open = new()
    {
        ['*'] = new Stack<Run>(),
        ['_'] = new Stack<Run>(),
        ['~'] = new Stack<Run>(),
    };

    public void Add(char c, int position, int length, char before, char after)
    {
        var run = new Run(position, length);
        _runs.Add(run);
        var isInsideWord = c == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if ((c == '~' && length != 2) || isInsideWord)
        {
            return;
        }

        var open = _open[c];
        while (!char.IsWhiteSpace(before) && run.Length > run.Removed && open.TryPeek(out var opener))
        {
            var pair = Math.Min(run.Length - run.Removed, opener.Length - opener.Removed);
            run.Removed += pair;
            opener.Removed += pair;
            if (opener.Removed == opener.Length)
            {
                open.Pop();
            }
        }

        if (run.Removed < run.Length && !char.IsWhiteSpace(after))
        {
            open.Push(run);
        }
    }

    public (string Text, IReadOnlyList<LineLink> Links) Remove(string text, List<LineLink> links)
    {
        var clean = new StringBuilder(text.Length);
        var moved = new List<LineLink>(links.Count);
        var at = 0;
        var removed = 0;
        var link = 0;
        foreach (var run in _runs)
        {
            for (; link < links.Count && links[link].Start < run.Position; link++)
            {
                moved.Add(links[link] with { Start = links[link].Start - removed });
            }

            clean.Append(text, at, run.Position - at);
            at = run.Position + run.Removed;
            removed += run.Removed;
        }

        clean.Append(text, at, text.Length - at);
        moved.AddRange(links.Skip(link).Select(last => last with { Start = last.Start - removed }));
        return (clean.ToString(), moved);
    }

    private sealed class Run(int position, int length)
    {
        public int Position { get; } = position;

        public int Length { get; } = length;

        public int Removed { get; set; }
    }
}
