namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>A name with its number of articles and the list that holds them.</summary>
public sealed record TallyRow(string Name, string Href, int Count);

/// <summary>A short list of names with numbers, under a heading.</summary>
/// <param name="Id">The heading's id.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Rows">The rows; nothing is shown where there are none.</param>
/// <param name="All">Where all of them are listed, not only the first.</param>
public sealed record Tally(string Id, string Heading, IReadOnlyList<TallyRow> Rows, NavLink? All = null);
