namespace DeepSeekTracker.Web.Access;

/// <summary>What the database keeps of its owner.</summary>
/// <param name="Hash">Of the password, by ASP.NET Core's own hasher.</param>
/// <param name="Stamp">Random, new with each password: a session that carries another one is over.</param>
/// <param name="Ended">Sessions that were signed out and whose cookies have not expired yet.</param>
internal sealed record OwnerRecord(string Hash, string Stamp, IReadOnlyList<EndedSession> Ended);

/// <param name="Id">Random, in the session's cookie.</param>
/// <param name="Until">When no copy of the cookie can be valid any more.</param>
internal sealed record EndedSession(string Id, DateTimeOffset Until);
