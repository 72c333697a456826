using System.Text.RegularExpressions;

namespace DeepSeekTracker.Core.Search;

/// <summary>Where words are looked for.</summary>
public enum SearchPart
{
    /// <summary>Title or text.</summary>
    Anywhere,

    /// <summary>The article's title.</summary>
    Title,

    /// <summary>The text below the title.</summary>
    Body,

    /// <summary>The first paragraph.</summary>
    Lead,

    /// <summary>Who wrote it, as the outlet has it.</summary>
    Author,

    /// <summary>The article's address.</summary>
    Address,
}

/// <summary>What a search can ask of an article besides its words.</summary>
public enum SearchField
{
    /// <summary>The outlet's key, or all of its name.</summary>
    Outlet,

    /// <summary>One of the outlet's domains.</summary>
    Domain,

    /// <summary>The outlet's type, such as <c>newspaper</c> (<c>type:</c>).</summary>
    Kind,

    /// <summary>The outlet's country, ISO 3166-1 alpha-2.</summary>
    Country,

    /// <summary>The article's language, a BCP 47 tag (<c>lang:</c>).</summary>
    Language,

    /// <summary>The key of one of the story's topics; spaces stand for hyphens.</summary>
    Topic,

    /// <summary>Whether the text could be had, in the words of the export, such as <c>consent-wall</c> (<c>state:</c>).</summary>
    TextState,

    /// <summary>Yes-or-no facts: undated, off-story, paywalled, no-text, dead, edited, copy, original, independent, daily-list.</summary>
    Is,

    /// <summary>How far an article is about the story: about, part, mention.</summary>
    Relevance,
}

/// <summary>Which instant of an article a range of days speaks of.</summary>
public enum SearchTime
{
    /// <summary>The date of publication.</summary>
    Published,

    /// <summary>When this database first saw the article.</summary>
    Seen,

    /// <summary>When a change of the article's facts was noticed.</summary>
    Edited,
}

/// <summary>The order that a search asks for.</summary>
public enum SearchOrder
{
    /// <summary>Newest publication first (<c>sort:-date</c>).</summary>
    Newest,

    /// <summary>Oldest publication first (<c>sort:date</c>).</summary>
    Oldest,

    /// <summary>The best of the newest hits first.</summary>
    Relevance,

    /// <summary>Most words first (<c>sort:length</c>).</summary>
    Longest,
}

/// <summary>One part of a search that was understood.</summary>
public abstract record SearchNode
{
    /// <summary>True where it asks for words, not only for facts.</summary>
    public bool HasWords =>
        this switch
        {
            SearchWords or SearchNear or SearchSame => true,
            SearchNot not => not.Of.HasWords,
            SearchAll all => all.Of.Any(part => part.HasWords),
            SearchAny any => any.Of.Any(part => part.HasWords),
            _ => false,
        };

    /// <summary>True where the texts themselves must be read to answer it.</summary>
    public bool ReadsTexts =>
        this switch
        {
            SearchPattern or SearchSame or SearchLink => true,
            SearchNot not => not.Of.ReadsTexts,
            SearchAll all => all.Of.Any(part => part.ReadsTexts),
            SearchAny any => any.Of.Any(part => part.ReadsTexts),
            _ => false,
        };

    /// <summary>True where the full-text index can answer it, or a part of it.</summary>
    public bool IsInIndex =>
        this switch
        {
            SearchLength or SearchClaim or SearchInstants or SearchPattern or SearchLink => false,
            SearchDays { Time: SearchTime.Edited } => false,
            SearchValue { Field: SearchField.Relevance } => false,
            SearchValue { Field: SearchField.Is } value => value.Value.ToLowerInvariant()
                is not (
                    SearchValue.Copy
                    or SearchValue.Original
                    or SearchValue.Independent
                    or SearchValue.Edited
                    or SearchValue.DailyList
                ),
            SearchNot not => not.Of.IsInIndex,
            SearchAll all => all.Of.Any(part => part.IsInIndex),
            SearchAny any => any.Of.Any(part => part.IsInIndex),
            _ => true,
        };
}

/// <summary>Words that stand side by side in this order.</summary>
/// <param name="Words">As <see cref="SearchTokens"/> cuts them; never empty.</param>
/// <param name="IsPrefix">The last word may go on.</param>
/// <param name="Part">Where.</param>
/// <param name="Written">As the reader wrote it.</param>
public sealed record SearchWords(IReadOnlyList<string> Words, bool IsPrefix, SearchPart Part, string Written) : SearchNode
{
    /// <summary>True for what stands in quotation marks: it is looked for as it is.</summary>
    public bool IsExact { get; init; }

    /// <summary>True where part, prefix, words and what they find are the same; how it was written does not count.</summary>
    public bool Equals(SearchWords? other) =>
        other is not null
        && Part == other.Part
        && IsPrefix == other.IsPrefix
        && IsExact == other.IsExact
        && Words.SequenceEqual(other.Words);

