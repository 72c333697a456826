namespace DeepSeekTracker.Web.Ingest;

/// <summary>Names of time zones as the owner writes them (IANA, such as <c>Asia/Shanghai</c>).</summary>
internal static class ZoneName
{
    private const int LongestCompared = 40;

    /// <summary>The name in its own spelling; null with a sentence, and with the likely one where there is one, for anything else.</summary>
    public static string? Read(string text, out string problem)
    {
        problem = "";
        var wanted = text.Trim().Replace(' ', '_');
        if (wanted.Equals("UTC", StringComparison.OrdinalIgnoreCase))
        {
            return "UTC";
        }

        var names = TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).ToList();
        if (names.Find(name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return exact;
        }

        // Old names such as Asia/Calcutta are no zones of their own any more, and still lead to one.
        if (wanted.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(wanted, out var old))
        {
            return old.Id;
        }

        problem = $"“{(text.Length > 60 ? text[..60] + "…" : text)}” is no time zone by its IANA name, such as Asia/Shanghai.";
        if (Nearest(wanted, names) is { } nearest)
        {
            problem += $" Did you mean {nearest}?";
        }

        return null;
    }

    private static string? Nearest(string wanted, List<string> names)
    {
        if (wanted.Length is < 3 or > LongestCompared)
        {
            return null;
        }

        return names.Find(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            ?? names
                .Select(name =>
                    (Name: name, Steps: Math.Min(Steps(wanted, name), Steps(wanted, name[(name.LastIndexOf('/') + 1)..])))
                )
                .Where(pair => pair.Steps <= Math.Max(1, wanted.Length / 4))
                .OrderBy(pair => pair.Steps)
                .Select(pair => pair.Name)
                .FirstOrDefault();
    }

    /// <summary>Letters to change, add or leave out (Levenshtein).</summary>
    private static int Steps(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
