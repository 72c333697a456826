namespace DeepSeekTracker.Core.Stories;

/// <summary>The topics of a story file. Terms stand in groups that share a weight, so that each language has its own lines.</summary>
internal static class TopicSection
{
    internal static readonly string[] TopicMembers =
    [
        "key",
        "name",
        "description",
        "threshold",
        "aside",
        "terms",
        "notInTitle",
        "notInLead",
        "notInBody",
    ];
    internal static readonly string[] GroupMembers = ["language", "weight", "any"];

    private const double DefaultThreshold = 3;

    public static IReadOnlyList<Topic> Read(JsonMembers story, List<StoryFileProblem> problems)
    {
        var topics = new List<Topic>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, path) in story.Items("topics"))
        {
            var topic = ReadTopic(new JsonMembers(element, path, problems, TopicMembers), problems);
            if (topic.Key.Length > 0 && !keys.Add(topic.Key))
            {
                story.Note($"{path}.key", $"'{topic.Key}' is the key of an earlier topic; choose another.");
            }

            topics.Add(topic);
        }

        return topics;
    }

    private static Topic ReadTopic(JsonMembers members, List<StoryFileProblem> problems)
    {
        var terms = ReadTerms(members, problems);
        if (terms.Count == 0)
        {
            members.Note(members.PathOf("terms"), "names no term, so no article would get the topic; add at least one.");
        }

        return new Topic
        {
            Key = Slug.Read(members, "key"),
            Name = members.Text("name"),
            Description = members.Text("description"),
            Threshold = members.PositiveNumber("threshold", DefaultThreshold),
            IsAside = members.Flag("aside"),
            Terms = terms,
            NotInTitle = TermList.Read(members, "notInTitle"),
            NotInLead = TermList.Read(members, "notInLead"),
            NotInBody = TermList.Read(members, "notInBody"),
        };
    }

    private static List<WeightedTerm> ReadTerms(JsonMembers topic, List<StoryFileProblem> problems)
    {
        var terms = new List<WeightedTerm>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (element, path) in topic.Items("terms"))
        {
            var group = new JsonMembers(element, path, problems, GroupMembers);
            var weight = group.PositiveNumber("weight", 1);
            if (group.Has("language"))
            {
                _ = group.Text("language");
            }

            foreach (var term in TermList.Read(group, "any"))
            {
                if (!seen.Add(term))
                {
                    group.Note(group.PathOf("any"), $"'{term}' stands in an earlier group of the topic; keep one.");
                    continue;
                }

                terms.Add(new WeightedTerm(term, weight));
            }
        }

        return terms;
    }
}
