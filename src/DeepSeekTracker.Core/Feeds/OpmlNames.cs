using System.Globalization;

namespace DeepSeekTracker.Core.Feeds;

/// <summary>
/// The attributes of an outline, ours by the prefix that the file gives our namespace: other programs rename prefixes.
/// </summary>
internal sealed class OpmlNames
{
    private readonly string _prefix;

    private OpmlNames(string prefix) => _prefix = prefix;

    public static OpmlNames Of(MarkupNode root) => new(Declared(root) ?? "dst:");

    public static string? Fact(MarkupNode node, string name)
    {
        var value = node.Attributes.FirstOrDefault(a => a.Name.Equals(name, StringComparison.Ordinal)).Value;
        return string.IsNullOrWhiteSpace(value) ? null : HtmlText.Fold(value);
    }

    public string? Own(MarkupNode node, string name) => Fact(node, (Declared(node) ?? _prefix) + name);

    /// <summary>The owner's settings; a value that cannot be used is named and left out.</summary>
    public OpmlSettings Settings(MarkupNode node, string title, List<OpmlProblem> problems)
    {
        var settings = new OpmlSettings
        {
            Paused = IsTrue(node, title, "paused", problems),
            Retired = IsTrue(node, title, "retired", problems),
            AssumedZone = Own(node, "assumedZone"),
            MostBytes = Number(node, title, "mostBytes", problems),
            PollEveryMinutes = Number(node, title, "pollEveryMinutes", problems),
        };
        return settings == OpmlSettings.None ? OpmlSettings.None : settings;
    }

    private bool IsTrue(MarkupNode node, string title, string name, List<OpmlProblem> problems)
    {
        var value = Own(node, name);
        var isTrue = value is "true" or "1";
        if (!isTrue && value is not (null or "false" or "0"))
        {
            problems.Add(Unusable(node, title, name, value));
        }

        return isTrue;
    }

    private int? Number(MarkupNode node, string title, string name, List<OpmlProblem> problems)
    {
        var value = Own(node, name);
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        if (value is not null)
        {
            problems.Add(Unusable(node, title, name, value));
        }

        return null;
    }

    private static OpmlProblem Unusable(MarkupNode node, string title, string name, string value) =>
        new(
            node.Line,
            $"“{title}” is taken without its setting {name}: “{OpmlOutlines.Short(value)}” is no value that it can have."
        );

    private static string? Declared(MarkupNode node)
    {
        foreach (var (name, value) in node.Attributes)
        {
            if (value == Opml.Namespace && name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                return name[6..] + ":";
            }
        }

        return null;
    }
}
