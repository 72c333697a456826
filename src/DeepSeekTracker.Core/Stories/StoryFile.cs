using System.Text.Json;

namespace DeepSeekTracker.Core.Stories;

/// <summary>
/// Reads a <c>story.json</c>; its members are told in <c>stories/story.schema.json</c>. Strict, because a misspelt member
/// would quietly change which articles are found.
/// </summary>
public static class StoryFile
{
    internal static readonly string[] StoryMembers =
    [
        "$schema",
        "key",
        "name",
        "summary",
        "window",
        "match",
        "topics",
        "claimWords",
        "claims",
    ];
    internal static readonly string[] WindowMembers = ["from", "to"];
    internal static readonly string[] MatchMembers = ["any", "anyWithContext", "context", "except"];

    /// <summary>The story, or all faults of the file with their places; never throws for what the text says.</summary>
    public static StoryFileReading Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
            var problems = new List<StoryFileProblem>();
            var story = ReadStory(document.RootElement, problems);
            return problems.Count == 0 ? new StoryFileReading.Read(story) : new StoryFileReading.Faulty(problems);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $" Line {line + 1}, byte {e.BytePositionInLine + 1} of it." : "";
            return NotJson($"is not valid JSON; correct the mark that cannot stand there.{place}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // System.Text.Json says so of half surrogate pairs, written plainly or as \uD800.
            return NotJson("holds a character that is not valid Unicode; remove it.");
        }
    }

    private static StoryFileReading.Faulty NotJson(string message) => new([new StoryFileProblem("$", message)]);

    private static Story ReadStory(JsonElement root, List<StoryFileProblem> problems)
    {
        var members = new JsonMembers(root, "$", problems, StoryMembers);
        return new Story
        {
            Key = Slug.Read(members, "key"),
            Name = members.Text("name"),
            Summary = members.Text("summary"),
            Window = ReadWindow(members.Object("window", WindowMembers)),
            Match = ReadMatch(members.Object("match", MatchMembers)),
            Topics = TopicSection.Read(members, problems),
            Claims = ClaimSection.Read(members, problems),
        };
    }

    private static StoryWindow ReadWindow(JsonMembers members)
    {
        var window = new StoryWindow(members.Day("from"), members.Day("to"));
        if (window.From > window.To && window.To != default)
        {
            members.Note(members.Path, "ends before it begins; exchange from and to.");
        }

        return window;
    }

    private static MatchRule ReadMatch(JsonMembers members)
    {
        var rule = new MatchRule
        {
            Any = TermList.Read(members, "any"),
            AnyWithContext = TermList.Read(members, "anyWithContext"),
            Context = TermList.Read(members, "context"),
            Except = TermList.Read(members, "except"),
        };
        if (rule.Any.Count == 0 && rule.AnyWithContext.Count == 0)
        {
            members.Note(members.PathOf("any"), "names no term, so no article would belong; add at least one.");
        }

        if (rule.AnyWithContext.Count > 0 && rule.Context.Count == 0)
        {
            members.Note(members.PathOf("context"), "is empty while anyWithContext is not; add terms or empty both.");
        }

        return rule;
    }
}
