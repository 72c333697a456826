namespace DeepSeekTracker.Core.Search;

/// <summary>What an article answers to a claim of the story.</summary>
/// <param name="Name">The claim's key or words of it; null asks for any claim.</param>
public sealed record SearchClaim(string? Name) : SearchNode
{
    /// <summary>The unit of claims that are answered by a day, as yyyymmdd.</summary>
    private const string DateUnit = "date";

    /// <summary>An ISO 4217 code where the search names one; amounts are never converted.</summary>
    public string? Unit { get; init; }

    /// <summary>Least value; null where there is no lower end.</summary>
    public double? Least { get; init; }

    /// <summary>Greatest value; null where there is no upper end.</summary>
    public double? Most { get; init; }

    /// <summary>The ends themselves do not count: &gt; and &lt;.</summary>
    public bool IsOpen { get; init; }

    /// <summary>First day as yyyymmdd, for claims that are answered by one.</summary>
    public int? FirstDay { get; init; }

    /// <summary>Last day as yyyymmdd.</summary>
    public int? LastDay { get; init; }

    /// <summary>The key of a declared answer, such as a country.</summary>
    public string? Answer { get; init; }

    /// <summary>Any mention will do.</summary>
    public bool IsAnyValue => Least is null && Most is null && FirstDay is null && LastDay is null && Answer is null;

    /// <summary>The claims that the name means: the one with this key, or all whose keys have the name's words.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (Name is null)
        {
            return [.. keys];
        }

        var known = keys.ToList();
        var words = Name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return known.Contains(Name) ? [Name] : [.. known.Where(key => words.Length > 0 && words.All(key.Split('-').Contains))];
    }

    /// <summary>
    /// True where a mention of such a claim is what is asked. A stated range fits where it meets the asked one; an order of
    /// magnitude ("hundreds of billions") only where it lies inside. Falls are stored below zero and asked either way.
    /// </summary>
    /// <param name="low">Least value; null where the answer is a word.</param>
    /// <param name="high">Greatest value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="answer">The key of a declared answer.</param>
    /// <param name="isVague">Low and high only bound the order of magnitude.</param>
    public bool Holds(double? low, double? high, string unit, string? answer, bool isVague)
    {
        if (IsAnyValue)
        {
            return true;
        }

        if (Answer is not null)
        {
            return string.Equals(answer, Answer, StringComparison.OrdinalIgnoreCase);
        }

        if (low is not { } from || high is not { } to)
        {
            return false;
        }

        if (unit == DateUnit)
        {
            return (FirstDay is not null || LastDay is not null) && Meets(from, to, isVague, FirstDay, LastDay, isOpen: false);
        }

        if ((Least is null && Most is null) || (Unit is not null && Unit != unit))
        {
            return false;
        }

        var isFall = to <= 0 && (Least ?? 0) >= 0 && (Most ?? 0) >= 0;
        return isFall ? Meets(-to, -from, isVague, Least, Most, IsOpen) : Meets(from, to, isVague, Least, Most, IsOpen);
    }

    private static bool Meets(double from, double to, bool isInside, double? least, double? most, bool isOpen)
    {
        var (upper, lower) = isInside ? (from, to) : (to, from);
        return (least is not { } floor || (isOpen ? upper > floor : upper >= floor))
            && (most is not { } ceiling || (isOpen ? lower < ceiling : lower <= ceiling));
    }
}
