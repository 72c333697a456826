using DeepSeekTracker.Core.Search;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Something in an address that was not understood, or a name that nothing has, with what may have been meant.</summary>
public sealed record UnknownName(string Sentence, IReadOnlyList<NavLink> Meant)
{
    /// <summary>The sentence with what may have been meant at {0}, where the search language has one of its own.</summary>
    public string Offer { get; init; } = SearchProblem.DidYouMean;

    /// <summary>A sentence alone.</summary>
    public static UnknownName Told(string sentence) => new(sentence, []);
}
