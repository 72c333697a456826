namespace DeepSeekTracker.Core.Search;

/// <summary>Where words are looked for.</summary>
public enum SearchPart
{
    /// <summary>Title or text.</summary>
    Anywhere,
    Title,

    /// <summary>The text below the title.</summary>
    Body,

    /// <summary>The first paragraph.</summary>
    Lead,
    Author,

    /// <summary>The article's address.</summary>
    Address,
}

/// <summary>What a search can ask of an article besides its words.</summary>
public enum SearchField
{
    Outlet,
    Domain,
    Kind,
    Country,
    Language,
    Topic,
    TextState,

    /// <summary>Yes-or-no facts: undated, off-story, paywalled, no-text, copy, original.</summary>
    Is,

    /// <summary>How far an article is about the story: about, part, mention.</summary>
    Relevance,
}

/// <summary>Which instant of an article a range of days speaks of.</summary>
public enum SearchTime
{
    Published,

    /// <summary>When this database first saw the article.</summary>
    Seen,
}

/// <summary>The order that a search asks for.</summary>
public enum SearchOrder
{
    Newest,
    Oldest,
    Relevance,
    Longest,
}

/// <summary>One part of a search that was understood.</summary>
public abstract record SearchNode
{
    /// <summary>True where it asks for words, not only for facts.</summary>
    public bool HasWords =>
        this switch
        {
            SearchWords => true,
            SearchNot not => not.Of.HasWords,
            SearchAll all => all.Of.Any(part => part.HasWords),
            SearchAny any => any.Of.Any(part => part.HasWords),
            _ => false,
        };
}

/// <summary>Words that stand side by side in this order.</summary>
/// <param name="Words">As <see cref="SearchTokens"/> cuts them; never empty.</param>
/// <param name="IsPrefix">The last word may go on.</param>
/// <param name="Part">Where.</param>
/// <param name="Written">As the reader wrote it.</param>
public sealed record SearchWords(IReadOnlyList<string> Words, bool IsPrefix, SearchPart Part, string Written) : SearchNode
{
    public bool Equals(SearchWords? other) =>
        other is not null && Part == other.Part && IsPrefix == other.IsPrefix && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => HashCode.Combine(Part, IsPrefix, Words.Count, Words[0]);
}

/// <summary>A field with a value, such as an outlet's key.</summary>
public sealed record SearchValue(SearchField Field, string Value) : SearchNode
{
    /// <summary>A yes-or-no fact: a copy or excerpt of another article.</summary>
    public const string Copy = "copy";

    /// <summary>A yes-or-no fact: no copy.</summary>
    public const string Original = "original";

    /// <summary>False for what changes after an article was stored, so that it is asked beside the words.</summary>
    public bool IsInIndex =>
        Field != SearchField.Relevance && !(Field == SearchField.Is && Value.ToLowerInvariant() is Copy or Original);
}

/// <summary>A range of days (UTC), both ends included; or the last <paramref name="LastDays"/> days up to today.</summary>
public sealed record SearchDays(SearchTime Time, DateOnly? From, DateOnly? To, int? LastDays = null) : SearchNode;

/// <summary>A range of word counts, both ends included.</summary>
public sealed record SearchLength(int? Least, int? Most) : SearchNode;

/// <summary>What must not be.</summary>
public sealed record SearchNot(SearchNode Of) : SearchNode;

/// <summary>All of these.</summary>
public sealed record SearchAll(IReadOnlyList<SearchNode> Of) : SearchNode;

/// <summary>Any of these.</summary>
public sealed record SearchAny(IReadOnlyList<SearchNode> Of) : SearchNode;

/// <summary>Something in a search that was not understood, or not as it may have been meant.</summary>
/// <param name="Position">Its first character, counted from 1.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Message">What, and what to write instead, as one or two sentences.</param>
public sealed record SearchProblem(int Position, int Length, string Message);

/// <summary>A search as it was understood.</summary>
/// <param name="Root">Null where nothing is asked.</param>
/// <param name="Order">Null where none is asked.</param>
/// <param name="Problems">What was left out or read otherwise; empty where all was understood.</param>
public sealed record SearchReading(SearchNode? Root, SearchOrder? Order, IReadOnlyList<SearchProblem> Problems);
