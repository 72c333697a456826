namespace DeepSeekTracker.Web.Ingest;

/// <summary>What came of something that the owner asked for, in words for the owner.</summary>
/// <param name="Ok">False where nothing was changed.</param>
/// <param name="Message">One or two sentences.</param>
/// <param name="FeedId">The feed that it is about, where it is about one.</param>
public sealed record OwnerAnswer(bool Ok, string Message, int? FeedId = null)
{
    internal static OwnerAnswer No(string message, int? feedId = null) => new(false, message, feedId);

    internal static OwnerAnswer Yes(string message, int? feedId = null) => new(true, message, feedId);
}
