using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Compare;

/// <summary>The parts of a comparison: each has an address of its own, so that none is heavy.</summary>
public enum ComparePart
{
    /// <summary>How much, and when first.</summary>
    Overview,

    /// <summary>On what.</summary>
    Topics,

    /// <summary>The headlines of one day.</summary>
    Headlines,

    /// <summary>The words that a side uses more than the others.</summary>
    Words,

    /// <summary>The charts' numbers.</summary>
    Table,

    /// <summary>The choice of other sides.</summary>
    Sides,
}

/// <summary>The part in an address.</summary>
public static class CompareParts
{
    public static readonly IReadOnlyList<ComparePart> All = Enum.GetValues<ComparePart>();

    /// <summary>Null for what is no part.</summary>
    public static ComparePart? Parse(string? word) =>
        string.IsNullOrEmpty(word)
            ? ComparePart.Overview
            : All.Where(part => part != ComparePart.Overview && Word(part) == word)
                .Select(part => (ComparePart?)part)
                .FirstOrDefault();

    public static string Path(ComparePart part) => part == ComparePart.Overview ? "/compare" : $"/compare/{Word(part)}";

    /// <summary>The part's name for the reader.</summary>
    public static string Name(ComparePart part) =>
        part switch
        {
            ComparePart.Headlines => T("Headlines of a day"),
            ComparePart.Words => T("Words"),
            ComparePart.Table => T("Numbers as a table"),
            ComparePart.Sides => T("Choose other sides"),
            ComparePart.Topics => T("Topics"),
            _ => T("Volume and first reports"),
        };

    private static string Word(ComparePart part) => part.ToString().ToLowerInvariant();
}
