using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeepSeekTracker.Core.Stories;

/// <summary>The topics of a story as a file of their own, in the form of <c>story.json</c>'s section.</summary>
public static class TopicRules
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The topics as one line of JSON in their order; the terms of one weight stand together.</summary>
    public static string Write(IReadOnlyList<Topic> topics) =>
        JsonSerializer.Serialize(
            new
            {
                topics = topics.Select(topic => new
                {
                    key = topic.Key,
                    name = topic.Name,
                    description = topic.Description,
                    threshold = topic.Threshold,
                    aside = topic.IsAside,
                    terms = topic
                        .Terms.GroupBy(term => term.Weight)
                        .Select(group => new { weight = group.Key, any = group.Select(term => term.Term) }),
                    notInTitle = topic.NotInTitle,
                    notInLead = topic.NotInLead,
                    notInBody = topic.NotInBody,
                }),
            },
            Plain
        );

    /// <summary>Reads what <see cref="Write"/> wrote; null where it cannot be used any more.</summary>
    public static IReadOnlyList<Topic>? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var problems = new List<StoryFileProblem>();
            var topics = TopicSection.Read(new JsonMembers(document.RootElement, "$", problems, "topics"), problems);
            return problems.Count == 0 ? topics : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
