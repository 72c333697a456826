namespace DeepSeekTracker.Core.Search;

/// <summary>Something in a search that was not understood, or not as it may have been meant.</summary>
/// <param name="Position">Its first character, counted from 1.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Text">What, and what to write instead, as one or two sentences.</param>
public sealed record SearchProblem(int Position, int Length, string Text)
{
    /// <summary>Asks whether <see cref="Instead"/> was meant.</summary>
    public const string DidYouMean = "Did you mean {0}?";

    /// <summary>True where the search goes without something that was asked for: it finds more, or stands in another order.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>What can be written in place of these characters; null where nothing is near.</summary>
    public string? Instead { get; init; }

    /// <summary>The sentence that offers <see cref="Instead"/>, which stands at {0}.</summary>
    public string Offer { get; init; } = DidYouMean;

    /// <summary>All of it as plain text.</summary>
    public string Message => Instead is null ? Text : $"{Text} {Offer.Replace("{0}", Instead, StringComparison.Ordinal)}";

    /// <summary>The search with <see cref="Instead"/> in its place.</summary>
    /// <param name="search">The search that was read.</param>
    public string Mended(string search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (start, end) = (Math.Min(Position - 1, search.Length), Math.Min(Position - 1 + Length, search.Length));
        return $"{search[..start]}{Instead}{search[end..]}";
    }
}
