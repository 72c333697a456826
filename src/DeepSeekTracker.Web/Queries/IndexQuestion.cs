using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>What the full-text index is asked, with the state of the articles that it is asked at.</summary>
/// <param name="Most">Hits that are wanted; -1 for all.</param>
/// <param name="Version">The number of the last change.</param>
internal sealed record IndexQuestion(string Match, long First, long Last, IndexOrder Order, int Most, long Version)
{
    private const int LongMatch = 300;

    /// <summary>Who asks waits for the answer, however long it takes.</summary>
    public bool IsPatient { get; init; }

    /// <summary>Many words, or beginnings of words.</summary>
    public bool IsLong => IsJoined || Match.Length > LongMatch;

    /// <summary>Beginnings of words: the index joins all words with one before it gives the first hit, however few places are asked.</summary>
    public bool IsJoined => Match.Contains("\" *", StringComparison.Ordinal);
}

/// <summary>Hits of the index.</summary>
/// <param name="Places">Rising; of the best, the best first.</param>
/// <param name="HasMore">There are more, beyond these in the order that was asked.</param>
internal sealed record FoundHits(List<long> Places, bool HasMore);
