using System.Globalization;
using DeepSeekTracker.Core.Stories;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>A topic's rule as the owner's form holds it.</summary>
public sealed record TopicForm
{
    private const int LongestName = 100;
    private const int LongestDescription = 500;
    private const int LongestNote = 500;

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Threshold { get; init; } = "3";

    public bool Aside { get; init; }

    /// <summary>In the form of <see cref="TopicLines"/>.</summary>
    public string? Terms { get; init; }

    /// <summary>One term a line.</summary>
    public string? NotInTitle { get; init; }

    /// <summary>One term a line.</summary>
    public string? NotInLead { get; init; }

    /// <summary>One term a line.</summary>
    public string? NotInBody { get; init; }

    /// <summary>Why the rule is changed, for the list of versions.</summary>
    public string? Note { get; init; }

    internal static TopicForm Of(Topic topic) =>
        new()
        {
            Name = topic.Name,
            Description = topic.Description,
            Threshold = topic.Threshold.ToString("0.####", CultureInfo.InvariantCulture),
            Aside = topic.IsAside,
            Terms = TopicLines.Write(topic.Terms),
            NotInTitle = string.Join('\n', topic.NotInTitle),
            NotInLead = string.Join('\n', topic.NotInLead),
            NotInBody = string.Join('\n', topic.NotInBody),
        };

    /// <summary>The topic that the form describes; or everything that is wrong with it.</summary>
    internal (Topic? Topic, IReadOnlyList<string> Problems) Read(string key)
    {
        var terms = TopicLines.Read(Terms);
        var notInTitle = TopicLines.Read(NotInTitle, withWeights: false);
        var notInLead = TopicLines.Read(NotInLead, withWeights: false);
        var notInBody = TopicLines.Read(NotInBody, withWeights: false);
        List<string> problems =
        [
            .. Text(Name, "name", LongestName),
            .. Text(Description, "description", LongestDescription),
            .. string.IsNullOrWhiteSpace(Note) ? [] : Text(Note, "note", LongestNote),
            .. terms.Problems.Select(problem => $"Terms: {problem}"),
            .. notInTitle.Problems.Select(problem => $"Not in the title: {problem}"),
            .. notInLead.Problems.Select(problem => $"Not in the lead: {problem}"),
            .. notInBody.Problems.Select(problem => $"Not in the text: {problem}"),
        ];
        if (terms.Terms.Count == 0 && terms.Problems.Count == 0)
        {
            problems.Add("Name at least one term: without one, no article gets the topic.");
        }

        var isNumber = double.TryParse(Threshold, NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold);
        if (!isNumber || threshold is not (> 0 and <= 1000))
        {
            problems.Add($"“{Threshold}” is no threshold; write a number above 0 and up to 1000, such as 3.");
        }

        return problems.Count > 0
            ? (null, problems)
            : (
                new Topic
                {
                    Key = key,
                    Name = Name!.Trim(),
                    Description = Description!.Trim(),
                    Threshold = threshold,
                    IsAside = Aside,
                    Terms = terms.Terms,
                    NotInTitle = [.. notInTitle.Terms.Select(term => term.Term)],
                    NotInLead = [.. notInLead.Terms.Select(term => term.Term)],
                    NotInBody = [.. notInBody.Terms.Select(term => term.Term)],
                },
                []
            );
    }

    private static IEnumerable<string> Text(string? text, string what, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return $"Write a {what}.";
        }
        else if (text.Trim().Length > longest)
        {
            yield return $"The {what} is longer than {longest} characters; shorten it.";
        }
    }
}

/// <summary>A topic in a list.</summary>
public sealed record NamedTopic(string Key, string Name, string Description);

/// <summary>An article that would get or lose a topic.</summary>
/// <param name="Words">The words that give it; null where it loses it.</param>
public sealed record TopicChange(int ArticleId, string Title, string? Words);

/// <summary>What a rule would change, found by judging what is stored; nothing is changed yet.</summary>
/// <param name="Gains">The first of the articles that would get the topic.</param>
/// <param name="Losses">The first of those that would lose it.</param>
/// <param name="Kept">Articles that bear it before and after.</param>
/// <param name="Judged">Articles that were judged before the time was up.</param>
/// <param name="All">Articles that there are.</param>
public sealed record TopicPreview(
    IReadOnlyList<string> Problems,
    int Gained,
    int Lost,
    int Kept,
    int Judged,
    int All,
    IReadOnlyList<TopicChange> Gains,
    IReadOnlyList<TopicChange> Losses
)
{
    internal static TopicPreview No(IReadOnlyList<string> problems) => new(problems, 0, 0, 0, 0, 0, [], []);
}

/// <summary>One saved version of the topics.</summary>
/// <param name="IsInForce">It is the one that articles are judged by.</param>
public sealed record TopicVersion(int Id, string? Note, string By, DateTimeOffset At, DateTimeOffset? UndoneAt, bool IsInForce);
