namespace DeepSeekTracker.Web.Queries;

/// <summary>One part of the list of feeds.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Total">Feeds that the filter lets through.</param>
public sealed record FeedPage(IReadOnlyList<FeedRow> Rows, int Page, int Pages, int Total);

/// <summary>How many feeds there are, and how many in each state, the worst state first.</summary>
public sealed record FeedCounts(int All, int NeedAttention, IReadOnlyList<(string State, int Count)> States);

/// <summary>The feeds of an outlet in one word: that of the worst.</summary>
public sealed record OutletHealth(string Worst, bool NeedsAttention, int Feeds);
