namespace DeepSeekTracker.Web.Queries;

/// <summary>A search that takes longer than a page may wait. It goes on for a while, and its answer is kept for whoever asks again.</summary>
public sealed class SlowSearchException() : Exception("The search takes longer than a page waits for it.");
