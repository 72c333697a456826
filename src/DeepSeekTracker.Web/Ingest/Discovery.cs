namespace DeepSeekTracker.Web.Ingest;

/// <summary>What was found at an address.</summary>
/// <param name="Asked">The address as it was given.</param>
/// <param name="Feeds">Every feed that was fetched and parsed; those that the page declares first.</param>
/// <param name="Notes">What was tried and is no feed, each with the reason.</param>
/// <param name="Probes">Addresses that were fetched.</param>
public sealed record Discovery(string Asked, IReadOnlyList<FoundFeed> Feeds, IReadOnlyList<string> Notes, int Probes);

/// <summary>A feed that was fetched and parsed, and not stored yet.</summary>
/// <param name="Url">The address to poll.</param>
/// <param name="Entries">Entries in it.</param>
/// <param name="Dated">Those with a date.</param>
/// <param name="Newest">The newest date; null where none is known.</param>
/// <param name="Matching">Entries that name the story.</param>
/// <param name="WithFullText">Entries that bring the article's text along.</param>
/// <param name="First">The first entries.</param>
/// <param name="KnownAs">The feed that is stored under this address already; null where none is.</param>
/// <param name="Outlet">The outlet that owns the feed's site, or a draft of one.</param>
public sealed record FoundFeed(
    string Url,
    string? Title,
    string Format,
    int Entries,
    int Dated,
    DateTimeOffset? Newest,
    int Matching,
    int WithFullText,
    IReadOnlyList<FoundEntry> First,
    int? KnownAs,
    OutletForm Outlet,
    IReadOnlyList<string> Repairs
);

/// <summary>One entry of a preview.</summary>
/// <param name="Date">As read, in UTC; else what the feed wrote; null where it gives none.</param>
/// <param name="Words">The words that name the story; empty where it does not match.</param>
public sealed record FoundEntry(string? Title, string? Link, string? Date, bool Matches, IReadOnlyList<string> Words);

/// <summary>What the owner states about an outlet.</summary>
/// <param name="Key">Its stable name; null for one that is not stored yet.</param>
/// <param name="Domains">One a line: a host, or a host with a path on a platform that outlets share.</param>
/// <param name="Aliases">Other names, one a line.</param>
/// <param name="Seen">All of it as it was when the form was shown, in our own writing; null: nobody asks whether it changed since.</param>
public sealed record OutletForm(
    string? Key = null,
    string? Name = null,
    string? Kind = null,
    string? Country = null,
    string? Language = null,
    string? Domains = null,
    string? Aliases = null,
    string? Note = null,
    [property: System.Text.Json.Serialization.JsonIgnore] string? Seen = null
);
