namespace DeepSeekTracker.Core.Urls;

/// <summary>
/// The query parameters that never choose an article, from <c>tracking-parameters.txt</c>. Names compare without case.
/// </summary>
internal static class TrackingParameters
{
    private static readonly List<Rule> Prefixes = [];
    private static readonly Dictionary<string, List<Rule>> ByName = new(StringComparer.OrdinalIgnoreCase);

    static TrackingParameters()
    {
        foreach (var line in EmbeddedList.Read("tracking-parameters.txt"))
        {
            var rule = Rule.Read(line);
            if (rule.Name.EndsWith('*'))
            {
                Prefixes.Add(rule with { Name = rule.Name[..^1] });
            }
            else if (ByName.TryGetValue(rule.Name, out var rules))
            {
                rules.Add(rule);
            }
            else
            {
                ByName.Add(rule.Name, [rule]);
            }
        }
    }

    public static bool Covers(QueryParameter parameter, string host, string path) =>
        (ByName.TryGetValue(parameter.Name, out var rules) && rules.Exists(r => r.Holds(parameter, host, path)))
        || Prefixes.Exists(r =>
            parameter.Name.StartsWith(r.Name, StringComparison.OrdinalIgnoreCase) && r.Holds(parameter, host, path)
        );

    /// <param name="Scope">A domain, or the beginning of a path; null = everywhere.</param>
    /// <param name="Value">Only with this value; null = with any.</param>
    private sealed record Rule(string? Scope, string Name, string? Value)
    {
        public static Rule Read(string line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var sides = words[^1].Split('=', 2);
            return new Rule(words.Length > 1 ? words[0] : null, sides[0], sides.Length > 1 ? sides[1] : null);
        }

        public bool Holds(QueryParameter parameter, string host, string path) =>
            (Value is null || string.Equals(Value, parameter.Value, StringComparison.OrdinalIgnoreCase))
            && (Scope is null || InScope(host, path));

        private bool InScope(string host, string path) =>
            Scope!.StartsWith('/') ? path.StartsWith(Scope, StringComparison.Ordinal) : SiteDomain.IsWithin(host, Scope);
    }
}