    /// <summary>Agrees with <see cref="Equals(SearchWords?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Part, IsPrefix, Words.Count, Words[0]);
}

/// <summary>A field with a value, such as an outlet's key.</summary>
public sealed record SearchValue(SearchField Field, string Value) : SearchNode
{
    /// <summary>A yes-or-no fact: not about the story.</summary>
    public const string OffStory = "off-story";

    /// <summary>A yes-or-no fact: a copy or excerpt of another article.</summary>
    public const string Copy = "copy";

    /// <summary>A yes-or-no fact: no copy.</summary>
    public const string Original = "original";

    /// <summary>A yes-or-no fact: a report of its own, with a text that repeats no other's.</summary>
    public const string Independent = "independent";

    /// <summary>A yes-or-no fact: nothing dates it but the list of a day that named it.</summary>
    public const string DailyList = "daily-list";

    /// <summary>A yes-or-no fact: a change of it was noticed.</summary>
    public const string Edited = "edited";

    /// <summary>A yes-or-no fact: its address led nowhere when it was last fetched.</summary>
    public const string Dead = "dead";
}

/// <summary>A range of days (UTC), both ends included; or the last <paramref name="LastDays"/> days up to today.</summary>
public sealed record SearchDays(SearchTime Time, DateOnly? From, DateOnly? To, int? LastDays = null) : SearchNode;

/// <summary>When an article was first seen here, both ends included.</summary>
public sealed record SearchInstants(DateTimeOffset? From, DateTimeOffset? To) : SearchNode;

/// <summary>Words or phrases that stand close together, in any order, in the title, the first paragraph or the rest of the text.</summary>
/// <param name="Pieces">At least two.</param>
/// <param name="Distance">Most words between the first piece's end and the last one's start.</param>
public sealed record SearchNear(IReadOnlyList<SearchWords> Pieces, int Distance) : SearchNode
{
    /// <summary>The largest distance that a search may ask for, in words; more is read as this, and told.</summary>
    public const int Farthest = 100;
}

/// <summary>Words or phrases that stand in one sentence of the title or text, in any order.</summary>
/// <param name="Pieces">At least two.</param>
public sealed record SearchSame(IReadOnlyList<SearchWords> Pieces) : SearchNode;

/// <summary>A regular expression that the title or text matches as it is written there.</summary>
/// <param name="Expression">Without backtracking: its time rises with the text's length alone.</param>
/// <param name="Part">Where.</param>
public sealed record SearchPattern(Regex Expression, SearchPart Part) : SearchNode;

/// <summary>A link in the text to a domain or what lies below it.</summary>
public sealed record SearchLink(string Domain) : SearchNode;

/// <summary>A range of word counts, both ends included.</summary>
public sealed record SearchLength(int? Least, int? Most) : SearchNode;

/// <summary>What must not be.</summary>
public sealed record SearchNot(SearchNode Of) : SearchNode;

/// <summary>All of these.</summary>
public sealed record SearchAll(IReadOnlyList<SearchNode> Of) : SearchNode;

/// <summary>Any of these.</summary>
public sealed record SearchAny(IReadOnlyList<SearchNode> Of) : SearchNode;

/// <summary>A search as it was understood.</summary>
/// <param name="Root">Null where nothing is asked.</param>
/// <param name="Order">Null where none is asked.</param>
/// <param name="Problems">What was left out or read otherwise; empty where all was understood.</param>
public sealed record SearchReading(SearchNode? Root, SearchOrder? Order, IReadOnlyList<SearchProblem> Problems)
{
    /// <summary>What was read as the language has it, but may find more or less than was thought.</summary>
    public IReadOnlyList<SearchProblem> Tips { get; init; } = [];

    /// <summary>The search as it was written, but for what asks for an order.</summary>
    public string WithoutOrder { get; init; } = "";

    /// <summary>The parts that stand side by side, each as it was written.</summary>
    public IReadOnlyList<WrittenPart> Parts { get; init; } = [];

    /// <summary>The names that were asked for by a field, with their places: whoever knows the names can tell which is none.</summary>
    public IReadOnlyList<SearchedValue> Values { get; init; } = [];

    /// <summary>The claims that were asked for by name, with their places.</summary>
    public IReadOnlyList<SearchedClaim> Claims { get; init; } = [];
}

/// <summary>A field with its value, where it stands in the search.</summary>
/// <param name="Value">The field and what it asks for.</param>
/// <param name="Position">Its first character, counted from 1.</param>
/// <param name="Length">Its characters.</param>
public sealed record SearchedValue(SearchValue Value, int Position, int Length);

/// <summary>A claim that a search names, where it stands.</summary>
/// <param name="Claim">What is asked.</param>
/// <param name="Position">Its first character, counted from 1.</param>
public sealed record SearchedClaim(SearchClaim Claim, int Position);

/// <summary>A part of a search with its text.</summary>
public sealed record WrittenPart(SearchNode Node, string Text);
