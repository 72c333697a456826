namespace DeepSeekTracker.Web.Fetching;

/// <summary>Carries a result out of the depth of a stream or a connect call; <see cref="Fetcher"/> turns it into the answer.</summary>
internal sealed class FetchStopped(FetchResult result) : Exception(result.ToString())
{
    public FetchResult Result { get; } = result;

    public static FetchStopped Refused(FetchRefusal why, string message) => new(new FetchResult.Refused(why, message));

    public static FetchStopped Unreachable(string message) => new(new FetchResult.Unreachable(message));
}
