namespace DeepSeekTracker.Web.Queries;

/// <summary>Work on the whole database that is not done yet.</summary>
/// <param name="Kind">record, search or analysis.</param>
/// <param name="Done">Articles that are done.</param>
/// <param name="Due">Articles in all; 0 where nobody knows.</param>
/// <param name="IsStopped">The owner stopped it: the next start goes on.</param>
public sealed record UnfinishedRow(string Kind, int Done, int Due, bool IsStopped);
