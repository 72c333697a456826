namespace DeepSeekTracker.Core.Stories;

/// <summary>The claims of a story file. Lists of terms that several claims need stand once, in <c>claimWords</c>, and are named as <c>@name</c>.</summary>
internal static class ClaimSection
{
    internal static readonly string[] ClaimMembers =
    [
        "key",
        "name",
        "question",
        "description",
        "kind",
        "unit",
        "plausible",
        "typical",
        "beyond",
        "subjects",
        "subjectGiven",
        "rivals",
        "cues",
        "except",
        "exceptUnlessTypical",
        "counted",
        "beyondCues",
        "realCues",
        "scopes",
        "answers",
        "tolerance",
        "fall",
        "change",
    ];
    internal static readonly string[] ScopeMembers = ["key", "name", "any"];
    internal static readonly string[] AnswerMembers = ["key", "name", "value", "any"];

    private const double DefaultTolerance = 0.02;

    public static IReadOnlyList<Claim> Read(JsonMembers story, List<StoryFileProblem> problems)
    {
        var words = story.TermLists("claimWords");
        var claims = new List<Claim>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, path) in story.Items("claims"))
        {
            var claim = ReadClaim(new JsonMembers(element, path, problems, ClaimMembers), words, problems);
            if (claim.Key.Length > 0 && !keys.Add(claim.Key))
            {
                story.Note($"{path}.key", $"'{claim.Key}' is the key of an earlier claim; choose another.");
            }

            claims.Add(claim);
        }

        return claims;
    }

    private static Claim ReadClaim(
        JsonMembers members,
        IReadOnlyDictionary<string, IReadOnlyList<string>> words,
        List<StoryFileProblem> problems
    )
    {
        var claim = new Claim
        {
            Key = Slug.Read(members, "key"),
            Name = members.Text("name"),
            Question = members.Text("question"),
            Description = members.Text("description"),
            Kind = ReadKind(members),
            Unit = members.Text("unit"),
            Plausible = members.Ranges("plausible"),
            Typical = members.Ranges("typical"),
            Beyond = members.Ranges("beyond"),
            BeyondCues = TermList.Read(members, "beyondCues", words),
            RealCues = TermList.Read(members, "realCues", words),
            Subjects = TermList.Read(members, "subjects", words),
            IsSubjectGiven = members.Flag("subjectGiven"),
            Rivals = TermList.Read(members, "rivals", words),
            Cues = TermList.Read(members, "cues", words),
            Except = TermList.Read(members, "except", words),
            ExceptUnlessTypical = TermList.Read(members, "exceptUnlessTypical", words),
            Counted = TermList.Read(members, "counted", words),
            Scopes = ReadScopes(members, words, problems),
            Answers = ReadAnswers(members, words, problems),
            Tolerance = members.PositiveNumber("tolerance", DefaultTolerance),
            IsFall = members.Flag("fall"),
            IsChange = members.Flag("change"),
        };
        Check(claim, members);
        return claim;
    }

    private static void Check(Claim claim, JsonMembers members)
    {
        if (claim.Cues.Count == 0)
        {
            members.Note(members.PathOf("cues"), "names no term, so no value would be known for an answer; add at least one.");
        }

        if (claim is { Kind: ClaimKind.Count, Counted.Count: 0 })
        {
            members.Note(members.PathOf("counted"), "names no term; say what is counted.");
        }

        if (claim is { Kind: ClaimKind.Word, Answers.Count: 0 })
        {
            members.Note(members.PathOf("answers"), "is empty; declare the words that are answers.");
        }

        if (claim is { Subjects.Count: 0, IsSubjectGiven: false })
        {
            members.Note(members.PathOf("subjects"), "names no term; add one, or set subjectGiven.");
        }
    }

    private static ClaimKind ReadKind(JsonMembers members)
    {
        var text = members.Text("kind");
        foreach (var kind in Enum.GetValues<ClaimKind>())
        {
            if (string.Equals(text, kind.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        if (text.Length > 0)
        {
            var known = string.Join(", ", Enum.GetNames<ClaimKind>()).ToLowerInvariant();
            members.Note(members.PathOf("kind"), $"'{text}' is no kind of value; use one of: {known}.");
        }

        return ClaimKind.Count;
    }

    private static List<ClaimScope> ReadScopes(
        JsonMembers claim,
        IReadOnlyDictionary<string, IReadOnlyList<string>> words,
        List<StoryFileProblem> problems
    ) =>
        [
            .. claim
                .Items("scopes")
                .Select(item => new JsonMembers(item.Element, item.Path, problems, ScopeMembers))
                .Select(scope => new ClaimScope(Slug.Read(scope, "key"), scope.Text("name"), TermList.Read(scope, "any", words))),
        ];

    private static List<ClaimAnswer> ReadAnswers(
        JsonMembers claim,
        IReadOnlyDictionary<string, IReadOnlyList<string>> words,
        List<StoryFileProblem> problems
    ) =>
        [
            .. claim
                .Items("answers")
                .Select(item => new JsonMembers(item.Element, item.Path, problems, AnswerMembers))
                .Select(answer => new ClaimAnswer(
                    Slug.Read(answer, "key"),
                    answer.Text("name"),
                    answer.Number("value"),
                    TermList.Read(answer, "any", words)
                )),
        ];
}
