namespace DeepSeekTracker.Core.Feeds;

/// <summary>One place that had to be repaired.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="Near">The text around it; null where the element is named.</param>
internal readonly record struct MarkupFault(int Line, string What, string? Near);

/// <summary>The places that had to be repaired: the first of them, and how many more there are.</summary>
internal sealed class MarkupFaults
{
    private const int Most = 100;
    private const int LongestName = 40;

    private readonly List<MarkupFault> _first = [];

    public IReadOnlyList<MarkupFault> First => _first;

    /// <summary>Places beyond those that are kept.</summary>
    public int More { get; private set; }

    public bool HasRoom => _first.Count < Most;

    public void Add(MarkupNode node, string what)
    {
        if (HasRoom)
        {
            var name = node.Name.Length > LongestName ? node.Name[..LongestName] + "…" : node.Name;
            Add(node.Line, $"<{name}> {what}", null);
        }
        else
        {
            Count();
        }
    }

    public void Add(int line, string what, string? near) => _first.Add(new MarkupFault(line, what, near));

    /// <summary>One more, for which there is no room.</summary>
    public void Count() => More++;
}
