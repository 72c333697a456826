namespace DeepSeekTracker.Web.Queries;

/// <summary>What came here last.</summary>
/// <param name="Rows">The last first.</param>
/// <param name="Read">How many texts were read for the search; null where it asks for none. Unless all were, rows may be missing.</param>
public sealed record Arrivals(IReadOnlyList<ArticleRow> Rows, TextsRead? Read);
