namespace DeepSeekTracker.Web.Hosting;

/// <summary>The manifest <c>press.json</c>.</summary>
public sealed record PressManifest(IReadOnlyList<PressOutlet> Outlets, IReadOnlyList<PressPage> Pages, PressExpectation Expected);

public sealed record PressOutlet(
    string Key,
    string Name,
    string Host,
    string? Country,
    string? Language,
    string? Type,
    IReadOnlyList<PressFeed> Feeds
);

public sealed record PressFeed(
    string Path,
    string? ContentType,
    IReadOnlyList<string>? ContentTypes,
    IReadOnlyList<string> Editions,
    string Behaviour,
    string? MovedTo
);

public sealed record PressPage(string Host, string Path, string File, string? ContentType, int Status);

public sealed record PressExpectation(
    int Articles,
    int OffStory,
    IReadOnlyList<PressTitleChange> TitleChanges,
    IReadOnlyList<string> MatchedByBodyOnly,
    IReadOnlyList<string> Paywalled,
    IReadOnlyList<string> Forbidden,
    IReadOnlyList<string> NotFound,
    IReadOnlyList<string> RobotCheck
);

public sealed record PressTitleChange(string Host, string Path, string Before, string After);
