using System.Globalization;

namespace DeepSeekTracker.Web.Fetching;

/// <summary>One robots.txt, read for our product token (RFC 9309): the longest matching rule decides, allow wins a tie.</summary>
internal sealed class RobotsFile
{
    public const string ProductToken = "DeepSeekTracker";

    private const int MostRules = 20_000;
    private const int LongestPattern = 2048;

    private readonly List<Rule> rules = [];

    public static RobotsFile AllowAll { get; } = new();

    /// <summary>Characters that are kept, for a cache that must stay bounded.</summary>
    public int Weight => rules.Sum(rule => rule.Pattern.Length + 64);

    public TimeSpan? CrawlDelay { get; private set; }

    public static RobotsFile Parse(string text)
    {
        var own = new RobotsFile();
        var others = new RobotsFile();
        var namesUs = false;
        var (forUs, forAll, inAgents) = (false, false, false);
        foreach (var line in text.TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            var (key, value) = Split(line);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!inAgents)
                    (forUs, forAll, inAgents) = (false, false, true);
                forUs |= IsUs(value);
                forAll |= value is "*";
                namesUs |= forUs;
                continue;
            }
            if (!IsRule(key))
                continue;
            inAgents = false;
            if (forUs)
                own.Add(key, value);
            if (forAll)
                others.Add(key, value);
        }
        return namesUs ? own : others;
    }

    /// <param name="pathAndQuery">As it stands in the request, percent-encoded.</param>
    public bool Allows(string pathAndQuery)
    {
        if (pathAndQuery is "/robots.txt")
            return true;
        var path = RobotsPattern.Normalised(pathAndQuery);
        var (longest, allowed) = (-1, true);
        foreach (var rule in rules)
        {
            if (rule.Pattern.Length < longest || (rule.Pattern.Length == longest && !rule.Allow))
                continue;
            if (rule.Pattern.Matches(path))
                (longest, allowed) = (rule.Pattern.Length, rule.Allow);
        }
        return allowed;
    }

    private void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
        {
            var read = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
            if (read && seconds <= TimeSpan.FromDays(1).TotalSeconds)
                CrawlDelay = TimeSpan.FromSeconds(seconds);
            return;
        }
        // An empty Disallow forbids nothing.
        if (value.IsEmpty || value.Length > LongestPattern || rules.Count == MostRules || value[0] is not ('/' or '*' or '$'))
            return;
        rules.Add(new Rule(new RobotsPattern(value.ToString()), key.Equals("allow", StringComparison.OrdinalIgnoreCase)));
    }

    private static (string Key, string Value) Split(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        var plain = comment < 0 ? line : line[..comment];
        var colon = plain.IndexOf(':');
        return colon < 0 ? ("", "") : (plain[..colon].Trim().ToString(), plain[(colon + 1)..].Trim().ToString());
    }

    private static bool IsRule(ReadOnlySpan<char> key) =>
        key.Equals("allow", StringComparison.OrdinalIgnoreCase)
        || key.Equals("disallow", StringComparison.OrdinalIgnoreCase)
        || key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase);

    /// <summary>The token ends before a version; "DeepSeekTracker/1.0" names us, "DeepSeekTrackerX" does not.</summary>
    private static bool IsUs(ReadOnlySpan<char> agent)
    {
        var end = agent.IndexOfAny('/', ' ');
        return (end < 0 ? agent : agent[..end]).Equals(ProductToken, StringComparison.OrdinalIgnoreCase);
    }

    private readonly record struct Rule(RobotsPattern Pattern, bool Allow);
}
